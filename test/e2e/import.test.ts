/** The import screen: extracts are dropped, asked about, taken, given evidence, and removed. */

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot, setTheme, setZoom, widthBeyond } from './harness/appearance.ts';
import { contrastBreaches, runAxe } from './harness/axe.ts';
import { PROJECT } from './harness/built-app.ts';
import { stubDialog } from './harness/desktop.ts';
import { dropFiles } from './harness/drop-files.ts';
import { isFocused } from './harness/keyboard.ts';
import { oneStory } from './harness/one-story.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

const SAMPLE = join(PROJECT, 'resources/samples/month-end');
const folder = mkdtempSync(join(tmpdir(), 'tieout-import-'));
const extracts = join(folder, 'extracts');
let app: RunningApp;

oneStory();

beforeAll(async () => {
  mkdirSync(extracts);
  for (const name of ['accounts.csv', 'accounting-periods.csv', 'refunds.csv']) {
    copyFileSync(join(SAMPLE, name), join(extracts, name));
  }
  writeFileSync(join(extracts, 'close.json'), '{}');
  const rows = ['P-1,2026-10-05,"1,250.50",USD', 'P-2,2026-10-06', 'P-3,2026-10-07,ten,USD'];
  writeFileSync(join(folder, 'bank.csv'), `No,When,How much,Currency\n${rows.join('\n')}\n`);
  app = await startApp();
  await stubDialog(app.electronApp, 'showSaveDialog', {
    canceled: false,
    filePath: join(folder, 'october.tieout'),
  });
  const { page } = app;
  await page.getByRole('button', { name: 'New close' }).click();
  await page.getByLabel('Tenant').fill('Marlow & Reed');
  await page.getByRole('combobox', { name: 'Home currency' }).click();
  await page.getByRole('option', { name: /^USD/ }).click();
  await page.getByRole('button', { name: 'Choose where to save it' }).click();
  const name = page.getByLabel('Your name');
  await name.waitFor();
  await name.fill('Mara Lindqvist');
  await page.getByRole('button', { name: 'Use this name' }).click();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Import/ })
    .click();
}, 180_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a folder that is dropped is looked at, and what is not an extract is named with why', async () => {
  const { page } = app;
  await page.getByText('Drop the extracts of this close here').waitFor();
  expect(await runAxe(page)).toEqual([]);
  await dropFiles(page, '[data-testid="import-zone"]', [extracts]);
  await page.getByRole('tab', { name: 'To be taken (3)' }).waitFor();
  await page.getByText('1 file left out').click();
  await page.getByText('not a CSV, XLSX or ZIP file').waitFor();
  await page.getByText('2 new files; 129 rows. 1 file waits for an answer.').waitFor();
  expect(await runAxe(page)).toEqual([]);
  await screenshot(app, 'import-offered', 1280, 800);
});

test('a question is answered in place and the file is read again', async () => {
  const { page } = app;
  await page.getByText('Accounting Period: Start Date: Which comes first, day or month?').waitFor();
  await page.getByRole('button', { name: 'Month first' }).click();
  await page.getByText('3 new files; 164 rows.').waitFor();
  // The button that had the focus is gone; the place that takes it asks nothing by itself.
  const kind = page.getByRole('combobox', { name: 'Kind of extract' });
  await expect.poll(() => isFocused(kind)).toBe(true);
  expect(await kind.getAttribute('aria-expanded')).toBe('false');
  const format = page.getByRole('combobox', { name: 'Format of Accounting Period: Start Date' });
  await expect.poll(() => format.inputValue()).toBe('Always month first');
});

