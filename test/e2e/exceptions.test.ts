/** The exceptions of the sample close: finding, sorting, grouping, looking into a line, deciding about it. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { setTheme } from './harness/appearance.ts';
import { contrastBreaches, runAxe } from './harness/axe.ts';
import { openSample } from './harness/open-sample.ts';
import { assertNoRequests } from './harness/requests.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
  await openSample(app);
  await app.page
    .getByRole('navigation')
    .getByRole('button', { name: /^Exceptions/ })
    .click();
  await grid().waitFor();
  await row(0).waitFor();
}, 180_000);

afterAll(() => app.close());

const grid = () => app.page.getByRole('grid', { name: 'Exceptions' });
const row = (position: number) => app.page.locator(`.ag-row[row-index="${position}"]`);
const cell = (position: number, column: string) => row(position).locator(`[col-id="${column}"]`);
const detail = () => app.page.getByRole('complementary', { name: 'Detail' });
const header = (name: string) => app.page.getByRole('columnheader', { name });
const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const count = (text: string) => app.page.getByText(text, { exact: true });
/** Rows at the foot that have cells as others do. */
const TOTALS = 3;
const key = (keys: string) => app.page.keyboard.press(keys);

async function preset(name: string): Promise<void> {
  const ways = app.page.getByRole('radiogroup', { name: 'Ways to look at the exceptions' });
  await ways.getByText(name, { exact: true }).click();
}

async function selectedRows(): Promise<readonly (string | null)[]> {
  const rows = app.page.locator('.ag-row[aria-selected="true"]');
  return await rows.evaluateAll((found) => found.map((each) => each.getAttribute('row-index')));
}

test('it starts with what asks for work, as many rows as the rail counts', async () => {
  const rail = app.page.getByRole('navigation').getByRole('button', { name: /^Exceptions/ });
  const counted = /(\d+)/.exec((await rail.textContent()) ?? '')?.[1];
  await count(`${counted} of 308 rows`).waitFor();
  await button('Clear To do: Blocking, Correct, Confirm').click();
  await count('308 rows').waitFor();
});

test('a click on a header sorts, with shift by a second column as well', async () => {
  await header('Difference').click();
  await expect.poll(() => header('Difference').getAttribute('aria-sort')).toBe('ascending');
  await expect.poll(() => cell(0, 'difference').textContent()).toMatch(/^−418,600|^−/);
  await header('Difference').click();
  await expect.poll(() => header('Difference').getAttribute('aria-sort')).toBe('descending');
  await header('Document').click({ modifiers: ['Shift'] });
  await expect.poll(() => header('Document').getAttribute('aria-sort')).toBe('ascending');
});

test('text, values and ranges filter; the chips take them away', async () => {
  await header('Document').focus();
  await key('Alt+ArrowDown');
  await app.page.getByRole('textbox', { name: 'Text' }).fill('IIA');
  await key('Enter');
  await button('Clear Document contains IIA').waitFor();
  const withText = await app.page.getByText(/ of 308 rows/).textContent();
  await app.page.getByRole('button', { name: 'Filter', exact: true }).click();
  await app.page.getByRole('menuitem', { name: 'Difference' }).click();
  await app.page.getByRole('textbox', { name: 'Difference from' }).fill('0.01');
  await button('Apply').click();
  await button('Clear Difference at least 0.01').waitFor();
  await expect.poll(() => app.page.getByText(/ of 308 rows/).textContent()).not.toBe(withText);
  await button('Clear Document contains IIA').click();
  await button('Clear Difference at least 0.01').click();
  await count('308 rows').waitFor();
});

test('a figure in another number format is refused beside its field', async () => {
  await app.page.getByRole('button', { name: 'Filter', exact: true }).click();
  await app.page.getByRole('menuitem', { name: 'Difference' }).click();
  await app.page.getByRole('textbox', { name: 'Difference from' }).fill('1.234,56');
  await app.page.getByText('Write figures as 1,234.56').waitFor();
  await key('Escape');
});

test('Ctrl+F finds rows by what they say', async () => {
  await app.page.getByRole('gridcell').first().focus();
  await key('Control+f');
  await app.page.keyboard.type('INV00020979');
  await count('2 of 308 rows').waitFor();
  await button('Clear the search').click();
  await count('308 rows').waitFor();
});

test('groups open and close by keyboard and count their rows', async () => {
  await preset('By cause');
  await app.page.getByText('308 rows in groups').waitFor();
  await app.page.locator('.group-row-title', { hasText: 'Amount differs' }).click();
  const rows = () => app.page.locator('.ag-row [col-id="document"]').count();
  await expect.poll(rows).toBe(TOTALS);
  await key('ArrowRight');
  await expect.poll(rows).toBe(TOTALS + 5);
  await key('ArrowLeft');
  await expect.poll(rows).toBe(TOTALS);
  await detail().getByRole('heading', { name: 'Amount differs: 5 rows' }).waitFor();
});

