/** The same month with the keyboard alone: no mouse, the focus always in sight and never lost. */

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stubDialog } from './harness/desktop.ts';
import { activate, focusTrouble, isFocused, pick, tabTo } from './harness/keyboard.ts';
import { oneStory } from './harness/one-story.ts';
import { assertNoRequests } from './harness/requests.ts';
import { BILLING_ORGS, EXTRACTS, headlineOf, OCTOBER, REVENUE_ORGS } from './harness/sample-month.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

const PREPARER = 'Mara Lindqvist';
const folder = mkdtempSync(join(tmpdir(), 'tieout-keyboard-'));
let app: RunningApp;

oneStory();

beforeAll(async () => {
  app = await startApp();
  const file = join(folder, 'October.tieout');
  await stubDialog(app.electronApp, 'showSaveDialog', { canceled: false, filePath: file });
}, 180_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const box = (name: string) => app.page.getByRole('textbox', { name, exact: true });
const list = (name: string) => app.page.getByRole('combobox', { name, exact: true });
const dialog = (name?: string) => app.page.getByRole('dialog', name === undefined ? {} : { name });
const heading = (name: string) => app.page.getByRole('heading', { level: 1, name, exact: true });
const press = (key: string) => app.page.keyboard.press(key);
const type = (text: string) => app.page.keyboard.type(text);

/** Waits until the focus is on something that shows it; fails with where it is instead. */
async function hasPlace(): Promise<void> {
  await expect.poll(() => focusTrouble(app.page)).toBe('');
}

/** Chooses an option of a list that Tab leads to. */
async function choose(name: string, option: string, key?: 'Tab' | 'Shift+Tab'): Promise<void> {
  await tabTo(app.page, list(name), key);
  await pick(app.page, option);
}

/** Fills a field that Tab leads to. */
async function enter(name: string, text: string): Promise<void> {
  await tabTo(app.page, box(name));
  await press('Control+a');
  await type(text);
}

/** Opens a part of the setup from wherever the focus is on it. */
async function part(name: string): Promise<void> {
  const index = app.page.getByRole('navigation', { name: 'Parts of the setup' });
  await activate(app.page, index.getByRole('button', { name: new RegExp(`^${name}`) }), 'Shift+Tab');
  await app.page.getByRole('heading', { level: 2, name }).waitFor();
}

test('the start leads into a new close', async () => {
  const { page } = app;
  await heading('Tie Billing out to Revenue').waitFor();
  await activate(page, button('New close'));
  await expect.poll(() => isFocused(box('Tenant'))).toBe(true);
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => isFocused(button('New close'))).toBe(true);
  await press('Control+n');
  await expect.poll(() => isFocused(box('Tenant'))).toBe(true);
  await type('Marlow & Reed Instruments');
  await choose('Month to close', 'October');
  await enter('Year', '2026');
  await choose('Home currency', 'USD');
  await activate(page, button('Choose where to save it'));
  await expect.poll(() => isFocused(box('Your name'))).toBe(true);
  await type(PREPARER);
  await press('Enter');
  await heading('Setup').waitFor();
  await dialog().waitFor({ state: 'detached' });
  await hasPlace();
});

test('the setup is stated and saved', async () => {
  const { page } = app;
  const index = page.getByRole('navigation', { name: 'Parts of the setup' });
  await activate(page, index.getByRole('button', { name: /^Orgs and mapping/ }));
  for (const [at, { name, currency }] of BILLING_ORGS.entries()) {
    await activate(page, button('Add Billing org'));
    await tabTo(page, box(`Name of Billing org ${at + 1}`), 'Shift+Tab');
    await type(name);
    await tabTo(page, list('Home currency').nth(at));
    await pick(page, currency);
  }
  for (const [at, { name, number, currency }] of REVENUE_ORGS.entries()) {
    await activate(page, button('Add Revenue organization'));
    await tabTo(page, box(`Name of Revenue organization ${at + 1}`), 'Shift+Tab');
    await type(name);
    await tabTo(page, box('Org number').nth(at));
    await type(number);
    await tabTo(page, list('Functional currency').nth(at));
    await pick(page, currency);
  }
  for (const { name, goesTo } of BILLING_ORGS) {
    if (goesTo !== '') await choose(`Revenue organization of ${name}`, goesTo);
    else {
      await tabTo(page, page.getByRole('switch', { name: `${name} is switched on` }));
      await press('Space');
    }
  }
  await part('Closing dates');
  await activate(page, button('Use the Revenue dates for all that are missing'));
  await hasPlace();
  await choose('Periods come from', 'From its extract');
  await part('Tenant and features');
  await enter('Primary book in Revenue', 'ASC 606');
  await enter('Last data collection (UTC)', '2 Nov 2026 03:30');
  await choose('Regime', 'Harmonization');
  await tabTo(page, page.getByRole('switch', { name: 'Mediation' }));
  await press('Space');
  await expect.poll(() => button(/ problems?$/).count()).toBe(0);
  await press('Control+s');
  await page.getByText('Saved', { exact: true }).waitFor();
  await hasPlace();
});

test('extracts are chosen, asked about and taken', async () => {
  const { page, electronApp } = app;
  await stubDialog(electronApp, 'showOpenDialog', { canceled: false, filePaths: EXTRACTS });
  await press('Control+2');
  await heading('Import').waitFor();
  await hasPlace();
  await activate(page, button('Choose files'));
  await page.getByRole('tab', { name: `To be taken (${EXTRACTS.length})` }).waitFor({ timeout: 60_000 });
  await hasPlace();
  await activate(page, button('Month first'));
  await page.getByText('1 file waits for an answer').waitFor({ state: 'detached' });
  await hasPlace();
  await activate(page, button(`Take ${EXTRACTS.length} files`));
  await page.getByRole('rowheader', { name: /Billing Report/ }).waitFor({ timeout: 60_000 });
  await hasPlace();
});

