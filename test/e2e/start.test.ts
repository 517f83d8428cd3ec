/** The first minutes with the app: the start, the sample, a new close, workspaces that were open before. */

import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setTheme, setZoom, widthBeyond } from './harness/appearance.ts';
import { runAxe } from './harness/axe.ts';
import { chooseMenuItem, stubDialog } from './harness/desktop.ts';
import { dropFiles } from './harness/drop-files.ts';
import { assertNoRequests } from './harness/requests.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

const PERSON = 'A. Meyer';

let scratch: string;
let app: RunningApp;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tieout-start-'));
  app = await startApp();
}, 180_000);

afterAll(async () => {
  await app.close();
  rmSync(scratch, { recursive: true, force: true });
});

const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const dialog = (name: string) => app.page.getByRole('dialog', { name });
const heading = (name: string) => app.page.getByRole('heading', { level: 1, name });

async function isGone(name: string): Promise<void> {
  await expect.poll(() => dialog(name).count()).toBe(0);
}

test('the start says what the app does and offers the ways into a close', async () => {
  await heading('Tie Billing out to Revenue').waitFor();
  for (const name of ['New close', 'Open a workspace', /^New from a folder/, 'Open the sample close']) {
    await expect.poll(() => button(name).isEnabled()).toBe(true);
  }
  await expect.poll(() => app.page.title()).toBe('Tieout');
  expect(await app.page.getByRole('navigation').count()).toBe(0);
});

test('the first key leads past the frame', async () => {
  await app.page.keyboard.press('Tab');
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.textContent))
    .toBe('Skip to the content');
  await app.page.keyboard.press('Enter');
  await expect.poll(() => app.page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
});

test('nothing is wrong for assistive technology, in light and in dark', async () => {
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(app, theme);
    expect(await runAxe(app.page)).toEqual([]);
  }
  await setTheme(app, 'light');
});

test('at 400 percent everything is reached by scrolling down alone', async () => {
  await setZoom(app, 4);
  await expect.poll(() => widthBeyond(app.page)).toBeLessThanOrEqual(0);
  await button('Open the sample close').scrollIntoViewIfNeeded();
  expect(await button('Open the sample close').isVisible()).toBe(true);
  await setZoom(app, 1);
});

test('a dialog that is opened again at once begins anew', async () => {
  await button('New close').click();
  await app.page.getByRole('textbox', { name: 'Tenant' }).fill('Given up');
  await app.page.keyboard.press('Escape');
  await chooseMenuItem(app.electronApp, 'new-workspace');
  await expect.poll(() => app.page.getByRole('textbox', { name: 'Tenant' }).inputValue()).toBe('');
  await app.page.keyboard.press('Escape');
  await isGone('New close');
});

