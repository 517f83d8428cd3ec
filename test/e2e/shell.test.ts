/** What the shell does around the page: what it keeps between runs, dialogs, menu, files handed over, faults. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callBridge } from './harness/bridge-calls.ts';
import { chooseMenuItem, handedOver, recordShell, stubDialog } from './harness/desktop.ts';
import { listen, replyOf } from './harness/page-talk.ts';
import { loaded, type RunningApp, startApp } from './harness/start-app.ts';

type Known = { readonly token: string; readonly name: string };

let scratch: string;
let app: RunningApp;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tieout-shell-'));
  mkdirSync(join(scratch, 'user'));
  // A file of an earlier run that was damaged.
  writeFileSync(join(scratch, 'user/settings.json'), '{"theme":');
  for (const name of ['October.tieout', 'items.csv']) writeFileSync(join(scratch, name), '');
  app = await start(join(scratch, 'October.tieout'));
}, 120_000);

afterAll(async () => {
  await app.close();
  rmSync(scratch, { recursive: true, force: true });
});

function start(...args: string[]): Promise<RunningApp> {
  return startApp({ userData: join(scratch, 'user'), args });
}

const logged = (): string => readFileSync(join(scratch, 'user/logs/tieout.log'), 'utf8');

function answerOf(command: string, request: object = {}): Promise<unknown> {
  return callBridge(app.page, command, request);
}

test('damaged settings do not keep the program from starting, and the log says so', async () => {
  expect(await answerOf('settings')).toMatchObject({ answer: { isOk: true, value: { theme: 'system' } } });
  await expect.poll(logged).toContain('"event":"file-damaged","file":"settings"');
});

test('the workspace that the program was started with is opened', async () => {
  await expect.poll(logged).toContain('"command":"workspace-open"');
});

test('a changed setting reaches system, page and disk; the others stay', async () => {
  const heard = await listen(app, 'settings');
  await answerOf('change-settings', { settings: { person: 'Mara Lindqvist' } });
  await answerOf('change-settings', { settings: { theme: 'dark' } });
  await expect
    .poll(heard)
    .toContainEqual(expect.objectContaining({ theme: 'dark', person: 'Mara Lindqvist' }));
  await expect
    .poll(() => app.electronApp.evaluate(({ nativeTheme }) => nativeTheme.themeSource))
    .toBe('dark');
  const kept = (): unknown => JSON.parse(readFileSync(join(scratch, 'user/settings.json'), 'utf8'));
  await expect.poll(kept).toMatchObject({ theme: 'dark', person: 'Mara Lindqvist', negatives: 'minus' });
});

test('dialogs answer with tokens and never with a path that could be handed back', async () => {
  await stubDialog(app.electronApp, 'showOpenDialog', {
    canceled: false,
    filePaths: [join(scratch, 'items.csv'), scratch],
  });
  const token = expect.stringMatching(/^file-/);
  expect(await answerOf('pick-extracts')).toMatchObject({
    answer: {
      value: [
        { token, name: 'items.csv', isFolder: false },
        { token, isFolder: true },
      ],
    },
  });
  await stubDialog(app.electronApp, 'showSaveDialog', {
    canceled: false,
    filePath: join(scratch, 'November'),
  });
  expect(await answerOf('pick-new-workspace', { name: 'November' })).toMatchObject({
    answer: { value: { token, name: 'November.tieout' } },
  });
  await stubDialog(app.electronApp, 'showOpenDialog', { canceled: true, filePaths: [] });
  expect(await answerOf('pick-workspace')).toMatchObject({ answer: { isOk: true } });
});

test('nothing that was picked can be opened by another program, only what an export wrote', async () => {
  await recordShell(app.electronApp);
  await stubDialog(app.electronApp, 'showOpenDialog', {
    canceled: false,
    filePaths: [join(scratch, 'items.csv')],
  });
  const { token: file } = await replyOf<Known>(app, 'pick-workspace');
  for (const command of ['open-written', 'show-written']) {
    expect(await answerOf(command, { file })).toMatchObject({ answer: { isOk: false } });
  }
  expect(await handedOver(app.electronApp)).toEqual([]);
});

test('the menu tells the page what was chosen, and offers only what makes sense without a workspace', async () => {
  const heard = await listen(app, 'menu');
  await chooseMenuItem(app.electronApp, 'shortcuts');
  await chooseMenuItem(app.electronApp, 'go-review').catch((error: unknown) => {
    expect(String(error)).toContain('offers no go-review');
  });
  await expect.poll(heard).toEqual([{ item: 'shortcuts' }]);
});

test('a second start hands its workspace over', async () => {
  const heard = await listen(app, 'open-file');
  await app.electronApp.evaluate(
    ({ app: program }, folder) => program.emit('second-instance', {}, ['tieout', 'October.tieout'], folder),
    scratch,
  );
  await expect.poll(heard).toMatchObject([{ file: { name: 'October.tieout', folder: scratch } }]);
});

test('text is copied', async () => {
  await answerOf('copy-text', { text: 'Org\tAmount\nUS\t-1.50' });
  expect(await app.electronApp.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    'Org\tAmount\nUS\t-1.50',
  );
});

test('the program says what it is and ships the notices of its parts', async () => {
  expect(await answerOf('about')).toMatchObject({
    answer: {
      value: {
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        runtime: expect.arrayContaining([{ name: 'Electron', version: expect.stringMatching(/^\d+\./) }]),
        notices: expect.stringContaining('MIT'),
      },
    },
  });
});

test('a fault of ours is shown once with details to copy, and logged without what it quotes', async () => {
  await stubDialog(app.electronApp, 'showMessageBox', { response: 1, checkboxChecked: false });
  await app.electronApp.evaluate(() => {
    setImmediate(() => {
      throw new RangeError('row 17 says 1,234.56 EUR');
    });
  });
  const copied = () => app.electronApp.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toContain('RangeError: row 17 says 1,234.56 EUR');
  await expect.poll(logged).toContain('"kind":"RangeError"');
  expect(logged()).not.toContain('1,234.56');
});

test('a page that ended is loaded again', async () => {
  await app.page.evaluate(() => Object.assign(globalThis, { isOld: true }));
  await app.electronApp.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Its declared types know no emitting by others; that is what the end of a process does.
    (contents as NodeJS.EventEmitter | undefined)?.emit('render-process-gone', {}, { reason: 'crashed' });
  });
  await expect.poll(() => app.page.evaluate(() => 'isOld' in globalThis).catch(() => true)).toBe(false);
  await loaded(app.page);
  expect(await answerOf('settings')).toMatchObject({ answer: { isOk: true } });
});
