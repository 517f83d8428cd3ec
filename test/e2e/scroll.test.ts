/** Going through a long table: rows come as they are looked at, and only those on screen are drawn. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample } from './harness/open-sample.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

const MOST_ROWS_DRAWN = 80;

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
  await openSample(app);
  await app.page
    .getByRole('navigation')
    .getByRole('button', { name: /^Exceptions/ })
    .click();
  await app.page.getByRole('combobox', { name: 'Table' }).click();
  await app.page.getByRole('option', { name: 'Lines of Billing' }).click();
  await app.page.getByText('3,810 rows', { exact: true }).waitFor();
}, 180_000);

afterAll(() => app.close());

const line = (position: number) => app.page.locator(`.ag-row[row-index="${position}"] [col-id="line"]`);
const drawn = () => app.page.locator('.ag-row[row-index]').count();

/** Position of the row in the middle of the screen; -1 where nothing is drawn yet. */
function middle(): Promise<number> {
  return app.page.locator('.ag-grid-viewport').evaluate((viewport) => {
    const { left, top, height } = viewport.getBoundingClientRect();
    const row = document.elementFromPoint(left + 100, top + height / 2)?.closest('.ag-row');
    return Number(row?.getAttribute('row-index') ?? -1);
  });
}

async function nameAt(position: number): Promise<string> {
  await expect.poll(() => line(position).textContent()).toMatch(/^B-/);
  return (await line(position).textContent()) ?? '';
}

test('the last row is a key away, and the way back too', async () => {
  const first = await nameAt(0);
  await line(0).click();
  await app.page.keyboard.press('Control+End');
  const last = await nameAt(3809);
  expect(last).not.toBe(first);
  await expect.poll(drawn).toBeLessThan(MOST_ROWS_DRAWN);
  await app.page.keyboard.press('Control+Home');
  expect(await nameAt(0)).toBe(first);
});

test('turning the wheel through all pages shows every row where it belongs', async () => {
  await line(0).hover();
  const seen = new Map<string, string>();
  for (let turn = 0; turn < 50; turn += 1) {
    const before = await middle();
    await app.page.mouse.wheel(0, 2000);
    await expect.poll(middle).toBeGreaterThan(before);
    await expect.poll(() => app.page.locator('.ag-row[row-index] [col-id="line"]:empty').count()).toBe(0);
    const rows = await app.page
      .locator('.ag-row[row-index]')
      .evaluateAll((elements) =>
        elements.map((row) => [
          row.getAttribute('row-index') ?? '',
          row.querySelector('[col-id="line"]')?.textContent ?? '',
        ]),
      );
    for (const [position = '', name = ''] of rows) {
      if (!name.startsWith('B-')) continue;
      expect(seen.get(position) ?? name).toBe(name);
      seen.set(position, name);
    }
  }
  expect(new Set(seen.values()).size).toBe(seen.size);
  expect(seen.size).toBeGreaterThan(1000);
  await expect.poll(drawn).toBeLessThan(MOST_ROWS_DRAWN);
});

test('PageDown goes on where the screen ends and takes the selection along', async () => {
  const [, at = ''] =
    /row-index="(\d+)"/.exec(
      await app.page
        .locator('.ag-row:visible')
        .nth(12)
        .evaluate((row) => row.outerHTML),
    ) ?? [];
  await line(Number(at)).click();
  await app.page.keyboard.press('PageDown');
  const selected = async () => {
    const rows = app.page.locator('.ag-row[aria-selected="true"]');
    const found = await rows.evaluateAll((each) => each.map((row) => Number(row.getAttribute('row-index'))));
    return found.length === 1 ? (found[0] ?? -1) : -1;
  };
  await expect.poll(selected).toBeGreaterThan(Number(at) + 5);
  const after = await selected();
  await expect.poll(() => line(after).evaluate((cell) => cell === document.activeElement)).toBe(true);
});

test('columns that are hidden and resized stay so when the table is shown again', async () => {
  await app.page.getByRole('button', { name: 'Columns', exact: true }).click();
  await app.page.getByRole('menuitemcheckbox', { name: 'State' }).click();
  await app.page.keyboard.press('Escape');
  await expect.poll(() => app.page.getByRole('columnheader', { name: 'State' }).count()).toBe(0);
  await app.page.getByRole('combobox', { name: 'Table' }).click();
  await app.page.getByRole('option', { name: 'Lines of Revenue' }).click();
  await app.page.getByRole('columnheader', { name: 'State' }).waitFor();
  await app.page.getByRole('combobox', { name: 'Table' }).click();
  await app.page.getByRole('option', { name: 'Lines of Billing' }).click();
  await app.page.getByText('3,810 rows', { exact: true }).waitFor();
  await nameAt(0);
  expect(await app.page.getByRole('columnheader', { name: 'State' }).count()).toBe(0);
  await app.page.getByRole('button', { name: 'Columns', exact: true }).click();
  await app.page.getByRole('menuitem', { name: 'Reset columns' }).click();
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('columnheader', { name: 'State' }).waitFor();
  expect(app.troubles).toEqual([]);
});