test('a new close is made with the keyboard and begins with its setup', async () => {
  await button('New close').focus();
  await app.page.keyboard.press('Enter');
  await dialog('New close').waitFor();
  await expect.poll(() => app.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  expect(await runAxe(app.page)).toEqual([]);
  await app.page.keyboard.type('Marlow & Reed');
  await app.page.getByRole('textbox', { name: 'Year' }).fill('2026');
  await app.page.getByRole('combobox', { name: 'Month to close' }).click();
  await app.page.getByRole('option', { name: 'October' }).click();
  await dialog('New close').getByText('1 Oct 2026 to 31 Oct 2026').waitFor();
  await app.page.getByRole('combobox', { name: 'Home currency' }).fill('Euro');
  await app.page.getByRole('option', { name: 'EUR · Euro' }).click();
  const file = join(scratch, 'Marlow & Reed 2026-10.tieout');
  await stubDialog(app.electronApp, 'showSaveDialog', { canceled: false, filePath: file });
  await button('Choose where to save it').click();
  await dialog('Who is deciding?').getByRole('textbox', { name: 'Your name' }).fill(PERSON);
  await app.page.keyboard.press('Enter');
  await heading('Setup').waitFor();
  await isGone('New close');
  expect(existsSync(file)).toBe(true);
  await expect.poll(() => app.page.getByRole('banner').textContent()).toContain('OCT 2026');
  await button(/^Setup Not complete/).waitFor();
});

test('running the close before the setup is complete leads to what is missing', async () => {
  await button('Run close').click();
  const notice = app.page.getByRole('alert');
  await expect.poll(() => notice.textContent()).toContain('The setup is not complete');
  await button('Dismiss this notice').click();
  await expect.poll(() => notice.textContent()).toBe('');
});

test('the setup of a new close is completed in the window', async () => {
  const { page } = app;
  const index = page.getByRole('navigation', { name: 'Parts of the setup' });
  await page.getByRole('textbox', { name: 'Primary book in Revenue' }).fill('ASC 606');
  await index.getByRole('button', { name: /^Orgs and mapping/ }).click();
  await button('Add Revenue organization').click();
  await page.getByRole('textbox', { name: 'Name of Revenue organization 1' }).fill('Europe');
  await button('Add Billing org').click();
  await page.getByRole('textbox', { name: 'Name of Billing org 1' }).fill('Germany');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Revenue organization of Germany' }).click();
  await page.getByRole('option', { name: 'Europe' }).click();
  await index.getByRole('button', { name: 'Closing dates 1 problem' }).click();
  await button('Use the Revenue dates for all that are missing').click();
  await expect.poll(() => index.getByRole('button', { name: /problem/ }).count()).toBe(0);
  await page.keyboard.press('Control+s');
  await button(/^Setup Complete/).waitFor();
});

test('closing a dialog gives the focus back to where it was', async () => {
  await button('Settings').first().click();
  await dialog('Settings').waitFor();
  await app.page.keyboard.press('Escape');
  await isGone('Settings');
  await expect.poll(() => app.page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Settings');
});

test('the menu closes the workspace; the start knows it from then on', async () => {
  await chooseMenuItem(app.electronApp, 'close-workspace');
  await heading('Tie Billing out to Revenue').waitFor();
  await app.page.getByRole('button', { name: /^Marlow & Reed 2026-10/ }).waitFor();
});

test('the sample close opens, runs and says how it came out', async () => {
  await button('Open the sample close').click();
  await heading('Close').waitFor();
  await app.page.keyboard.press('Control+r');
  const status = app.page.getByRole('contentinfo').getByRole('status');
  await expect.poll(() => status.textContent(), { timeout: 60_000 }).toContain('The close has run');
  await app.page.getByText('Figures are up to date').waitFor();
  const counted = async () => Number((await button(/^Exceptions/).textContent())?.replaceAll(/\D/g, ''));
  await expect.poll(counted).toBeGreaterThan(0);
});

test('the keys 1 to 7 lead to the steps', async () => {
  await app.page.keyboard.press('Control+1');
  await heading('Setup').waitFor();
  await expect.poll(() => app.page.title()).toContain('Setup');
  await app.page.keyboard.press('Control+2');
  await heading('Import').waitFor();
  await app.page.keyboard.press('?');
  await dialog('Keyboard shortcuts').waitFor();
  await app.page.keyboard.press('Escape');
  await isGone('Keyboard shortcuts');
});

test('a workspace that is dropped opens after a question', async () => {
  await dropFiles(app.page, '#root', [join(scratch, 'Marlow & Reed 2026-10.tieout')]);
  const question = dialog('Open Marlow & Reed 2026-10.tieout?');
  await question.waitFor();
  await app.page.keyboard.press('Escape');
  await isGone('Open Marlow & Reed 2026-10.tieout?');
  expect(await app.page.title()).toContain('Sample close');
  await dropFiles(app.page, '#root', [join(scratch, 'Marlow & Reed 2026-10.tieout')]);
  await question.getByRole('button', { name: 'Close it and open the other' }).click();
  await expect.poll(() => app.page.title()).toContain('Marlow & Reed 2026-10');
});

test('a workspace that is open elsewhere is opened anyway only after a warning', async () => {
  const other = await startApp({ args: [join(scratch, 'Marlow & Reed 2026-10.tieout')] });
  const question = other.page.getByRole('dialog', { name: 'Open Marlow & Reed 2026-10.tieout anyway?' });
  await question.waitFor();
  expect(await question.textContent()).toMatch(/open elsewhere \(.+\)/);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await other.page.getByRole('heading', { level: 1, name: 'Tie Billing out to Revenue' }).waitFor();
  await other.close();
});

test('a folder with close.json becomes a workspace', async () => {
  await chooseMenuItem(app.electronApp, 'close-workspace');
  await heading('Tie Billing out to Revenue').waitFor();
  const folder = resolve('resources/samples/month-end');
  await stubDialog(app.electronApp, 'showOpenDialog', { canceled: false, filePaths: [folder] });
  const file = join(scratch, 'From a folder.tieout');
  await stubDialog(app.electronApp, 'showSaveDialog', { canceled: false, filePath: file });
  await button(/^New from a folder/).click();
  await expect.poll(() => app.page.title()).toContain('From a folder');
  await button(/^Import 18 extracts/).waitFor();
  expect(existsSync(file)).toBe(true);
});

test('a workspace that was moved away is marked and can be forgotten', async () => {
  await chooseMenuItem(app.electronApp, 'close-workspace');
  await heading('Tie Billing out to Revenue').waitFor();
  renameSync(join(scratch, 'Marlow & Reed 2026-10.tieout'), join(scratch, 'elsewhere.tieout'));
  await app.page.reload();
  const missing = app.page.getByRole('button', { name: /^Marlow & Reed 2026-10.*Missing/ });
  await missing.waitFor();
  expect(await missing.isEnabled()).toBe(false);
  await button('Forget Marlow & Reed 2026-10.tieout').click();
  await expect.poll(() => missing.count()).toBe(0);
});

test('the page broke no rule of its policy and asked nothing of the network', async () => {
  expect(app.troubles).toEqual([]);
  await assertNoRequests(app);
});
