/** The dashboard of the sample close: what ties, where not, why; every figure leads to lines that add up to it. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { setSize, setZoom, widthBeyond } from './harness/appearance.ts';
import { openSample } from './harness/open-sample.ts';
import { assertNoRequests } from './harness/requests.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
  await openSample(app);
}, 180_000);

afterAll(() => app.close());

const region = (name: string) => app.page.getByRole('region', { name, exact: true });
const heading = (name: string) => app.page.getByRole('heading', { level: 1, name });

/** Figures of a row of a table, without the blanks that align them; none where the row is not there yet. */
async function figures(name: string, row: RegExp): Promise<readonly string[]> {
  const cells = app.page.getByRole('table', { name }).getByRole('row', { name: row }).getByRole('cell');
  return (await cells.allInnerTexts()).map((text) => text.replace(/[\u2007\u2008\s]+/g, ' ').trim());
}

/** The sum that stands at the foot of the open table under a column. */
async function total(column: string): Promise<string> {
  const cell = app.page.locator(`.ag-row-pinned [col-id="${column}"]`).first();
  return (await cell.innerText()).trim();
}

async function backToClose(): Promise<void> {
  await app.page
    .getByRole('navigation')
    .getByRole('button', { name: /^Close/ })
    .click();
  await heading('Close').waitFor();
}

test('the headline says what ties in every currency', async () => {
  await app.page.getByText('Every cent is explained').waitFor();
  const shown = async (row: RegExp) => {
    const texts = (await figures('Billing and Revenue by currency', row)).slice(0, 4);
    return texts.map((text) => text.replace(/^\D+ (?=[−\d])/, ''));
  };
  await expect.poll(() => shown(/^EUR/)).toEqual(['454,103.71', '462,326.88', '−8,223.17', '0.00']);
  await expect.poll(() => shown(/^JPY/)).toEqual(['12,402,390', '12,630,290', '−227,900', '0']);
});

test('headline, map and bridge stand on a window of 1280 by 800 without scrolling', async () => {
  await setSize(app, 1280, 800);
  for (const name of ['Differences', 'Bridge']) {
    const bottom = () => region(name).evaluate((shown) => shown.getBoundingClientRect().bottom);
    await expect.poll(bottom).toBeLessThanOrEqual(800);
  }
});

test('the bridge leads from Billing to Revenue and opens the lines of a step', async () => {
  const bridge = 'Bridge from Billing to Revenue in EUR';
  const ends = async () => [...(await figures(bridge, /^Billing/)), ...(await figures(bridge, /^Revenue/))];
  const said = (figure: string) => expect.stringContaining(figure);
  await expect.poll(ends).toEqual(expect.arrayContaining([said('454,103.71'), said('462,326.88')]));
  await region('Bridge')
    .getByRole('button', { name: /^Timing −/ })
    .click();
  await heading('Exceptions').waitFor();
  await app.page.getByText('OCT-26 · EUR · Timing').waitFor();
  await expect.poll(() => total('amount')).toBe('−13,352.05');
  await backToClose();
});

test('a difference opens the lines that add up to it', async () => {
  await app.page.getByRole('button', { name: /^Difference EUR/ }).click();
  await app.page.getByText('OCT-26 · EUR', { exact: true }).waitFor();
  await expect.poll(() => total('amount')).toBe('−8,223.17');
  await backToClose();
});