test('what is ticked is taken, and stands in the close', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Take 3 files' }).click();
  await page.getByRole('rowheader', { name: /Refund/ }).waitFor();
  await expect
    .poll(() => page.getByRole('rowheader').allTextContents())
    .toEqual([
      'Zuora Billing',
      'Accounting periodaccounting-periods.csv',
      'Accountaccounts.csv',
      'Refundrefunds.csv',
    ]);
  await expect
    .poll(() => page.getByRole('status').allTextContents())
    .toContain('3 extracts taken into the close');
  // What the preview found is told before any run.
  const refunds = () => page.getByRole('row', { name: /^Refund/ }).textContent();
  await expect.poll(refunds).toMatch(/^Refundrefunds\.csv9EUR.321\.27.*USD.7,435\.66/);
  expect(await page.getByText('after a run').count()).toBe(0);
  expect(await runAxe(page)).toEqual([]);
});

test('a file with less than the extract that it replaces asks whether it is meant', async () => {
  const { page } = app;
  const lines = readFileSync(join(SAMPLE, 'refunds.csv'), 'utf8').trimEnd().split('\n');
  const shorter = join(folder, 'refunds.csv');
  writeFileSync(shorter, `${lines.slice(0, -2).join('\n')}\n`);
  await dropFiles(page, '[data-testid="import-zone"]', [shorter]);
  const replaced = page.getByRole('region', { name: 'What it replaces' });
  await replaced.getByText('It has 2 rows fewer: 7 instead of 9.').waitFor();
  await page.getByText('Differs, to be confirmed').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Take refunds.csv' }).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Take files' }).isDisabled()).toBe(true);
  await expect.poll(() => replaced.getByRole('row', { name: /^Rows/ }).textContent()).toBe('Rows97');
  expect(await runAxe(page)).toEqual([]);
  await screenshot(app, 'import-replaced', 1280, 800);
  await setTheme(app, 'dark');
  expect(await contrastBreaches(page)).toEqual([]);
  await screenshot(app, 'import-replaced-dark', 1280, 800);
  await setTheme(app, 'light');
  await replaced.getByRole('button', { name: 'This is meant: replace the extract' }).click();
  await replaced.getByText('You said that this is meant.').waitFor();
  await page.getByText('1 that replaces an extract of the same name; 7 rows.').waitFor();
  await page.getByRole('button', { name: 'Take 1 file' }).click();
  await expect.poll(() => page.getByRole('row', { name: /^Refund/ }).textContent()).toContain('refunds.csv7');

  // Everything that was there, and more: nothing is asked.
  await dropFiles(page, '[data-testid="import-zone"]', [join(SAMPLE, 'refunds.csv')]);
  await replaced.getByText('with no fewer rows').waitFor();
  await page.getByRole('button', { name: 'Take 1 file' }).click();
  await expect.poll(() => page.getByRole('row', { name: /^Refund/ }).textContent()).toContain('refunds.csv9');
});

test('a file of another layout is told what it is; refused rows are shown in place; the way is kept as a profile', async () => {
  const { page } = app;
  await dropFiles(page, '[data-testid="import-zone"]', [join(folder, 'bank.csv')]);
  await page.getByText('What is this file?').waitFor();
  await page.getByRole('combobox', { name: 'Kind of extract' }).click();
  await page.getByRole('option', { name: 'Payment', exact: true }).click();
  for (const [field, header] of [
    ['Payment Number', 'No'],
    ['Effective Date', 'When'],
    ['Amount', 'How much'],
  ]) {
    const question = page.getByRole('group', { name: `${field}: Which column is it?` });
    await question.getByRole('button', { name: header ?? '', exact: true }).click();
    await question.waitFor({ state: 'detached' });
  }
  await page.getByRole('tab', { name: /Rows with trouble/ }).click();
  await page.getByText('2 cells where the header has 4').waitFor();
  await page.getByText('"ten" has letters in it').waitFor();
  await expect.poll(() => page.locator('[data-meant]').allTextContents()).toEqual(['ten']);
  expect(await runAxe(page)).toEqual([]);
  await screenshot(app, 'import-refused', 1280, 800);
  await setZoom(app, 4);
  await expect.poll(() => widthBeyond(page)).toBeLessThanOrEqual(0);
  expect(await runAxe(page)).toEqual([]);
  await setZoom(app, 1);
  await page.getByRole('button', { name: 'More about bank.csv' }).click();
  await page.getByRole('menuitem', { name: 'Save the way it is read as a profile' }).click();
  await page.getByLabel('Name of the profile').fill('House bank');
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await page.getByLabel('Name of the profile').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'More about bank.csv' }).click();
  await page.getByRole('menuitem', { name: 'Leave this file out' }).click();
  await dropFiles(page, '[data-testid="import-zone"]', [join(folder, 'bank.csv')]);
  await page.getByText('Read as “House bank”').waitFor();
  await page.getByRole('button', { name: 'Leave all out' }).click();
  await page.getByRole('heading', { name: 'Profiles' }).waitFor();
});