test('the close runs and ties', async () => {
  await press('Control+3');
  await heading('Close').waitFor();
  await press('Control+r');
  await app.page.getByText('Every cent is explained').waitFor({ timeout: 60_000 });
  await expect.poll(() => headlineOf(app.page)).toEqual(OCTOBER);
  await hasPlace();
});

test('an unlabeled adjustment is assigned to an org with A, and the next one is looked at', async () => {
  const { page } = app;
  await press('Control+5');
  await heading('Unlabeled adjustments').waitFor();
  const cell = (text: string) => page.getByRole('gridcell', { name: text });
  await cell('IIA-00000300').waitFor();
  await tabTo(page, page.getByRole('columnheader', { name: 'Number' }));
  await press('Tab');
  await expect.poll(() => isFocused(cell('IIA-00000300'))).toBe(true);
  await press('a');
  await expect.poll(() => isFocused(list('Billing org'))).toBe(true);
  // The first closes the list of orgs, which opens with its field.
  await page.getByRole('option', { name: 'Germany' }).waitFor();
  await press('Escape');
  await page.getByRole('option', { name: 'Germany' }).waitFor({ state: 'hidden' });
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => isFocused(cell('IIA-00000300'))).toBe(true);
  await press('a');
  await expect.poll(() => isFocused(list('Billing org'))).toBe(true);
  await pick(page, 'Germany');
  await dialog().getByRole('region', { name: 'Effect' }).waitFor();
  await tabTo(page, box('Reason'));
  await type('Contract 4711 names the German branch.');
  await activate(page, dialog().getByRole('button', { name: 'Assign org' }));
  await dialog().waitFor({ state: 'detached' });
  await page
    .getByRole('complementary', { name: 'Adjustment' })
    .getByRole('heading', { level: 2, name: /IIA-00000301/ })
    .waitFor();
  await expect.poll(() => isFocused(cell('IIA-00000301'))).toBe(true);
  await page.getByRole('row', { name: /IIA-00000301/, selected: true }).waitFor();
});

test('a difference is accepted from the detail, and taken back with Ctrl+Z', async () => {
  const { page } = app;
  await press('Control+4');
  await heading('Exceptions').waitFor();
  const detail = page.getByRole('complementary', { name: 'Detail' });
  await detail.getByRole('heading', { level: 2 }).waitFor();
  await tabTo(page, page.getByRole('columnheader', { name: 'To do' }));
  await press('Tab');
  await press('Enter');
  await expect.poll(() => isFocused(detail)).toBe(true);
  await activate(page, detail.getByRole('button', { name: 'Accept' }));
  await expect.poll(() => isFocused(box('Reason'))).toBe(true);
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => isFocused(detail.getByRole('button', { name: 'Accept' }))).toBe(true);
  await press('Enter');
  await expect.poll(() => isFocused(box('Reason'))).toBe(true);
  await type('Below what is worth a correction.');
  await activate(page, dialog().getByRole('button', { name: 'Accept difference' }));
  await dialog().waitFor({ state: 'detached' });
  await page.getByText(/^123 of 308 rows/).waitFor();
  await hasPlace();
  await press('Control+z');
  await page.getByText(/^124 of 308 rows/).waitFor();
  await hasPlace();
});

test('the draft is exported, and the preparer signs', async () => {
  const { page, electronApp } = app;
  await stubDialog(electronApp, 'showOpenDialog', { canceled: false, filePaths: [folder] });
  await press('Control+7');
  await heading('Review and export').waitFor();
  await activate(page, button('Choose a folder and export'));
  await button(/^Open reconciliation/).waitFor({ timeout: 90_000 });
  await hasPlace();
  expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx'))).not.toEqual([]);
  await activate(page, button('Sign as preparer'), 'Shift+Tab');
  await expect.poll(() => isFocused(box('Name'))).toBe(true);
  await press('Enter');
  await page.getByRole('heading', { name: 'Signed by one of two' }).waitFor();
  await dialog().waitFor({ state: 'detached' });
  await hasPlace();
});

test('every dialog of the frame gives the focus back', async () => {
  const { page } = app;
  for (const [keys, name] of [
    ['?', 'Keyboard shortcuts'],
    ['Control+,', 'Settings'],
    ['Control+n', 'New close'],
  ] as const) {
    await tabTo(page, button('Next period'), 'Shift+Tab');
    await press(keys);
    await dialog(name).waitFor();
    await press('Escape');
    await dialog(name).waitFor({ state: 'detached' });
    await expect.poll(() => isFocused(button('Next period'))).toBe(true);
  }
});

test('what goes or is switched off without a key, as when an answer comes late, leaves the focus to what is beside it', async () => {
  const { page } = app;
  await page.evaluate(() => {
    const beside = document.createElement('p');
    beside.innerHTML = '<button>First</button><button>Second</button><button>Third</button>';
    document.querySelector('main')?.append(beside);
    beside.querySelector('button')?.focus();
  });
  await button('First').evaluate((first) => first.remove());
  await expect.poll(() => isFocused(button('Second'))).toBe(true);
  await button('Second').evaluate((second: HTMLButtonElement) => second.toggleAttribute('disabled'));
  await expect.poll(() => isFocused(button('Third'))).toBe(true);
  await button('Third').evaluate((third) => third.parentElement?.remove());
  await hasPlace();
});

test('nothing left the machine, and nothing went wrong on the page', async () => {
  await assertNoRequests(app);
  expect(app.troubles).toEqual([]);
});
