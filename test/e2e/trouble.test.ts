/** How the window tells of trouble: refusals, faults of the program, an engine that was started again. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVENT_CHANNEL } from '../../electron/preload/channels.ts';
import { setTheme } from './harness/appearance.ts';
import { runAxe } from './harness/axe.ts';
import { stubDialog } from './harness/desktop.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
}, 180_000);
afterAll(() => app.close());

const notice = () => app.page.getByRole('alert');

test('a refusal says where, what was found and what to do, until it is dismissed', async () => {
  await stubDialog(app.electronApp, 'showOpenDialog', {
    canceled: false,
    filePaths: ['/no/such/October.tieout'],
  });
  await app.page.getByRole('button', { name: 'Open a workspace' }).click();
  await expect.poll(() => notice().textContent()).toContain('That could not be done');
  await expect.poll(() => notice().textContent()).toContain('October.tieout');
  await expect.poll(() => notice().getByRole('listitem').count()).toBe(1);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(app, theme);
    expect(await runAxe(app.page)).toEqual([]);
  }
  await app.page.getByRole('button', { name: 'Dismiss this notice' }).click();
  await expect.poll(() => notice().textContent()).toBe('');
});

test('an engine that was started again is told of, with the workspace as it is now', async () => {
  await app.page.getByRole('button', { name: 'Open the sample close' }).click();
  await app.page.getByRole('heading', { level: 1, name: 'Close' }).waitFor();
  const failure = { where: 'the engine', found: 'it ended', remedy: 'Go on; nothing confirmed was lost.' };
  await app.electronApp.evaluate(
    ({ BrowserWindow }, { channel, payload }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, 'engine-restarted', payload);
    },
    { channel: EVENT_CHANNEL, payload: { failure } },
  );
  await expect.poll(() => notice().textContent()).toContain('nothing confirmed was lost');
  expect(await app.page.getByRole('banner').textContent()).toContain('Sample close');
});

test('a long command can be stopped and leaves the close as it was', async () => {
  await app.page.getByRole('banner').getByRole('button', { name: 'Run close' }).click();
  await app.page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => app.page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
  await app.page.getByText('No figures yet').waitFor();
  // Whoever stops a command is told so, not that it was refused.
  await app.page.getByText('Stopped; everything is as it was before').waitFor();
  expect(await notice().textContent()).toBe('');
});

test('a fault of the program is told in one plain dialog whose details can be copied', async () => {
  await app.page.evaluate(() => {
    void Promise.reject(new Error('planted fault'));
  });
  const fault = app.page.getByRole('dialog', { name: 'Something went wrong in Tieout' });
  await fault.waitFor();
  await expect.poll(() => fault.textContent()).toContain('not of your data');
  expect(await runAxe(app.page)).toEqual([]);
  await fault.getByRole('button', { name: 'Copy details' }).click();
  await fault.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await app.electronApp.evaluate(({ clipboard }) => clipboard.readText())).toContain('planted fault');
  await app.page.keyboard.press('Escape');
  await expect.poll(() => fault.count()).toBe(0);
});
