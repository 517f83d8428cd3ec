/** From an unlabeled adjustment to the exported workbook: an org is assigned, totals move, it is undone, made again, exported. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot } from './harness/appearance.ts';
import { runAxe } from './harness/axe.ts';
import { handedOver, recordShell, stubDialog } from './harness/desktop.ts';
import { oneStory } from './harness/one-story.ts';
import { openSample } from './harness/open-sample.ts';
import { assertNoRequests } from './harness/requests.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'tieout-adjustments-'));
const REASON = 'Contract 4711 names the German branch.';
let app: RunningApp;

oneStory();

beforeAll(async () => {
  app = await startApp();
  await openSample(app);
  await step(/^Unlabeled adjustments/);
}, 180_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const dialog = () => app.page.getByRole('dialog');
const pane = () => app.page.getByRole('complementary', { name: 'Adjustment' });

async function step(name: RegExp): Promise<void> {
  await app.page.getByRole('navigation').getByRole('button', { name }).click();
}

/** The row of the totals that begins with these words, its figures in order. */
async function totals(name: RegExp): Promise<readonly string[]> {
  await app.page.getByText('Totals by org', { exact: true }).click();
  const row = app.page.getByRole('row', { name });
  await row.waitFor();
  const shown = await row.getByRole('cell').allInnerTexts();
  await app.page.getByText('Queue', { exact: true }).click();
  return shown.slice(-3);
}

/** Words of the timeline that the line of the date is in front of, and not behind. */
async function struckWords(): Promise<readonly string[]> {
  return await pane()
    .getByRole('region', { name: 'Timeline' })
    .evaluate((timeline) => {
      const line = timeline.querySelector('[class*="date"]')?.getBoundingClientRect();
      const words = [
        ...timeline.querySelectorAll('[class*="barName"], [class*="barStatus"], [class*="laneName"]'),
      ];
      return words.flatMap((word) => {
        const { left, right, top, bottom } = word.getBoundingClientRect();
        const isCrossed =
          line && line.left < right && line.right > left && line.top < bottom && line.bottom > top;
        if (!isCrossed) return [];
        // The line takes no pointer, so that what is in front is told by the order of the layers.
        const layer = word.closest('[class*="bar_"], [class*="laneName"]') ?? word;
        return getComputedStyle(layer).zIndex === '1' ? [] : [word.textContent];
      });
    });
}

async function assignToGermany(): Promise<void> {
  await app.page.getByRole('gridcell', { name: 'IIA-00000300' }).click();
  await pane().getByRole('heading', { name: 'Belongs to US' }).waitFor();
  await app.page.keyboard.press('a');
  await dialog().getByRole('combobox', { name: 'Billing org' }).click();
  await app.page.getByRole('option', { name: 'Germany' }).click();
  await dialog().getByRole('region', { name: 'Effect' }).waitFor();
}

test('the queue begins with what is not settled, each with its timeline and its evidence', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /^to settle To settle 24/ }).waitFor();
  await pane()
    .getByRole('heading', { name: /IIA-00000300/ })
    .waitFor();
  const table = pane().getByRole('table', { name: /Periods around/ });
  await expect.poll(() => table.getByRole('row', { name: /booked$/ }).count()).toBe(1);
  await expect.poll(() => table.getByRole('row', { name: /aligned$/ }).count()).toBe(1);
  await expect.poll(struckWords).toEqual([]);
  expect(await runAxe(page)).toEqual([]);
  await screenshot(app, 'adjustments', 1280, 800);
});

test('a status of the dashboard opens its adjustments, until another one is chosen', async () => {
  const { page } = app;
  await step(/^Close/);
  const panel = page.getByRole('region', { name: 'Unlabeled adjustments' });
  const link = panel.getByRole('button', { name: /^Open \d+ adjustments: / }).last();
  const [, shown = '', title = ''] =
    /^Open (\d+) adjustments: (.+)$/.exec((await link.getAttribute('aria-label')) ?? '') ?? [];
  await link.click();
  await page.getByRole('button', { name: `Clear Status: ${title}` }).waitFor();
  await page.getByText(new RegExp(`^${shown} of \\d+ rows$`)).waitFor();
  const strip = page.getByRole('group', { name: 'Status' });
  await expect.poll(() => strip.locator('[aria-pressed="true"]').innerText()).toContain(title);
  await strip.getByRole('button', { name: /To settle/ }).click();
  await pane()
    .getByRole('heading', { name: /IIA-00000300/ })
    .waitFor();
});

