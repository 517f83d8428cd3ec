/** The panel of the watched folder: what is staged is collected or answered, a watch is started and stopped. */

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '../core/desk/open-desk.ts';
import { screenshot, setTheme, setZoom, widthBeyond } from './harness/appearance.ts';
import { contrastBreaches, runAxe } from './harness/axe.ts';
import { PROJECT } from './harness/built-app.ts';
import { stubDialog } from './harness/desktop.ts';
import { oneStory } from './harness/one-story.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

const SAMPLE = join(PROJECT, 'resources/samples/month-end');
const scratch = mkdtempSync(join(tmpdir(), 'tieout-watch-'));
const folder = join(scratch, 'exports');
const workspace = join(scratch, 'october.tieout');
const userData = join(scratch, 'user');
const by = 'Mara Lindqvist';
let app: RunningApp;

oneStory();

/** Lets two looks pass without waiting minutes for them: with the same desk, by its clock, before the app is started. */
async function stageSample(): Promise<void> {
  const desk = await openDesk();
  const dates = { from: '2026-10-01', to: '2026-10-31' };
  const named = { tenant: 'Marlow & Reed', homeCurrency: 'USD', by };
  await desk.ask('workspace-create', { file: desk.token(workspace), ...dates, ...named });
  const order = { minutes: 5, isCollecting: false, by };
  await desk.ask('watch-start', { folder: desk.token(folder, true), ...order });
  await desk.pass(5);
  await desk.pass(5);
  await desk.ask('workspace-close', {});
}

beforeAll(async () => {
  mkdirSync(folder);
  mkdirSync(userData);
  for (const name of ['accounts.csv', 'accounting-periods.csv', 'refunds.csv']) {
    copyFileSync(join(SAMPLE, name), join(folder, name));
  }
  await stageSample();
  await openWorkspace();
}, 180_000);

async function openWorkspace(): Promise<void> {
  app = await startApp({ userData });
  await stubDialog(app.electronApp, 'showOpenDialog', { canceled: false, filePaths: [workspace] });
  await app.page.getByRole('button', { name: 'Open a workspace' }).click();
  await app.page
    .getByRole('navigation')
    .getByRole('button', { name: /^Import/ })
    .click();
}

afterAll(async () => {
  await app.close();
  rmSync(scratch, { recursive: true, force: true });
});

function panel(): Locator {
  return app.page.getByRole('region', { name: 'Watched folder' });
}

function entry(name: string): Locator {
  return panel().getByRole('listitem').filter({ hasText: name });
}

async function giveName(): Promise<void> {
  await app.page.getByLabel('Your name').fill(by);
  await app.page.getByRole('button', { name: 'Use this name' }).click();
}

test('what was staged earlier is told in one line and shown with its standing', async () => {
  await panel().getByText('3 files staged, not collected').waitFor();
  await panel().getByRole('button', { name: 'Watch a folder' }).click();
  await expect.poll(() => entry('accounts.csv').textContent()).toContain('Staged, not collected');
  await expect
    .poll(() => entry('accounting-periods.csv').textContent())
    .toContain('1 question: "08/01/2026" is 2026-01-08 or 2026-08-01');
  expect(await runAxe(app.page)).toEqual([]);
  await screenshot(app, 'import-watch', 1280, 800);
});

test('a staged file is collected by hand under the name of the person', async () => {
  await panel().getByRole('button', { name: 'Collect refunds.csv' }).click();
  await giveName();
  await app.page.getByRole('rowheader', { name: /Refund/ }).waitFor();
  await entry('refunds.csv').waitFor({ state: 'detached' });
  await panel().getByText('2 files staged, not collected').waitFor();
});

test('a file that asks is put on offer, answered there and taken', async () => {
  const { page } = app;
  await panel().getByRole('button', { name: 'Answer what accounting-periods.csv asks' }).click();
  await page.getByRole('button', { name: 'Month first' }).click();
  await page.getByRole('button', { name: 'Take 1 file' }).click();
  await page.getByRole('rowheader', { name: /Accounting period/ }).waitFor();
  await panel().getByText('1 file staged, not collected').waitFor();
});

