/** Working through the exceptions by keyboard: a group decided at once, taken back, copied; one after the other accepted. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample } from './harness/open-sample.ts';
import { assertNoRequests } from './harness/requests.ts';
import { choosePart, goToStep } from './harness/scenes.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
  await openSample(app);
  await goToStep(app, 'Exceptions');
}, 180_000);

afterAll(() => app.close());

const WAYS = 'Ways to look at the exceptions';
const detail = () => app.page.getByRole('complementary', { name: 'Detail' });
const dialog = (name: string) => app.page.getByRole('dialog', { name });
const head = (title: string) => app.page.locator('.group-row-title', { hasText: title });
const count = (text: string) => app.page.getByText(text, { exact: true });
const key = (keys: string) => app.page.keyboard.press(keys);

test('a key decides about all rows of a group at once, and they are taken back together', async () => {
  await choosePart(app, WAYS, 'By account');
  await choosePart(app, WAYS, 'By cause');
  await head('Amount differs').click();
  await detail().getByRole('heading', { name: 'Amount differs: 5 rows' }).waitFor();
  await key('o');
  const owner = dialog('Set the owner');
  await owner.getByRole('textbox', { name: 'Owner' }).fill('Ines Duarte');
  await owner.getByRole('button', { name: 'Set owner' }).click();
  await app.page.getByRole('textbox', { name: 'Your name' }).fill('A. Meyer');
  await key('Enter');
  await expect.poll(() => owner.count()).toBe(0);
  await choosePart(app, WAYS, 'All');
  await app.page.getByRole('searchbox', { name: 'Find in these rows' }).fill('Ines Duarte');
  await count('5 of 308 rows').waitFor();
  // In a field, the keys would take back what was typed there.
  await app.page.locator('.ag-row[row-index="0"] [col-id="document"]').click();
  await key('Control+z');
  await count('0 of 308 rows').waitFor();
  await app.page.getByRole('button', { name: 'Clear the search' }).click();
  await count('308 rows').waitFor();
});

test('the right mouse button copies the cell that it is over and filters by it, and the focus stays in the table', async () => {
  await choosePart(app, WAYS, 'All');
  const cell = app.page.getByRole('gridcell', { name: 'Not synced', exact: true }).first();
  const choose = async (item: string | RegExp) => {
    await cell.click({ button: 'right' });
    await app.page.getByRole('menuitem', { name: item }).click();
  };
  await choose(/^Copy Ctrl/);
  await app.page.getByText(/^Cell copied/).waitFor();
  expect(await app.electronApp.evaluate(({ clipboard }) => clipboard.readText())).toBe('Not synced');
  await choose('Cause: only “Not synced”');
  await app.page.getByText(/^\d+ of 308 rows$/).waitFor();
  const causes = app.page.locator('.ag-row:not([row-index^="b-"]) [col-id="cause"]');
  await expect.poll(async () => new Set(await causes.allInnerTexts())).toEqual(new Set(['Not synced']));
  await expect.poll(() => app.page.locator('.ag-row:focus-within').count()).toBe(1);
});

test('the heads of groups are copied with their sums, each currency in a line of its own', async () => {
  await choosePart(app, WAYS, 'By cause');
  await head('Amount differs').click();
  await key('Control+a');
  await key('Control+Shift+c');
  await app.page.getByText(/^\d+ rows copied$/).waitFor();
  const text = await app.electronApp.evaluate(({ clipboard }) => clipboard.readText());
  const [header, ...lines] = text.trimEnd().split('\r\n');
  expect(header).toBe('Cause\tRows\tCurrency\tDifference\tBilling\tRevenue');
  expect(lines.slice(0, 2)).toEqual([
    'Amount differs\t5\tEUR\t5.98\t3591.18\t3585.2',
    'Amount differs\t5\tUSD\t33.62\t403.58\t369.96',
  ]);
  const rows = new Map(
    lines.map((line) => line.split('\t')).map(([cause, number]) => [cause, Number(number)]),
  );
  expect([...rows.values()].reduce((sum, number) => sum + number, 0)).toBe(308);
});

test('what is accepted leaves the list of work, and the next row is looked at with the keyboard in the table', async () => {
  await choosePart(app, WAYS, 'To do');
  const cell = app.page.locator('.ag-row[row-index="0"] [col-id="document"]');
  await cell.click();
  const heading = detail().getByRole('heading', { level: 2 });
  await heading.getByText('INV00020537').waitFor();
  await key('Control+c');
  await app.page.getByText('Cell copied. Ctrl+Shift+C copies the row.').waitFor();
  expect(await app.electronApp.evaluate(({ clipboard }) => clipboard.readText())).toBe('INV00020537');
  await key('a');
  const accept = dialog('Accept the difference');
  await accept.getByRole('textbox', { name: 'Reason' }).fill('Agreed with the customer.');
  await accept.getByRole('button', { name: 'Accept difference' }).click();
  await heading.getByText('INV00020552').waitFor();
  await expect.poll(() => cell.evaluate((each) => each === document.activeElement)).toBe(true);
  await key('c');
  await dialog('Comment').waitFor();
  await key('Escape');
  await expect.poll(() => dialog('Comment').count()).toBe(0);
});

test('letters that are typed into a field decide nothing', async () => {
  await app.page.getByRole('searchbox', { name: 'Find in these rows' }).pressSequentially('aco');
  await count('0 of 307 rows')
    .or(app.page.getByText(/ of 308 rows$/))
    .first()
    .waitFor();
  expect(await app.page.getByRole('dialog').count()).toBe(0);
  expect(app.troubles).toEqual([]);
  await assertNoRequests(app);
});