test('a cell of the map leads to its bridge and from there to its lines, and all of it by keyboard', async () => {
  const cell = region('Differences')
    .getByRole('row', { name: /^Marlow Europe/ })
    .getByRole('button', { name: /5,179\.12/ });
  const isPressed = () => cell.getAttribute('aria-pressed');
  const billing = () => figures('Bridge from Billing to Revenue in EUR', /^Billing/);
  await expect.poll(billing).not.toEqual([]);
  const whole = await billing();
  await cell.focus();
  await app.page.keyboard.press('Enter');
  await expect.poll(isPressed).toBe('true');
  await region('Bridge').getByRole('status').getByText('Marlow Europe · OCT-26 · EUR').waitFor();
  await expect.poll(billing).not.toEqual(whole);
  await app.page.keyboard.press('Enter');
  await heading('Exceptions').waitFor();
  await app.page.getByText('Marlow Europe · OCT-26 · EUR').waitFor();
  await expect.poll(() => total('amount')).toBe('−5,179.12');
  await backToClose();
  await expect.poll(isPressed).toBe('true');
  await region('Bridge').getByRole('button', { name: 'Open the lines' }).click();
  await expect.poll(() => total('amount')).toBe('−5,179.12');
  await backToClose();
  await cell.focus();
  await app.page.keyboard.press('Escape');
  await expect.poll(isPressed).toBe('false');
  await expect.poll(billing).toEqual(whole);
  await cell.click();
  await region('Bridge').getByRole('button', { name: 'Show every org' }).click();
  await expect.poll(billing).toEqual(whole);
  const org = app.page.getByRole('combobox', { name: 'Org of the bridge' });
  await expect.poll(() => org.evaluate((each) => each === document.activeElement)).toBe(true);
});

test('on another basis a cell leads to the bridge of its documents, whose ends are those of the cell', async () => {
  await app.page.getByText('Functional', { exact: true }).click();
  // The cells of the basis before stay until those of this one are there: the orgs count in two currencies.
  const headline = app.page.getByRole('table', { name: 'Billing and Revenue by currency' });
  await expect.poll(() => headline.getByRole('rowheader').count()).toBe(2);
  const cell = region('Differences')
    .getByRole('row', { name: /^Marlow Europe/ })
    .getByRole('button')
    .nth(2);
  const difference = /([−\d,]+\.\d+)/.exec(await cell.innerText())?.[1] ?? '';
  await cell.click();
  await region('Bridge').getByRole('status').getByText('documents in GBP').waitFor();
  await region('Bridge').getByRole('button', { name: 'Open the lines' }).click();
  await expect.poll(() => total('amount')).toBe(difference);
  await backToClose();
  await app.page.getByText('Transaction', { exact: true }).click();
  await region('Bridge').getByRole('button', { name: 'Show every org' }).click();
});

test('the map shows periods as well, and the bridge follows the org that is chosen in it', async () => {
  await app.page.getByText('By period').click();
  await region('Differences').getByRole('columnheader', { name: 'SEP-26' }).waitFor();
  await region('Differences').getByRole('button', { name: 'Marlow Europe', exact: true }).click();
  await expect
    .poll(() => app.page.getByRole('combobox', { name: 'Org of the bridge' }).inputValue())
    .toBe('Marlow Europe');
  await app.page.getByText('By currency', { exact: true }).click();
});

test('another basis counts in other currencies', async () => {
  await app.page.getByText('Reporting', { exact: true }).click();
  await expect
    .poll(() =>
      app.page
        .getByRole('table', { name: 'Billing and Revenue by currency' })
        .getByRole('rowheader')
        .allInnerTexts(),
    )
    .toEqual(['USD']);
  await app.page.getByText('Transaction', { exact: true }).click();
  await expect
    .poll(() =>
      app.page.getByRole('table', { name: 'Billing and Revenue by currency' }).getByRole('rowheader').count(),
    )
    .toBe(4);
});

test('a kind of finding opens its places', async () => {
  await region('Findings')
    .getByRole('button', { name: /^Open 21 places of A line is stuck in staging/ })
    .click();
  await heading('Exceptions').waitFor();
  await app.page.getByText(/^21 of \d+ rows$/).waitFor();
  await backToClose();
});

test('at 400 percent everything is reached by scrolling down alone', async () => {
  await setZoom(app, 4);
  await expect.poll(() => widthBeyond(app.page)).toBeLessThanOrEqual(0);
  await setZoom(app, 1);
});

test('no policy was broken and nothing was asked for outside', async () => {
  expect(app.troubles).toEqual([]);
  await assertNoRequests(app);
});