test('a staged file is discarded once the person has read what that means', async () => {
  const { page } = app;
  await panel().getByRole('button', { name: 'Discard accounts.csv' }).click();
  const question = page.getByRole('dialog', { name: 'Discard accounts.csv?' });
  await question.getByText('is not staged again until it changes').waitFor();
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await entry('accounts.csv').textContent()).toContain('Staged, not collected');
  await panel().getByRole('button', { name: 'Discard accounts.csv' }).click();
  await question.getByRole('button', { name: 'Discard the file' }).click();
  await entry('accounts.csv').waitFor({ state: 'detached' });
  expect(existsSync(join(folder, 'accounts.csv'))).toBe(true);
});

test('a folder is watched at once, told as it is looked at, and watched no more', async () => {
  const { page } = app;
  writeFileSync(join(folder, 'more.csv'), readFileSync(join(SAMPLE, 'refunds.csv')));
  await stubDialog(app.electronApp, 'showOpenDialog', { canceled: false, filePaths: [folder] });
  const minutes = page.getByLabel('Look every … minutes');
  await minutes.fill('61');
  await page.getByText('From 1 to 60').waitFor();
  const choosing = page.getByRole('button', { name: 'Choose the folder to watch' });
  await expect.poll(() => choosing.isDisabled()).toBe(true);
  await minutes.fill('60');
  await page.getByLabel('Collect new files without asking').check();
  await page.getByRole('button', { name: 'Choose the folder to watch' }).click();
  await panel().getByText('exports is looked at every 60 minutes.').waitFor();
  await panel()
    .getByText(/Last look: .* UTC/)
    .waitFor();
  await expect.poll(() => entry('more.csv').textContent()).toContain('Arriving');
  await panel().getByText('Watching exports').waitFor();
  await panel().getByRole('button', { name: 'Look now' }).click();
  await expect.poll(() => entry('more.csv').textContent(), { timeout: 20_000 }).not.toContain('Arriving');
  expect(await runAxe(page)).toEqual([]);
  await screenshot(app, 'import-watching', 1280, 800);
  await setTheme(app, 'dark');
  expect(await contrastBreaches(page)).toEqual([]);
  await screenshot(app, 'import-watching-dark', 1920, 1080);
  await setTheme(app, 'light');
  await setZoom(app, 4);
  await expect.poll(() => widthBeyond(page)).toBeLessThanOrEqual(0);
  expect(await runAxe(page)).toEqual([]);
  await setZoom(app, 1);
  await page.getByRole('button', { name: 'Stop watching' }).click();
  await page.getByRole('button', { name: 'Choose the folder to watch' }).waitFor();
  await panel().getByText('Watching exports').waitFor({ state: 'detached' });
  expect(app.troubles).toEqual([]);
});

test('a watch that was left goes on when the workspace is opened again, with news of what came meanwhile', async () => {
  await app.page.getByRole('button', { name: 'Choose the folder to watch' }).click();
  await panel()
    .getByText(/Last look: .* UTC/)
    .waitFor();
  await expect.poll(() => entry('more.csv').textContent()).toContain('Arriving');
  await app.close();
  copyFileSync(join(SAMPLE, 'accounting-periods.csv'), join(folder, 'came.csv'));
  await openWorkspace();
  await panel().getByText('Watching exports').waitFor();
  await panel().getByRole('button', { name: 'Watch a folder' }).click();
  await panel().getByText('1 file came into exports or changed since it was last looked into.').waitFor();
  await expect.poll(() => entry('came.csv').textContent()).toContain('Arriving');
  // It was seen the same before the program was left and after.
  await expect.poll(() => entry('more.csv').textContent()).not.toContain('Arriving');
  expect(await runAxe(app.page)).toEqual([]);
  await screenshot(app, 'import-watch-goes-on', 1280, 800);
  await panel().getByRole('button', { name: 'Stop watching' }).click();
  await app.close();
  await openWorkspace();
  await panel().getByRole('button', { name: 'Watch a folder' }).click();
  await panel().getByRole('button', { name: 'Choose the folder to watch' }).waitFor();
  expect(app.troubles).toEqual([]);
});
