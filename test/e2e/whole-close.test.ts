/** One month from the first click to the signature, as somebody who sees the app for the first time does it with the mouse. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handedOver, recordShell, stubDialog } from './harness/desktop.ts';
import { dropFiles } from './harness/drop-files.ts';
import { oneStory } from './harness/one-story.ts';
import { assertNoRequests } from './harness/requests.ts';
import { BILLING_ORGS, EXTRACTS, headlineOf, OCTOBER, REVENUE_ORGS } from './harness/sample-month.ts';
import { choosePart, goToStep } from './harness/scenes.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

const PREPARER = 'Mara Lindqvist';
const REASON = 'Contract 4711 names the German branch.';
const ACCEPTED = 'Below what is worth a correction.';
const COMMENT = 'Asked billing operations on 3 November.';

const folder = mkdtempSync(join(tmpdir(), 'tieout-whole-close-'));
let app: RunningApp;

oneStory();

beforeAll(async () => {
  app = await startApp();
  await stubDialog(app.electronApp, 'showSaveDialog', {
    canceled: false,
    filePath: join(folder, 'Marlow October.tieout'),
  });
  await stubDialog(app.electronApp, 'showOpenDialog', { canceled: false, filePaths: [folder] });
  await recordShell(app.electronApp);
}, 180_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const box = (name: string) => app.page.getByRole('textbox', { name, exact: true });
const dialog = () => app.page.getByRole('dialog');

/** Opens a part of the setup. */
async function part(name: string): Promise<void> {
  const index = app.page.getByRole('navigation', { name: 'Parts of the setup' });
  await index.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await app.page.getByRole('heading', { level: 2, name }).waitFor();
}

/** Chooses an option of a list that opens; with `row` the list of one row of a table. */
async function choose(name: string, option: string | RegExp, row = 0): Promise<void> {
  await app.page.getByRole('combobox', { name, exact: true }).nth(row).click();
  await app.page.getByRole('option', { name: option }).click();
}

/** Turns a switch by the part of it that is seen. */
async function turn(name: string): Promise<void> {
  const input = app.page.getByRole('switch', { name });
  await input.locator('xpath=..').locator('.mantine-Switch-track').click();
}

/** What the status bar said last. */
const said = () => app.page.getByRole('contentinfo').getByRole('status').textContent();

test('a new close begins with tenant, month and home currency', async () => {
  await button('New close').click();
  await box('Tenant').fill('Marlow & Reed Instruments');
  await choose('Month to close', 'October');
  await app.page.getByRole('textbox', { name: 'Year' }).fill('2026');
  await choose('Home currency', 'USD · US Dollar');
  await button('Choose where to save it').click();
  await box('Your name').fill(PREPARER);
  await button('Use this name').click();
  await app.page.getByRole('heading', { level: 1, name: 'Setup' }).waitFor();
  await button('Setup Not complete').waitFor();
});

test('the setup is stated part by part until nothing is missing', async () => {
  const { page } = app;
  await part('Orgs and mapping');
  for (const [at, org] of BILLING_ORGS.entries()) {
    await button('Add Billing org').click();
    await box(`Name of Billing org ${at + 1}`).fill(org.name);
    await choose('Home currency', new RegExp(`^${org.currency}`), at);
  }
  for (const [at, org] of REVENUE_ORGS.entries()) {
    await button('Add Revenue organization').click();
    await box(`Name of Revenue organization ${at + 1}`).fill(org.name);
    await box('Org number').nth(at).fill(org.number);
    await choose('Functional currency', new RegExp(`^${org.currency}`), at);
  }
  for (const { name, goesTo } of BILLING_ORGS) {
    if (goesTo === '') await turn(`${name} is switched on`);
    else await choose(`Revenue organization of ${name}`, goesTo);
  }
  await part('Closing dates');
  await button('Use the Revenue dates for all that are missing').click();
  await choose('Periods come from', 'From its extract');
  await part('Tenant and features');
  await box('Primary book in Revenue').fill('ASC 606');
  await choose('Regime', /^Harmonization/);
  await page.getByLabel('Last data collection (UTC)').fill('2026-11-02T03:30');
  await turn('Mediation');
  await expect.poll(() => button(/ problems?$/).count()).toBe(0);
  await button('Save').click();
  await page.getByText('Saved', { exact: true }).waitFor();
});

test('the extracts are dropped, asked about and taken', async () => {
  const { page } = app;
  await goToStep(app, 'Import');
  await page.getByText('Drop the extracts of this close here').waitFor();
  await dropFiles(page, '[data-testid="import-zone"]', EXTRACTS);
  await page.getByRole('tab', { name: `To be taken (${EXTRACTS.length})` }).waitFor({ timeout: 60_000 });
  await page.getByText('1 file waits for an answer').waitFor();
  await button('Month first').click();
  await button(`Take ${EXTRACTS.length} files`).click();
  await page.getByRole('rowheader', { name: /Billing Report/ }).waitFor({ timeout: 60_000 });
  await expect.poll(said).toBe(`${EXTRACTS.length} extracts taken into the close`);
});

test('the close runs, and the dashboard ties', async () => {
  await button('Run close').first().click();
  await app.page.getByText('Figures are up to date').waitFor({ timeout: 60_000 });
  await goToStep(app, 'Close');
  await app.page.getByText('Every cent is explained').waitFor();
  await expect.poll(() => headlineOf(app.page)).toEqual(OCTOBER);
  await button(/^Close Nothing blocks/).waitFor();
});