test('a group of adjustments is assigned as a whole', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Status' }).click();
  await page.keyboard.press('Escape');
  await page.getByText('24 of 66 rows in groups').waitFor();
  await page.locator('.group-row-title', { hasText: 'The org period is about to close' }).click();
  await pane().getByText('The org period is about to close: 13 adjustments').waitFor();
  await page.getByRole('button', { name: 'Assign org to 13' }).click();
  await dialog()
    .getByText(/^The org period is about to close: 13 adjustments/)
    .waitFor();
  await dialog().getByRole('button', { name: 'Cancel' }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Group: Status' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Status' }).click();
  await page.keyboard.press('Escape');
  await page.getByText('24 of 66 rows', { exact: true }).waitFor();
});

test('an org is assigned with its effect in view, and the next adjustment is looked at', async () => {
  const before = await totals(/^US 2026-09 USD/);
  await assignToGermany();
  const effect = dialog().getByRole('region', { name: 'Effect' });
  await expect.poll(() => effect.getByRole('row').count()).toBeGreaterThan(1);
  expect(await runAxe(app.page)).toEqual([]);
  await screenshot(app, 'adjustments-effect', 1280, 800);
  expect(await dialog().getByRole('button', { name: 'Assign org' }).isDisabled()).toBe(true);
  await dialog().getByLabel('Reason').fill(REASON);
  await dialog().getByRole('button', { name: 'Assign org' }).click();
  await app.page.getByLabel('Your name').fill('Mara Lindqvist');
  await app.page.getByRole('button', { name: 'Use this name' }).click();
  await app.page.getByRole('button', { name: /^Undo/ }).waitFor();
  await expect.poll(() => totals(/^US 2026-09 USD/)).not.toEqual(before);
  await app.page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => totals(/^US 2026-09 USD/)).toEqual(before);
});

test('made again, the decision stands in the audit trail and in the exported workbook', async () => {
  const { page, electronApp } = app;
  await assignToGermany();
  await dialog().getByLabel('Reason').fill(REASON);
  await dialog().getByRole('button', { name: 'Assign org' }).click();
  await dialog().waitFor({ state: 'detached' });
  await step(/^Review and export/);
  await page.getByText('Audit trail', { exact: true }).click();
  await page.getByRole('searchbox', { name: 'Find in these rows' }).fill('4711');
  await page.getByText(/^[1-9]\d* of \d+ rows$/).waitFor();
  expect(await runAxe(page)).toEqual([]);
  await screenshot(app, 'review-trail', 1280, 800);
  await page.getByText('Open items', { exact: true }).click();
  await page.getByRole('region', { name: 'Roll-forward' }).waitFor();
  expect(await runAxe(page)).toEqual([]);
  await screenshot(app, 'review-open-items', 1280, 800);
  await page.getByText('Sign-off and export', { exact: true }).click();
  await stubDialog(electronApp, 'showOpenDialog', { canceled: false, filePaths: [folder] });
  await recordShell(electronApp);
  await page.getByRole('button', { name: 'Choose a folder and export' }).click();
  await page.getByRole('button', { name: /^Open reconciliation/ }).click({ timeout: 60_000 });
  const [opened] = await handedOver(electronApp);
  expect(opened?.call).toBe('openPath');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(opened?.target ?? '');
  const texts: string[] = [];
  workbook.getWorksheet('Change log')?.eachRow((row) => texts.push(JSON.stringify(row.values)));
  const entries = texts.filter((text) => text.includes(REASON));
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.some((text) => text.includes('Mara Lindqvist') && text.includes('Germany'))).toBe(true);
});

test('the preparer signs; the same account is refused as reviewer, in words', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Sign as preparer' }).click();
  await dialog().getByRole('button', { name: 'Sign as preparer' }).click();
  await page.getByRole('heading', { name: 'Signed by one of two' }).waitFor();
  await page.getByRole('button', { name: 'Sign as reviewer' }).click();
  await dialog().getByLabel('Name').fill('Jonas Weber');
  await dialog().getByRole('button', { name: 'Sign as reviewer' }).click();
  await dialog()
    .getByRole('alert')
    .getByText(/account/)
    .first()
    .waitFor();
  expect(await runAxe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await screenshot(app, 'review-signed', 1280, 800);
});

test('nothing left the machine and nothing went wrong on the page', async () => {
  await assertNoRequests(app);
  expect(app.troubles).toEqual([]);
});
