/**
 * Points 2, 15, 17 and 20 of Electron's security checklist: what a page can reach, and whose calls with which requests
 * are answered.
 */

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WindowBridge } from '../../core/contract/window-bridge.ts';
import { callBridge } from './harness/bridge-calls.ts';
import { PROJECT } from './harness/built-app.ts';
import { handedOver, recordShell } from './harness/desktop.ts';
import { refusals } from './harness/refusals.ts';
import { loaded, type RunningApp, startApp } from './harness/start-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);

afterAll(() => app.close());

test('2 and 20: the page knows nothing of Node or Electron but a frozen bridge of three functions', async () => {
  const seen = await app.page.evaluate(() => {
    const globals: Readonly<Record<string, unknown>> = Object(globalThis);
    const bridge: object = Object(globals['tieout']);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return {
      known: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in globals,
      ),
      members: Object.keys(bridge).sort(),
      isFrozen: Object.isFrozen(bridge),
      isFixed: !Reflect.set(globals, 'tieout', 1) && !Reflect.deleteProperty(globals, 'tieout'),
      webview: typeof Object(document.createElement('webview')).loadURL,
      inFrame: typeof Object(frame.contentWindow).tieout,
    };
  });
  const members = ['call', 'on', 'tokensOf'];
  expect(seen).toEqual({
    known: [],
    members,
    isFrozen: true,
    isFixed: true,
    webview: 'undefined',
    inFrame: 'undefined',
  });
});

test.each<[string, unknown, unknown]>([
  ['a field that the contract does not know', 'settings', { path: '/etc/passwd' }],
  ['a path in place of a token', 'workspace-open', { file: '/etc/passwd' }],
  ['a path in place of a written file', 'open-written', { file: '/etc/passwd' }],
  ['a token that was never given', 'workspace-open', { file: 'file-00000000-0000-4000-8000-000000000000' }],
  ['no request at all', 'settings', undefined],
])('17 and 20: a call with %s is refused', async (_what, command, request) => {
  const outcome = await callBridge(app.page, command, request);
  expect(outcome).toMatchObject({ answer: { isOk: false } });
});

test.each<[string, unknown]>([
  ['an unknown command', 'shell-open'],
  ['a member of every object', 'constructor'],
  ['no name', { toString: 'settings' }],
])('17 and 20: a call with %s is no call', async (_what, command) => {
  expect(await callBridge(app.page, command, {})).toHaveProperty('error');
});

test('20: no path is taken from the page', async () => {
  const tokens = await app.page.evaluate(async () => {
    // Put there by the preload.
    const { tieout } = globalThis as unknown as {
      readonly tieout: { readonly tokensOf: (files: readonly unknown[]) => Promise<readonly unknown[]> };
    };
    const made = new File(['x'], '/etc/passwd');
    const likeOne = { name: 'passwd', path: '/etc/passwd' };
    return [await tieout.tokensOf([made]), await tieout.tokensOf([likeOne]).catch(() => [])];
  });
  expect(tokens).toEqual([[], []]);
});

test('15: a file that was dropped is not opened by another program', async () => {
  await recordShell(app.electronApp);
  const picked = join(PROJECT, 'package.json');
  await app.page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'attempt' }));
  });
  await app.page.locator('#attempt').setInputFiles(picked);
  const [file] = await app.page.evaluate(() => {
    // Put there by the preload.
    const { tieout } = globalThis as unknown as { readonly tieout: WindowBridge };
    const input = document.querySelector<HTMLInputElement>('#attempt');
    return tieout.tokensOf([...(input?.files ?? [])]);
  });
  expect(file).toMatchObject({ name: 'package.json', token: expect.stringMatching(/^file-/) });
  for (const command of ['open-written', 'show-written']) {
    expect(await callBridge(app.page, command, { file: file?.token })).toMatchObject({
      answer: { isOk: false },
    });
  }
  expect(await handedOver(app.electronApp)).toEqual([]);
});

test('17: another window with the same preload is not answered', async () => {
  const opening = app.electronApp.waitForEvent('window');
  await app.electronApp.evaluate(
    ({ BrowserWindow }, preload) => {
      void new BrowserWindow({ show: false, webPreferences: { preload } }).loadURL('app://tieout/index.html');
    },
    join(PROJECT, 'out/preload/index.cjs'),
  );
  const other = await opening;
  await loaded(other);
  expect(await callBridge(other, 'settings', {})).toMatchObject({
    error: expect.stringContaining('not answered'),
  });
  await other.close();
  await expect.poll(() => refusals(app)).toContain('sender');
});

// The last one: it takes the page of the app away.
test("17: a page of another origin in the app's own window is not answered", async () => {
  await app.electronApp.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<title>intruder</title>');
  });
  await expect.poll(() => app.page.title()).toBe('intruder');
  expect(await callBridge(app.page, 'settings', {})).toMatchObject({
    error: expect.stringContaining('not answered'),
  });
});