/** The figures of US for September in USD: labeled, unlabeled, total. */
async function totalsOfUs(): Promise<readonly string[]> {
  await choosePart(app, 'Part', 'Totals by org');
  const row = app.page.getByRole('row', { name: /^US 2026-09 USD/ });
  await row.waitFor();
  const cells = await row.getByRole('cell').allInnerTexts();
  await choosePart(app, 'Part', 'Queue');
  return cells.slice(-3);
}

test('an unlabeled adjustment gets its org; what moves is shown before, and moves', async () => {
  const { page } = app;
  await goToStep(app, 'Unlabeled adjustments');
  const before = await totalsOfUs();
  await page.getByRole('gridcell', { name: 'IIA-00000300' }).click();
  await page.getByRole('complementary', { name: 'Adjustment' }).getByText('Belongs to US').waitFor();
  await button('Assign another org').click();
  await choose('Billing org', 'Germany');
  const effect = dialog().getByRole('region', { name: 'Effect' });
  const row = effect.getByRole('row', { name: /^Billing unlabeled US · 2026-09 · USD/ });
  await row.waitFor();
  const [was, becomes] = (await row.getByRole('cell').allInnerTexts()).slice(-2);
  await box('Reason').fill(REASON);
  await dialog().getByRole('button', { name: 'Assign org' }).click();
  await dialog().waitFor({ state: 'detached' });
  expect(before[1]).toBe(was);
  expect(becomes).not.toBe(was);
  await expect.poll(async () => (await totalsOfUs())[1]).toBe(becomes);
});

test('a difference is accepted and another line commented', async () => {
  const { page } = app;
  await goToStep(app, 'Exceptions');
  const detail = page.getByRole('complementary', { name: 'Detail' });
  await page.getByRole('gridcell', { name: 'INV00020719' }).click();
  await detail.getByRole('heading', { level: 2, name: /INV00020719/ }).waitFor();
  await detail.getByRole('button', { name: 'Accept' }).click();
  await dialog().getByText('Accepted differences').waitFor();
  await box('Reason').fill(ACCEPTED);
  await dialog().getByRole('button', { name: 'Accept difference' }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.getByText(/^123 of 308 rows/).waitFor();
  await page.getByRole('gridcell', { name: 'INV00020537' }).click();
  await detail.getByRole('heading', { level: 2, name: /INV00020537/ }).waitFor();
  await detail.getByRole('button', { name: 'Comment' }).click();
  await box('Comment').fill(COMMENT);
  await dialog()
    .getByRole('button', { name: /comment/i })
    .click();
  await dialog().waitFor({ state: 'detached' });
  await detail.getByText(COMMENT).first().waitFor();
});

/** Every row of a sheet as text. */
function rowsOf(workbook: ExcelJS.Workbook, sheet: string): readonly string[] {
  const rows: string[] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => rows.push(JSON.stringify(row.values)));
  return rows;
}

test('the draft that is exported holds the decisions, their reasons and who made them', async () => {
  await goToStep(app, 'Review and export');
  await button('Choose a folder and export').click();
  await button(/^Open reconciliation/).click({ timeout: 90_000 });
  const [opened] = await handedOver(app.electronApp);
  expect(opened?.call).toBe('openPath');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(opened?.target ?? '');
  const log = rowsOf(workbook, 'Change log');
  const entryWith = (text: string): string => log.find((row) => row.includes(text)) ?? '';
  for (const text of [REASON, ACCEPTED, COMMENT]) expect(entryWith(text)).toContain(PREPARER);
  expect(entryWith(REASON)).toContain('Germany');
  const adjusted = rowsOf(workbook, 'Adjustments').find((row) => row.includes('IIA-00000300'));
  expect(adjusted).toContain('Germany');
  expect(String(workbook.getWorksheet('Lead')?.getCell('A9').value)).toMatch(/^Status: DRAFT/);
});

test('the preparer signs; the same account may not review, and is told why', async () => {
  const { page } = app;
  await button('Sign as preparer').click();
  await dialog().getByRole('button', { name: 'Sign as preparer' }).click();
  await page.getByRole('heading', { name: 'Signed by one of two' }).waitFor();
  await page.getByText('The reviewer opens this workspace under an account of their own').waitFor();
  await button('Sign as reviewer').click();
  await box('Name').fill('Jonas Weber');
  await dialog().getByRole('button', { name: 'Sign as reviewer' }).click();
  const refusal = dialog().getByRole('alert');
  await expect
    .poll(() => refusal.innerText())
    .toMatch(/account .+, which prepared the close\nHave another person review and sign/);
  await dialog().getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('heading', { name: 'Signed by one of two' }).waitFor();
});

test('a decision says beforehand that it takes the signature back', async () => {
  const { page } = app;
  await goToStep(app, 'Unlabeled adjustments');
  await button('Assign org').click();
  await dialog().getByText('This decision takes the signature back.').waitFor();
  await dialog().getByRole('button', { name: 'Cancel' }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Sign-off: Prepared/ }).waitFor();
});

test('nothing left the machine, and nothing went wrong on the page', async () => {
  await assertNoRequests(app);
  expect(app.troubles).toEqual([]);
});
