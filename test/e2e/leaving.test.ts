/** An open workspace in the running program: menu, recent list, export, and leaving while something runs. */

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseMenuItem, handedOver, recordShell, stubDialog } from './harness/desktop.ts';
import { listen, replyOf } from './harness/page-talk.ts';
import { assertNoRequests } from './harness/requests.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

type Known = { readonly token: string; readonly name: string };

let scratch: string;
let app: RunningApp;

const start = (): Promise<RunningApp> => startApp({ userData: join(scratch, 'user') });

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tieout-leaving-'));
  app = await start();
}, 120_000);

afterAll(async () => {
  await app.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('an open workspace makes the menu whole and is remembered; its export can be opened', async () => {
  const { folder, file } = await replyOf<{ folder: Known; file: Known }>(app, 'sample-close');
  await replyOf(app, 'workspace-from-folder', { file: file.token, folder: folder.token });
  await chooseMenuItem(app.electronApp, 'go-review');
  expect(await replyOf(app, 'recent-workspaces')).toMatchObject([{ name: file.name, isMissing: false }]);
  await replyOf(app, 'close-run');
  await stubDialog(app.electronApp, 'showOpenDialog', {
    canceled: false,
    filePaths: [join(scratch, 'out')],
  });
  const target = await replyOf<Known>(app, 'pick-folder', { title: 'Export to' });
  const { files } = await replyOf<{ files: readonly Known[] }>(app, 'export', {
    folder: target.token,
    standing: 'draft',
  });
  const book = files.find(({ name }) => name.endsWith('.xlsx'));
  await recordShell(app.electronApp);
  await replyOf(app, 'open-written', { file: book?.token });
  expect(await handedOver(app.electronApp)).toEqual([
    { call: 'openPath', target: join(scratch, 'out', 'reconciliation.xlsx') },
  ]);
  await assertNoRequests(app);
});

/** Begins an export into a folder of its own and resolves, with how it will end, once it has told of a step. */
async function beginExport(name: string): Promise<{ readonly outcome: Promise<unknown> }> {
  await stubDialog(app.electronApp, 'showOpenDialog', { canceled: false, filePaths: [join(scratch, name)] });
  const { token } = await replyOf<Known>(app, 'pick-folder', { title: 'Export to' });
  const heard = await listen(app, 'progress');
  const outcome = replyOf(app, 'export', { folder: token, standing: 'draft' });
  outcome.catch(() => undefined);
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(0);
  return { outcome };
}

test('leaving while a long command runs asks, and stays when the person wants to', async () => {
  await stubDialog(app.electronApp, 'showMessageBox', { response: 0, checkboxChecked: false });
  const { outcome } = await beginExport('kept');
  await app.electronApp.evaluate(({ app: program }) => program.quit());
  expect(await outcome).toMatchObject({ files: expect.arrayContaining([expect.anything()]) });
  expect(app.electronApp.windows()).toHaveLength(1);
});

test('a workspace that cannot be saved is not left without a word', async () => {
  await app.electronApp.evaluate(({ dialog }) => {
    // A place of this test in the main process.
    const asked = Object.assign(globalThis, { asked: [] as string[] }).asked;
    const showMessageBox = (_window: unknown, { message }: { readonly message: string }) => {
      asked.push(message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    Object.assign(dialog, { showMessageBox });
  });
  await replyOf(app, 'extract-remove', { name: 'payments.csv', by: 'Mara Lindqvist', reason: 'Not needed' });
  writeFileSync(join(scratch, 'user/sample/Sample close.tieout'), 'another program wrote here');
  await app.electronApp.evaluate(({ app: program }) => program.quit());
  const asked = () =>
    app.electronApp.evaluate(() => (globalThis as unknown as { readonly asked: readonly string[] }).asked);
  await expect.poll(asked).toEqual(['The workspace could not be saved']);
  expect(app.electronApp.windows()).toHaveLength(1);
});

test('the work is saved as another file, and goes on there', async () => {
  // The page has not heard yet of the workspace that the test opened.
  await app.page.reload();
  await app.page.getByRole('button', { name: 'Sample close' }).first().waitFor();
  await chooseMenuItem(app.electronApp, 'close-workspace');
  const filePath = join(scratch, 'mine.tieout');
  await stubDialog(app.electronApp, 'showSaveDialog', { canceled: false, filePath });
  await app.page.getByRole('alert').getByRole('button', { name: 'Save as another file' }).click();
  await expect.poll(async () => (await replyOf<{ name: string }>(app, 'workspace')).name).toBe('mine');
  await app.page.getByRole('alert').getByRole('button').waitFor({ state: 'detached' });
  expect(existsSync(filePath)).toBe(true);
});

test('a command that runs is stopped when the person leaves; the next start has window, settings and theme as they were', async () => {
  await app.electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1200, height: 800 });
  });
  await replyOf(app, 'change-settings', { settings: { theme: 'dark', person: 'Mara Lindqvist' } });
  await stubDialog(app.electronApp, 'showMessageBox', { response: 1, checkboxChecked: false });
  await replyOf(app, 'close-run');
  await beginExport('stopped');
  await app.close();
  expect(existsSync(join(scratch, 'stopped', 'reconciliation.xlsx'))).toBe(false);
  app = await start();
  const seen = await app.electronApp.evaluate(({ BrowserWindow, nativeTheme }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    theme: nativeTheme.themeSource,
  }));
  expect(seen).toMatchObject({ bounds: { x: 40, y: 50, width: 1200, height: 800 }, theme: 'dark' });
  expect(await replyOf(app, 'settings')).toMatchObject({ person: 'Mara Lindqvist' });
});
