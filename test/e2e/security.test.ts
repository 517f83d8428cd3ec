/**
 * The points of Electron's security checklist, each as something that can be seen from outside. Point 19, the fuses, is
 * a matter of the packaged program and stands with the tests of packaging.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callBridge } from './harness/bridge-calls.ts';
import { PROJECT } from './harness/built-app.ts';
import { handedOver, recordShell } from './harness/desktop.ts';
import { assertNoRequests } from './harness/requests.ts';
import { loaded, type RunningApp, startApp } from './harness/start-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);

afterAll(() => app.close());

/** Why the app refused something, as its log says, in the order of the refusals. */
function refusals(): readonly string[] {
  const path = join(app.userData, 'logs/tieout.log');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { readonly event: string; readonly why?: string } => JSON.parse(line))
    .flatMap(({ event, why }) => (event === 'request-refused' && why !== undefined ? [why] : []));
}

/** Runs an attempt in the page and gives the directives of the policy that it broke. */
function violations(attempt: string): Promise<readonly string[]> {
  return app.page.evaluate(async (name) => {
    const broken: string[] = [];
    const hear = (event: SecurityPolicyViolationEvent): void => void broken.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', hear);
    const element = (tag: string, parts: object): void =>
      document.body.append(Object.assign(document.createElement(tag), parts));
    const attempts: Record<string, () => unknown> = {
      'inline script': () => element('script', { textContent: 'globalThis.intruder = true' }),
      'remote script': () => element('script', { src: 'https://example.com/intruder.js' }),
      'script in an attribute': () =>
        element('div', { innerHTML: '<img src="x:" onerror="globalThis.intruder = true">' }),
      'inline style': () => element('style', { textContent: 'body { color: red }' }),
      'remote picture': () => element('img', { src: 'https://example.com/picture.png' }),
      'remote frame': () => element('iframe', { src: 'https://example.com/' }),
      'frame of the page itself': () => element('iframe', { src: '/index.html' }),
      plugin: () => element('object', { data: '/index.html' }),
      'base address': () =>
        document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' })),
      fetch: () => fetch('https://example.com/').catch(() => undefined),
      socket: () => new WebSocket('wss://example.com/'),
      beacon: () => navigator.sendBeacon('https://example.com/', 'x'),
      worker: () => new Worker(URL.createObjectURL(new Blob(['1']))),
      eval: () => {
        try {
          // biome-ignore lint/security/noGlobalEval: this is the attempt.
          globalThis.eval('globalThis.intruder = true');
        } catch {
          broken.push('refused');
        }
      },
    };
    // What a test evaluates may use eval whatever the policy says; what runs after a pause may not.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      await attempts[name]?.();
    } catch {
      // A refusal by an error; the event comes all the same.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.removeEventListener('securitypolicyviolation', hear);
    return 'intruder' in globalThis ? ['the attempt succeeded'] : broken;
  }, attempt);
}

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

test('2 and 20: the page knows nothing of Node or Electron but a frozen bridge of three functions', async () => {
  const seen = await app.page.evaluate(() => {
    const globals: Readonly<Record<string, unknown>> = Object(globalThis);
    const bridge: object = Object(globals['tieout']);
    return {
      known: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in globals,
      ),
      members: Object.keys(bridge).sort(),
      isFrozen: Object.isFrozen(bridge),
      isFixed: !Reflect.set(globals, 'tieout', 1) && !Reflect.deleteProperty(globals, 'tieout'),
      webview: typeof Object(document.createElement('webview')).loadURL,
    };
  });
  const members = ['call', 'on', 'tokensOf'];
  expect(seen).toEqual({ known: [], members, isFrozen: true, isFixed: true, webview: 'undefined' });
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

test('7: the page comes with a policy that allows nothing but its own files', async () => {
  const policy = await app.page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(app.troubles).toEqual([]);
});

test.each([
  ['inline script', 'script-src-elem'],
  ['remote script', 'script-src-elem'],
  ['script in an attribute', 'script-src-attr'],
  ['inline style', 'style-src-elem'],
  ['remote picture', 'img-src'],
  ['remote frame', 'frame-src'],
  ['frame of the page itself', 'frame-src'],
  ['plugin', 'object-src'],
  ['base address', 'base-uri'],
  ['fetch', 'connect-src'],
  ['socket', 'connect-src'],
  ['beacon', 'connect-src'],
  ['worker', 'worker-src'],
  ['eval', 'refused'],
])('7: the policy stops %s', async (attempt, directive) => {
  expect(await violations(attempt)).toContain(directive);
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

test('13: the app itself notes that it refused to leave', () => {
  expect(refusals()).toContain('navigation');
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
  await expect.poll(() => refusals().filter((why) => why === 'new-window').length).toBe(2);
  expect(opened).toBe(false);
  expect(app.electronApp.windows()).toHaveLength(1);
  expect(await handedOver(app.electronApp)).toEqual([]);
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
});

test('16: the app runs on the Electron that it pins', async () => {
  const manifest: { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(PROJECT, 'package.json'), 'utf8'),
  );
  const running = await app.electronApp.evaluate(() => process.versions['electron']);
  expect(running).toBe(manifest.devDependencies['electron']);
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
  expect(refusals()).toContain('sender');
});

// The last one: it takes the page of the app away.
test("17: a page of another origin in the app's own window is not answered", async () => {
  await app.electronApp.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<title>intruder</title>');
  });
  expect(await app.page.title()).toBe('intruder');
  expect(await callBridge(app.page, 'settings', {})).toMatchObject({
    error: expect.stringContaining('not answered'),
  });
});