test('a group shows every sum under its column, a line for each currency, and stays so when it is scrolled', async () => {
  const group = app.page.locator('.ag-row', { has: app.page.locator('.group-row-title') });
  const head = group.filter({ hasText: 'Amount differs' });
  const first = Number(await head.getAttribute('row-index'));
  const shown = async (position: number) =>
    (await row(position).innerText()).replace(/[\u2007\u2008\s]+/g, ' ').trim();
  await expect.poll(() => shown(first)).toMatch(/Amount differs 5 rows EUR.* Difference 5\.98 /);
  await expect.poll(() => shown(first + 1)).toMatch(/Amount differs USD.* Difference 33\.62 /);
  const ends = (part: string) =>
    app.page.locator(part).evaluateAll((found) => found.map((each) => each.getBoundingClientRect().right));
  const figures = () => row(first).locator('.group-row-figure');
  const isAligned = async () => {
    const [end] = await ends('.ag-header-cell[col-id="difference"]');
    const figure = await figures()
      .first()
      .evaluate((each) => each.getBoundingClientRect().right);
    return Math.abs(figure - (end ?? 0)) < 1;
  };
  await expect.poll(isAligned).toBe(true);
  await row(first).hover();
  const [before = 0] = await ends('.ag-header-cell[col-id="difference"]');
  await app.page.mouse.wheel(300, 0);
  await expect
    .poll(async () => (await ends('.ag-header-cell[col-id="difference"]'))[0])
    .toBeLessThan(before - 50);
  await expect.poll(isAligned).toBe(true);
  await expect.poll(() => head.locator('.group-row-title').isVisible()).toBe(true);
  await app.page.mouse.wheel(-300, 0);
  await preset('All');
});

test('shift and ctrl select ranges, and copying hands them on as text', async () => {
  await count('308 rows').waitFor();
  await cell(1, 'cause').click();
  await key('Shift+ArrowDown');
  await key('Shift+ArrowDown');
  await expect.poll(selectedRows).toEqual(['1', '2', '3']);
  await cell(6, 'cause').click({ modifiers: ['Control'] });
  await expect.poll(selectedRows).toEqual(['1', '2', '3', '6']);
  await key('Control+Shift+c');
  await count('4 rows copied').waitFor();
  const text = await app.electronApp.evaluate(({ clipboard }) => clipboard.readText());
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^To do\tCause\tDocument/);
  // A spreadsheet takes the table: numbers by their value, ids and periods as text.
  const table = await app.electronApp.evaluate(async ({ clipboard }) => {
    const [item] = await clipboard.read();
    return item ? await (await item.getType('text/html')).text() : '';
  });
  expect(table.match(/<tr>/g)).toHaveLength(5);
  expect(table).toMatch(/<td x:num="-?\d+(\.\d+)?" sdval="-?\d+(\.\d+)?">/);
  expect(table).toMatch(/<td style='mso-number-format:"\\@"' sdnum="0;0;@">INV\d+<\/td>/);
  await key('Control+a');
  await count('308 selected').waitFor();
  await count('308 selected rows').waitFor();
});

test('the detail shows both sides with what differs, the rule and the row of the file', async () => {
  await preset('To do');
  await cell(0, 'cause').click();
  const pane = detail();
  await pane.getByRole('heading', { level: 2, name: /^Invoice item INV/ }).waitFor();
  await pane.getByText('Both systems have the line with different amounts.').waitFor();
  await pane
    .getByRole('row', { name: /^Amount differs/ })
    .first()
    .waitFor();
  await pane.getByRole('button', { name: 'Show the row of the file' }).first().click();
  await pane.getByRole('rowheader', { name: 'Invoice Item: ID' }).waitFor();
});

test('Enter and F6 lead into the detail, Escape back to the row', async () => {
  await cell(2, 'cause').click();
  await key('Enter');
  await expect.poll(() => detail().evaluate((pane) => pane === document.activeElement)).toBe(true);
  await key('Escape');
  await expect.poll(() => cell(2, 'cause').evaluate((each) => each === document.activeElement)).toBe(true);
  await key('F6');
  await expect.poll(() => detail().evaluate((pane) => pane === document.activeElement)).toBe(true);
  await key('F6');
});

test('an owner is set for several rows at once, the rows stay selected and the log says who', async () => {
  await cell(0, 'cause').click();
  await key('Shift+ArrowDown');
  await detail().getByRole('button', { name: 'Owner' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Set the owner' });
  await dialog.getByRole('textbox', { name: 'Owner' }).fill('Ines Duarte');
  await dialog.getByRole('button', { name: 'Set owner' }).click();
  const person = app.page.getByRole('dialog', { name: 'Who is deciding?' });
  await person.getByRole('textbox', { name: 'Your name' }).fill('A. Meyer');
  await key('Enter');
  await expect.poll(() => dialog.count()).toBe(0);
  await expect.poll(() => selectedRows()).toEqual(['0', '1']);
  await cell(0, 'cause').click();
  await detail().getByText('Owner: Ines Duarte').waitFor();
  await detail()
    .getByText(/A\. Meyer, .* in force/)
    .waitFor();
});

test('accepting a difference shows its effect before it is confirmed', async () => {
  await cell(0, 'cause').click();
  await detail().getByRole('button', { name: 'Accept' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Accept the difference' });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Agreed with the customer.');
  await dialog.getByRole('button', { name: 'Accept difference' }).click();
  await expect.poll(() => dialog.count()).toBe(0);
  await app.page.getByText(/^123 of 308 rows/).waitFor();
});

test('nothing is wrong for assistive technology, in light and in dark', async () => {
  expect(await runAxe(app.page)).toEqual([]);
  await setTheme(app, 'dark');
  expect(await contrastBreaches(app.page)).toEqual([]);
  await setTheme(app, 'light');
});

test('no policy was broken and nothing was asked for outside', async () => {
  expect(app.troubles).toEqual([]);
  await assertNoRequests(app);
});
