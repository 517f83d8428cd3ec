/** The month after a signed one: what it left open and what it accepted, decided about from the open items. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineOf } from '../acceptance/whole-close/accepted-lines.ts';
import { Desk, preparer } from '../acceptance/whole-close/desk.ts';
import {
  closing,
  following,
  inSeptember,
  october,
  PRIOR,
  september,
} from '../acceptance/whole-close/two-months.ts';
import { writeClose } from '../closes/write-close.ts';
import { runAxe } from './harness/axe.ts';
import { stubDialog } from './harness/desktop.ts';
import { oneStory } from './harness/one-story.ts';
import { assertNoRequests } from './harness/requests.ts';
import { choosePart, goToStep } from './harness/scenes.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tieout-next-month-'));
const bill = { date: '2026-09-15', period: '202609' };
let app: RunningApp;

oneStory();

/** September leaves two invoices open and accepts one, which October's extracts have again. */
async function writeOctober(folder: string): Promise<void> {
  const before = await Desk.with(
    closing(september)
      .pair('INV-PAID', '500.00', { item: inSeptember, bill })
      .item('INV-1', '40.00', inSeptember)
      .item('INV-2', '10.00', inSeptember)
      .item('INV-3', '20.00', inSeptember),
  );
  const lines = [await lineOf(before, 'INV-1')];
  const wish = { action: 'accept-difference', lines, reason: 'Billed by hand.', by: preparer.name } as const;
  const accepted = await before.as(preparer).decide({ ...wish, subject: '2026-12-31' });
  expect(accepted.isOk).toBe(true);
  await (await before.signBoth()).result();
  const wide = { from: '2026-09-20', to: '2026-10-31' };
  const close = following(closing(october, wide))
    .pair('INV-NOW', '70.00')
    .item('INV-1', '40.00', inSeptember);
  await writeClose(close.close(), folder);
  for (const [name, text] of before.prior(PRIOR)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

beforeAll(async () => {
  const folder = join(scratch, 'october');
  mkdirSync(folder);
  await writeOctober(folder);
  app = await startApp();
  await stubDialog(app.electronApp, 'showOpenDialog', { canceled: false, filePaths: [folder] });
  const filePath = join(scratch, 'october.tieout');
  await stubDialog(app.electronApp, 'showSaveDialog', { canceled: false, filePath });
  await button(/^New from a folder/).click();
  await app.page.getByRole('heading', { level: 1, name: 'Close' }).waitFor({ timeout: 60_000 });
  await app.page.keyboard.press('Control+r');
  await app.page.getByText('Figures are up to date').waitFor({ timeout: 60_000 });
  await goToStep(app, 'Review and export');
  await choosePart(app, 'Part', 'Open items');
}, 180_000);

afterAll(async () => {
  await app.close();
  rmSync(scratch, { recursive: true, force: true });
});

const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const dialog = () => app.page.getByRole('dialog');
const row = (text: string) => app.page.locator('.ag-row', { hasText: text });

/** Selects the row of a document and decides about it. */
async function decide(document: string, action: string): Promise<void> {
  await row(document).getByRole('gridcell', { name: document }).click();
  await app.page.getByRole('group', { name: 'Decide about the selected items' }).getByText(action).click();
  await dialog().waitFor();
}

async function confirmed(name: string): Promise<void> {
  await dialog().getByRole('button', { name }).click();
  await dialog().waitFor({ state: 'detached' });
}

test('what the prior close accepted is told, and confirmed in one step', async () => {
  const note = app.page.getByRole('region', { name: 'Accepted in an earlier close' });
  await note.getByText('1 difference accepted in an earlier close is here again').waitFor();
  expect(await runAxe(app.page)).toEqual([]);
  await note.getByRole('button', { name: 'Confirm 1' }).click();
  await dialog().getByText('Open items').waitFor();
  await dialog().getByRole('button', { name: 'Confirm' }).click();
  const name = app.page.getByRole('dialog', { name: 'Who is deciding?' });
  await name.getByRole('textbox', { name: 'Your name' }).fill(preparer.name);
  await name.getByRole('button', { name: 'Use this name' }).click();
  await dialog().waitFor({ state: 'detached' });
  await note.waitFor({ state: 'detached' });
  await expect.poll(() => row('INV-1').count()).toBe(0);
});

test('an item that no extract has gets a comment and is closed with a reason', async () => {
  await decide('INV-2', 'Comment');
  await app.page.getByRole('textbox', { name: 'Comment', exact: true }).fill('Asked the customer.');
  await confirmed('Add comment');
  await row('INV-2').waitFor();
  await decide('INV-3', 'Close item');
  await app.page.getByRole('textbox', { name: 'Reason', exact: true }).fill('Written off, JE-77.');
  await confirmed('Close item');
  await row('INV-3').getByRole('gridcell', { name: 'Cleared' }).waitFor();
  await choosePart(app, 'Part', 'Audit trail');
  await app.page.getByRole('gridcell', { name: 'Written off, JE-77.' }).waitFor();
});

test('nothing went wrong on the page, and nothing was asked of a network', async () => {
  await assertNoRequests(app);
  expect(app.troubles).toEqual([]);
});
