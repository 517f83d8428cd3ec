/** The setup of a new close, filled in by somebody who follows only what the screen says. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { widthBeyond } from './harness/appearance.ts';
import { runAxe } from './harness/axe.ts';
import { callBridge } from './harness/bridge-calls.ts';
import { chooseMenuItem, stubDialog } from './harness/desktop.ts';
import { isFocused } from './harness/keyboard.ts';
import { oneStory } from './harness/one-story.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

let scratch: string;
let app: RunningApp;

oneStory();

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tieout-new-close-'));
  app = await startApp();
  const filePath = join(scratch, 'Northwind.tieout');
  await stubDialog(app.electronApp, 'showSaveDialog', { canceled: false, filePath });
  await chooseMenuItem(app.electronApp, 'new-workspace');
  const dialog = app.page.getByRole('dialog', { name: 'New close' });
  await dialog.getByRole('textbox', { name: 'Tenant' }).fill('Northwind Traders');
  await dialog.getByRole('combobox', { name: 'Home currency' }).fill('USD');
  await app.page.getByRole('option', { name: /^USD/ }).click();
  await dialog.getByRole('combobox', { name: 'Month to close' }).click();
  await app.page.getByRole('option', { name: 'October' }).click();
  await dialog.getByRole('textbox', { name: 'Year' }).fill('2026');
  await dialog.getByRole('button', { name: 'Choose where to save it' }).click();
  await textbox('Your name').fill('Mara Lindqvist');
  await app.page.keyboard.press('Enter');
  await part('Tenant and features').waitFor();
}, 240_000);

afterAll(async () => {
  await app.close();
  rmSync(scratch, { recursive: true, force: true });
});

const index = () => app.page.getByRole('navigation', { name: 'Parts of the setup' });
const part = (name: string) => index().getByRole('button', { name: new RegExp(`^${name}`) });
const button = (name: string) => app.page.getByRole('button', { name, exact: true });
const textbox = (name: string) => app.page.getByRole('textbox', { name, exact: true });
const combobox = (name: string) => app.page.getByRole('combobox', { name, exact: true });
const placeholder = (field: ReturnType<typeof textbox>) => field.getAttribute('placeholder');

/** The setup as the engine holds it. */
async function savedSetup(): Promise<Record<string, unknown>> {
  // The reply of the command, as its type in the contract says.
  const { answer } = (await callBridge(app.page, 'setup', {})) as {
    readonly answer: { readonly value: { readonly draft: Record<string, unknown> } };
  };
  return answer.value.draft;
}

/** Waits until a field has the focus. */
function focused(field: ReturnType<typeof textbox>): Promise<void> {
  return expect.poll(() => isFocused(field)).toBe(true);
}

/** Pastes a text where the focus is, as the clipboard of a spreadsheet gives it. */
async function paste(text: string): Promise<void> {
  await app.page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const init = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', init));
  }, text);
}

test('defaults are shown while most of the setup is still missing', async () => {
  await part('Tenant and features 1 problem').waitFor();
  const rates = app.page.getByRole('switch', { name: 'Revenue takes rates and rate dates from Billing' });
  await expect.poll(() => rates.isChecked()).toBe(true);
  await part('Tolerance and limits').click();
  expect(await placeholder(textbox('Largest difference that passes'))).toBe('Default: 0');
  expect(await placeholder(textbox('Most time apart'))).toBe('Default: 24 hours');
  await part('Rates').click();
  expect(await placeholder(combobox("Direction of Billing's rates"))).toBe('Default: Prove by the documents');
  expect(await placeholder(textbox('Oldest rate without a finding'))).toBe('Default: 7 days');
});

test('a field that is emptied goes back to its default and states nothing', async () => {
  const days = textbox('Oldest rate without a finding');
  await days.fill('5');
  await app.page.getByText('Unsaved changes').waitFor();
  await days.fill('');
  await app.page.getByText('Saved', { exact: true }).waitFor();
  await expect.poll(() => placeholder(days)).toBe('Default: 7 days');
});

test('each part leads to the next, and a problem to its field', async () => {
  await part('Tenant and features').click();
  await app.page.getByRole('button', { name: /^Primary book in Revenue/ }).click();
  await focused(textbox('Primary book in Revenue'));
  await textbox('Primary book in Revenue').fill('ASC 606');
  await button('Next: Closing dates').click();
  await focused(app.page.getByRole('heading', { level: 2, name: 'Closing dates' }));
  await button('Go to Orgs and mapping').click();
  await app.page.getByRole('button', { name: /^Revenue organizations/ }).click();
  await focused(button('Add Revenue organization'));
});