test('evidence is stated and an extract is removed with a reason', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /refunds\.csv/ }).click();
  await page.getByLabel('Taken from the system at (UTC)').fill('2026-11-02T06:15');
  await page.getByLabel('Covers from').fill('2026-10-01');
  await page.getByLabel('to', { exact: true }).fill('2026-10-31');
  await page
    .getByLabel('Use time and range for the 2 other Billing extracts that state neither, too')
    .check();
  await page.getByLabel('Control count of rows').fill('9');
  await page.getByLabel('Another currency').fill('sek');
  await page.getByRole('button', { name: 'Add a control sum' }).click();
  await page.getByLabel('Control sum SEK').waitFor();
  await page.getByLabel('Control sum USD').fill('7,435.66');
  await page.getByRole('button', { name: 'Record the evidence' }).click();
  await page.getByText('With control figures').waitFor();
  await expect.poll(() => page.getByText('As of 2 Nov 2026, 06:15 UTC').count()).toBe(3);
  expect(await runAxe(page)).toEqual([]);
  await screenshot(app, 'import-evidence', 1280, 800);
  await setTheme(app, 'dark');
  await screenshot(app, 'import-evidence-dark', 1920, 1080);
  expect(await contrastBreaches(page)).toEqual([]);
  await setTheme(app, 'light');
  await setZoom(app, 4);
  await expect.poll(() => widthBeyond(page)).toBeLessThanOrEqual(0);
  expect(await runAxe(page)).toEqual([]);
  await setZoom(app, 1);
  await page.getByRole('button', { name: 'Remove from the close' }).click();
  await page.getByLabel('Reason').fill('Of another month.');
  await page.getByRole('button', { name: 'Remove the extract' }).click();
  await expect.poll(() => page.getByRole('rowheader').count()).toBe(3);
  expect(app.troubles).toEqual([]);
});

test('rates that differ from those in the close are listed before they are taken', async () => {
  const { page } = app;
  const rates = join(SAMPLE, 'exchange-rates.csv');
  await dropFiles(page, '[data-testid="import-zone"]', [rates]);
  await page.getByRole('button', { name: 'Take 1 file' }).click();
  await page.getByRole('rowheader', { name: /Custom exchange rate/ }).waitFor();
  const [header, first] = readFileSync(rates, 'utf8').split(/\r?\n/);
  const other = join(folder, 'synced-rates.csv');
  writeFileSync(other, `${header}\n${first?.replace('1.07861', '1.0787')}\n`);
  await dropFiles(page, '[data-testid="import-zone"]', [other]);
  const listed = page.getByRole('region', { name: 'Rates that differ' });
  await listed.getByText('1 rate differs from rates in this close').waitFor();
  await expect
    .poll(() => listed.getByRole('row').last().textContent())
    .toBe('EUR→USD, 1 Aug 20261.07861 (exchange-rates.csv, row 2)1.0787 (row 2)');
  await page.getByText('Ready, 1 rate differs').waitFor();
  expect(await runAxe(page)).toEqual([]);
  expect(app.troubles).toEqual([]);
});
