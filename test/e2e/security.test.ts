/**
 * The points of Electron's security checklist, each as something that can be seen from outside. The policy (7) and the
 * bridge (17, 20) have files of their own; the fuses (19) belong to the packaged program and its tests.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from './harness/built-app.ts';
import { handedOver, recordShell } from './harness/desktop.ts';
import { refusals } from './harness/refusals.ts';
import { assertNoRequests } from './harness/requests.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);

afterAll(() => app.close());

test('1 and 18: the page comes from the own scheme and nothing was asked for elsewhere', async () => {
  const addresses = await app.electronApp.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getURL()),
  );
  expect(addresses).toEqual([expect.stringMatching(/^app:\/\/tieout\//)]);
  await assertNoRequests(app);
});

test('2, 3, 4, 6, 8, 9, 10 and 11: every page has safe preferences', async () => {
  const preferences = await app.electronApp.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => {
      // There at run time, though not in the declared types.
      const { getLastWebPreferences } = one as unknown as {
        readonly getLastWebPreferences: () => Record<string, unknown>;
      };
      return getLastWebPreferences.call(one);
    }),
  );
  expect(preferences).toHaveLength(1);
  const [of] = preferences;
  expect(of).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false });
  expect(of?.['webSecurity'] ?? true).toBe(true);
  for (const name of [
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'webviewTag',
    'nodeIntegrationInWorker',
  ]) {
    expect(of?.[name] ?? false, name).toBe(false);
  }
  expect(of?.['nodeIntegrationInSubFrames'] ?? false).toBe(false);
  expect(of?.['enableBlinkFeatures'] ?? '').toBe('');
});

test('5: permissions are refused', async () => {
  const answers = await app.page.evaluate(async () => {
    const states = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'].map(async (name) => {
      // Some names are missing in the declared types.
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state;
    });
    const place = new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : code),
      ),
    );
    return [...(await Promise.all(states)), await Notification.requestPermission(), await place];
  });
  expect(answers).toEqual(answers.map(() => 'denied'));
});

test.each([
  '/../package.json',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/../main/index.js',
  '/nothing.js',
])('18: the own scheme serves only the page, not %s', async (path) => {
  expect(await app.page.evaluate(async (asked) => (await fetch(asked)).status, path)).toBe(404);
});

test.each([
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'app://elsewhere/',
  'file:///etc/passwd',
  'data:text/html,x',
])('13: the page cannot be led to %s', async (address) => {
  await app.page.evaluate((target) => {
    location.href = target;
  }, address);
  await wait(200);
  expect(await app.page.locator('#root > *').count()).toBeGreaterThan(0);
  const shown = await app.electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.webContents.getURL()),
  );
  expect(shown).toEqual([expect.stringMatching(/^app:\/\/tieout\//)]);
});

test('13: the app itself notes that it refused to leave', async () => {
  await expect.poll(() => refusals(app)).toContain('navigation');
});

test('14 and 15: no window opens and no address is handed to another program', async () => {
  await recordShell(app.electronApp);
  const opened = await app.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.com/',
      target: '_blank',
    });
    document.body.append(link);
    link.click();
    return window.open('https://example.com/') !== null;
  });
  await expect.poll(() => refusals(app).filter((why) => why === 'new-window').length).toBe(2);
  expect(opened).toBe(false);
  expect(app.electronApp.windows()).toHaveLength(1);
  expect(await handedOver(app.electronApp)).toEqual([]);
});

test('14: nothing is downloaded', async () => {
  await app.page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']));
    Object.assign(document.createElement('a'), { href, download: 'attempt.txt' }).click();
  });
  await expect.poll(() => refusals(app)).toContain('download');
});

test('1: even the main process can load nothing from elsewhere', async () => {
  const error = await app.electronApp.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    const outcome = await window.loadURL('https://example.com/').then(
      () => 'loaded',
      (reason: unknown) => String(reason),
    );
    window.destroy();
    return outcome;
  });
  expect(error).toMatch(/ERR_(BLOCKED_BY_CLIENT|FAILED)/);
  await expect.poll(() => refusals(app)).toContain('network');
});

test('16: the app runs on the Electron that it pins', async () => {
  const manifest: { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(PROJECT, 'package.json'), 'utf8'),
  );
  const running = await app.electronApp.evaluate(() => process.versions['electron']);
  expect(running).toBe(manifest.devDependencies['electron']);
});