test('lists of orgs are pasted, fifty at once and with long names', async () => {
  const long = `Northwind ${'Distribution and Services '.repeat(4)}Holding`;
  const orgs = Array.from({ length: 49 }, (_, at) => `Country ${at + 1}\t${at % 2 === 0 ? 'EUR' : ''}`);
  await button('Add Billing org').click();
  await focused(textbox('Name of Billing org 1'));
  await paste(['Name\tHome currency\tOrg id', `${long}\tUSD\torg-1`, ...orgs].join('\r\n'));
  await app.page.getByText('50 rows added; the header line was left out', { exact: true }).waitFor();
  await button('Add it as a Billing org').waitFor();
  expect(await textbox('Name of Billing org 1').inputValue()).toBe(long);
  expect(await textbox('Name of Billing org 50').inputValue()).toBe('Country 49');
  await button('Add Revenue organization').click();
  await focused(textbox('Name of Revenue organization 1'));
  await paste('Americas\t101\tUSD\nEurope\t201\tEUR\nAmericas');
  await app.page.getByText('2 rows added, 1 row left out: no name, or already in the list').waitFor();
  await expect.poll(() => widthBeyond(app.page)).toBeLessThanOrEqual(0);
});

test('orgs are mapped by keyboard', async () => {
  const target = combobox('Revenue organization of Country 2');
  await target.focus();
  await app.page.keyboard.type('eur');
  await app.page.getByRole('option', { name: 'Europe' }).waitFor();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await expect.poll(() => target.inputValue()).toBe('Europe');
});

test('days are typed as the settings show them, and echoed with the month by its name', async () => {
  await part('Closing dates 50 problems').click();
  await button('Use the Revenue dates for all that are missing').click();
  await part('Closing dates')
    .and(app.page.getByRole('button', { name: 'Closing dates', exact: true }))
    .waitFor();
  const last = textbox('Country 2: last day');
  await expect.poll(() => last.inputValue()).toBe('31 Oct 2026');
  await last.fill('15 nov 2026');
  await app.page.getByText('Reads as 15 Nov 2026').waitFor();
  await last.fill('3/4/2026');
  await app.page.getByText('Write it as 31 Oct 2026 or 2026-10-31.').waitFor();
  await part('Closing dates 1 problem').waitFor();
  await callBridge(app.page, 'change-settings', { settings: { dates: '31/10/2026' } });
  await expect.poll(() => textbox('Country 3: last day').inputValue()).toBe('31/10/2026');
  await last.fill('3/11/2026');
  await app.page.getByText('Reads as 3 Nov 2026').waitFor();
  await app.page.keyboard.press('Tab');
  await expect.poll(() => last.inputValue()).toBe('03/11/2026');
  await callBridge(app.page, 'change-settings', { settings: { dates: '10/31/2026' } });
  await expect.poll(() => last.inputValue()).toBe('11/03/2026');
  expect(await runAxe(app.page)).toEqual([]);
});

test('a range whose last day comes first is told beside it', async () => {
  await textbox('Country 4: last day').fill('2026-09-30');
  await app.page.keyboard.press('Tab');
  const problem = app.page.getByRole('button', { name: /^Closing dates, Country 4/ });
  await problem.filter({ hasText: '2026-10-01 to 2026-09-30' }).waitFor();
  await problem.click();
  await focused(textbox('Country 4: first day'));
  await textbox('Country 4: last day').fill('10/31/2026');
  await problem.waitFor({ state: 'detached' });
});

test('the last part saves and leads to the import', async () => {
  await part('Prior close').click();
  await button('Save and go to Import').click();
  await app.page.getByRole('heading', { level: 1, name: 'Import' }).waitFor();
  const { closing, orgs } = await savedSetup();
  expect(closing).toMatchObject({ orgs: { 'Country 2': { from: '2026-10-01', to: '2026-11-03' } } });
  expect(orgs).toMatchObject({
    revenue: [
      { name: 'Americas', number: '101', functionalCurrency: 'USD' },
      { name: 'Europe', number: '201', functionalCurrency: 'EUR' },
    ],
    mapping: [{ billing: 'Country 2', enabled: true, revenue: 'Europe' }],
  });
  expect(app.troubles).toEqual([]);
});
