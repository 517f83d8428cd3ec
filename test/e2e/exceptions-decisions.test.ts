/** Decisions made from the exceptions: a match taken apart and made by hand, an org assigned, refused rows, taking back. */

import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAxe } from './harness/axe.ts';
import { PROJECT } from './harness/built-app.ts';
import { stubDialog } from './harness/desktop.ts';
import { oneStory } from './harness/one-story.ts';
import { assertNoRequests } from './harness/requests.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

const REASON = 'Agreed with the controller.';
const scratch = mkdtempSync(join(tmpdir(), 'tieout-decisions-'));
let app: RunningApp;

oneStory();

/** The sample month with a row that has too few cells. */
beforeAll(async () => {
  const month = join(scratch, 'month');
  cpSync(join(PROJECT, 'resources/samples/month-end'), month, { recursive: true });
  appendFileSync(join(month, 'payments.csv'), 'exported by ERP\n');
  app = await startApp();
  await stubDialog(app.electronApp, 'showOpenDialog', { canceled: false, filePaths: [month] });
  const filePath = join(scratch, 'month.tieout');
  await stubDialog(app.electronApp, 'showSaveDialog', { canceled: false, filePath });
  await app.page.getByRole('button', { name: /^New from a folder/ }).click();
  await app.page.getByRole('heading', { level: 1, name: 'Close' }).waitFor({ timeout: 60_000 });
  await app.page.keyboard.press('Control+r');
  await app.page.getByRole('region', { name: 'Bridge' }).waitFor({ timeout: 60_000 });
  await step(/^Exceptions/);
  await preset('All');
}, 180_000);
afterAll(async () => {
  await app.close();
  rmSync(scratch, { recursive: true, force: true });
});

const detail = () => app.page.getByRole('complementary', { name: 'Detail' });
const cell = (position: number, column: string) =>
  app.page.locator(`.ag-row[row-index="${position}"] [col-id="${column}"]`);
const count = (text: string | RegExp) => app.page.getByText(text, { exact: true });

async function step(name: RegExp): Promise<void> {
  await app.page.getByRole('navigation').getByRole('button', { name }).click();
}

async function preset(name: string): Promise<void> {
  const ways = app.page.getByRole('radiogroup', { name: 'Ways to look at the exceptions' });
  await ways.getByText(name, { exact: true }).click();
}

async function table(name: string): Promise<void> {
  await app.page.getByRole('combobox', { name: 'Table', exact: true }).click();
  await app.page.getByRole('option', { name, exact: true }).click();
  await app.page.getByRole('grid', { name }).waitFor();
}

async function search(text: string): Promise<void> {
  await app.page.getByRole('searchbox', { name: 'Find in these rows' }).fill(text);
}

async function more(action: string): Promise<void> {
  await detail().getByRole('button', { name: 'More' }).click();
  await app.page.getByRole('menuitem', { name: action }).click();
}

/** Gives the reason and confirms; the name is asked for once. */
async function confirm(title: string, button: string): Promise<void> {
  const dialog = app.page.getByRole('dialog', { name: title });
  await dialog.getByRole('region', { name: 'Effect' }).waitFor();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(REASON);
  await dialog.getByRole('button', { name: button }).click();
  const person = app.page.getByRole('dialog', { name: 'Who is deciding?' });
  await expect.poll(async () => (await person.count()) + Number((await dialog.count()) === 0)).toBe(1);
  if ((await person.count()) > 0) {
    await person.getByRole('textbox', { name: 'Your name' }).fill('Mara Lindqvist');
    await person.getByRole('button', { name: 'Use this name' }).click();
  }
  await dialog.waitFor({ state: 'detached' });
}

test('a match taken apart leaves a line of each side', async () => {
  await search('INV00020537');
  await count('1 of 308 rows').waitFor();
  await cell(0, 'cause').click();
  await detail()
    .getByRole('heading', { name: /INV00020537/ })
    .waitFor();
  await more('Take the match apart');
  await confirm('Take the match apart', 'Take apart');
  await count('2 of 309 rows').waitFor();
});

test('lines of both sides are matched by hand, and the rule says so', async () => {
  await cell(0, 'cause').click();
  await app.page.keyboard.press('Shift+ArrowDown');
  await detail().getByRole('heading', { name: '2 selected rows' }).waitFor();
  await more('Match by hand');
  await confirm('Match by hand', 'Match lines');
  await count('1 of 308 rows').waitFor();
  await cell(0, 'cause').click();
  await detail()
    .getByText(/by hand/)
    .first()
    .waitFor();
});

test('an org is assigned to a line of Billing', async () => {
  await table('Lines of Billing');
  await search('IIA-00000300');
  await count(/^1 of /).waitFor();
  await cell(0, 'document').click();
  await detail()
    .getByRole('heading', { name: /IIA-00000300/ })
    .waitFor();
  await more('Assign an org');
  const dialog = app.page.getByRole('dialog', { name: 'Assign an org' });
  await dialog.getByRole('combobox', { name: 'Billing org' }).click();
  await app.page.getByRole('option', { name: 'Germany' }).click();
  await confirm('Assign an org', 'Assign org');
  await detail().getByText(REASON).waitFor();
});

test('refused rows are shown from the review and accepted with their file', async () => {
  await step(/^Review/);
  await app.page.getByRole('button', { name: 'Show the refused rows' }).click();
  await app.page.getByRole('grid', { name: 'Refused rows' }).waitFor();
  await detail()
    .getByRole('heading', { name: /^payments\.csv, row \d+/ })
    .waitFor();
  expect(await runAxe(app.page)).toEqual([]);
  await detail().getByRole('button', { name: 'Accept the refused rows of this file' }).click();
  await confirm('Accept that rows are left out', 'Accept rows');
  await detail().getByText(`Accepted: ${REASON} (Mara Lindqvist)`).waitFor();
  await step(/^Review/);
  await app.page.getByRole('heading', { name: 'What stands against signing' }).waitFor();
  await expect.poll(() => app.page.getByRole('button', { name: 'Show the refused rows' }).count()).toBe(0);
});

test('a decision is taken back in the audit trail, and what it settled stands against signing again', async () => {
  await app.page.getByText('Audit trail', { exact: true }).click();
  await search('payments.csv');
  await count(/^[1-9] of \d+ rows$/).waitFor();
  await app.page.getByRole('gridcell', { name: 'refused rows accepted' }).click();
  await app.page.getByRole('button', { name: 'Take the decision back' }).click();
  await confirm('Take a decision back', 'Take back');
  await expect.poll(() => app.page.getByRole('gridcell', { name: 'withdrawn', exact: true }).count()).toBe(1);
  expect(await runAxe(app.page)).toEqual([]);
  await app.page.getByText('Sign-off and export', { exact: true }).click();
  await app.page.getByRole('button', { name: 'Show the refused rows' }).waitFor();
});

test('nothing left the machine and nothing went wrong on the page', async () => {
  await assertNoRequests(app);
  expect(app.troubles).toEqual([]);
});
