/** Views of the tables of the sample close against what anybody can work out from all their rows. */

import { beforeAll, describe, expect, test } from 'vitest';
import { gridNames, gridRequest } from '../../../core/contract/window/grid.ts';
import type { CloseView } from '../../../core/view/close-view.ts';
import type { GridViews } from '../../../core/view/grid/grid-views.ts';
import { decimalText, exact } from '../../closes/exact.ts';
import { answerOf, gridsOf, opened, refusalOf, sampleView } from './closed-views.ts';

let view: CloseView;
let grids: GridViews;

beforeAll(async () => {
  view = await sampleView();
  grids = gridsOf(view);
});

type Cells = Record<string, string>;

function sumsBy(rows: readonly Cells[], column: string, currency: string): Record<string, string> {
  const sums = new Map<string, bigint>();
  for (const row of rows) {
    const amount = row[column] ?? '';
    if (amount === '') continue;
    sums.set(row[currency] ?? '', (sums.get(row[currency] ?? '') ?? 0n) + exact(amount));
  }
  return Object.fromEntries([...sums].map(([code, sum]) => [code, decimalText(sum)]));
}

describe('every grid', () => {
  test.each(gridNames)(
    '%s: rows are told apart by their keys, amounts by the currency of another column',
    async (grid) => {
      const { view: shown, rows } = await opened(grids, { grid });
      expect(rows).toHaveLength(shown.total);
      expect(new Set(rows.map((row) => row['rowKey'])).size).toBe(rows.length);
      const keys = shown.columns.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const column of shown.columns.filter(({ kind }) => kind === 'amount')) {
        expect(keys).toContain(column.currency);
        const told = shown.sums.filter((sum) => sum.column === column.key);
        expect(
          Object.fromEntries(told.map(({ currency, amount }) => [currency, decimalText(exact(amount))])),
        ).toEqual(sumsBy(rows, column.key, column.currency));
      }
    },
  );

  test.each(gridNames)('%s: each column orders the rows and leaves equal ones in place', async (grid) => {
    // Some hundred rows of the long tables tell as much as all of them.
    const search = grid === 'billing-lines' || grid === 'revenue-lines' ? '042' : '';
    const plain = await opened(grids, { grid, search });
    for (const { key } of plain.view.columns) {
      for (const isDescending of [false, true]) {
        const { rows } = await opened(grids, { grid, search, sort: [{ column: key, isDescending }] });
        const [values, before] = [rows.map((row) => row[key] ?? ''), plain.rows.map((row) => row[key] ?? '')];
        expect([...values].sort()).toEqual([...before].sort());
        const last = values.indexOf('');
        if (last >= 0) expect(values.slice(last).every((value) => value === '')).toBe(true);
        const places = new Map(plain.rows.map((row, at) => [row['rowKey'], at]));
        rows.forEach((row, at) => {
          const next = rows[at + 1];
          if (!next || row[key] !== next[key]) return;
          expect(places.get(row['rowKey'])).toBeLessThan(places.get(next['rowKey']) ?? -1);
        });
      }
    }
  });
});

describe('a view', () => {
  test('filters by all conditions at once and sums what is left', async () => {
    const all = await opened(grids, { grid: 'billing-lines' });
    const { view: shown, rows } = await opened(grids, {
      grid: 'billing-lines',
      filters: [
        { column: 'document', is: 'starts-with', value: 'inv' },
        { column: 'currency', is: 'one-of', values: ['USD', 'GBP'] },
        { column: 'amount', is: 'between', from: '100', to: '250.50' },
        { column: 'date', is: 'between', from: '2026-10-01', to: '' },
        { column: 'account', is: 'not-contains', value: '9' },
      ],
      sort: [{ column: 'currency' }, { column: 'amount', isDescending: true }],
    });
    const expected = all.rows.filter(
      (row) =>
        row['document']?.startsWith('INV') &&
        ['USD', 'GBP'].includes(row['currency'] ?? '') &&
        exact(row['amount'] || '0') >= exact('100') &&
        exact(row['amount'] || '0') <= exact('250.5') &&
        (row['date'] ?? '') >= '2026-10-01' &&
        !row['account']?.includes('9'),
    );
    expect(expected.length).toBeGreaterThan(20);
    expect(rows.map((row) => row['rowKey']).sort()).toEqual(expected.map((row) => row['rowKey']).sort());
    expect(shown).toMatchObject({ count: expected.length, total: all.rows.length });
    rows.forEach((row, at) => {
      const next = rows[at + 1];
      if (!next) return;
      expect((row['currency'] ?? '') <= (next['currency'] ?? '')).toBe(true);
      if (row['currency'] === next['currency']) {
        expect(exact(row['amount'] ?? '') >= exact(next['amount'] ?? '')).toBe(true);
      }
    });
  });

  test('finds a text in any text column, and a line by its name', async () => {
    const { rows } = await opened(grids, { grid: 'billing-lines', search: 'inv00020442' });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(JSON.stringify(row)).toContain('INV00020442');
    const [first] = rows;
    const name = first?.['line'] ?? '';
    const named = await opened(grids, { grid: 'billing-lines', search: name.toLowerCase() });
    expect(named.rows.map((row) => row['line'])).toEqual([name]);
  });

  test('pages are parts of one order, whether the whole of it is there yet or not', async () => {
    const request = gridRequest.parse({
      grid: 'billing-lines',
      sort: [{ column: 'amount' }, { column: 'id' }],
    });
    const shown = answerOf(await grids.open(request));
    const early = answerOf(await grids.page({ view: shown.view, from: 10, to: 60 }));
    answerOf(await grids.page({ view: shown.view, from: 3000, to: 3010 }));
    const late = answerOf(await grids.page({ view: shown.view, from: 10, to: 60 }));
    expect(early).toEqual(late);
    const beyond = answerOf(
      await grids.page({ view: shown.view, from: shown.count - 3, to: shown.count + 500 }),
    );
    expect(beyond.rows).toHaveLength(3);
  });

  test('groups rows by nested columns with sums, and opens a group without losing the order', async () => {
    const request = gridRequest.parse({
      grid: 'exceptions',
      groupBy: ['urgency', 'cause'],
      sort: [{ column: 'difference', isDescending: true }],
    });
    const { rows } = await opened(grids, { grid: 'exceptions' });
    const shown = answerOf(await grids.open(request));
    const lines = answerOf(await grids.page({ view: shown.view, from: 0, to: 50 })).rows;
    const heads = lines.filter((head) => head.kind === 'group' && head.line === 0);
    const [first] = heads;
    if (first?.kind !== 'group') throw new Error('a header comes first');
    expect(lines.every(({ kind }) => kind === 'group')).toBe(true);
    expect(shown).toMatchObject({ count: lines.length, rows: rows.length, total: rows.length });
    expect(heads.reduce((sum, head) => sum + (head.kind === 'group' ? head.rows : 0), 0)).toBe(rows.length);
    expect(first).toMatchObject({ level: 0, title: rows[0]?.['urgency'], isOpen: false });
    const own = rows.filter((row) => row['urgency'] === first.title);
    const differences = first.sums.filter(({ column }) => column === 'difference');
    expect(
      Object.fromEntries(differences.map(({ currency, amount }) => [currency, decimalText(exact(amount))])),
    ).toEqual(sumsBy(own, 'difference', 'currency'));
    const openedView = answerOf(await grids.toggle({ view: shown.view, group: first.key, isOpen: true }));
    const all = answerOf(await grids.page({ view: shown.view, from: 0, to: openedView.count })).rows;
    const at = all.findIndex((head) => head.kind === 'group' && head.level === 1);
    const inner = all[at];
    if (inner?.kind !== 'group') throw new Error('a header of the second level');
    const causes = all.filter((head) => head.kind === 'group' && head.level === 1 && head.line === 0);
    expect(causes).toHaveLength(new Set(own.map((row) => row['cause'])).size);
    answerOf(await grids.toggle({ view: shown.view, group: inner.key, isOpen: true }));
    const inside = own.filter((row) => row['cause'] === inner.title);
    const start = at + new Set(inside.map((row) => row['currency'])).size;
    const page = answerOf(await grids.page({ view: shown.view, from: start, to: start + inner.rows })).rows;
    expect(page.map(({ key }) => key).sort()).toEqual(inside.map((row) => row['rowKey']).sort());
    const found = answerOf(await grids.find({ view: shown.view, keys: [page[0]?.key ?? '', 'nothing'] }));
    expect(found.positions).toEqual([start, -1]);
    const named = answerOf(await grids.linesAt(shown.view, [{ from: at, to: start + 1 }]));
    expect(new Set(named)).toEqual(
      new Set(inside.flatMap((row) => [row['line'], row['otherLine']]).filter((name) => name !== '')),
    );
    const closed = answerOf(await grids.toggle({ view: shown.view, group: first.key, isOpen: false }));
    expect(closed.count).toBe(shown.count);
  });

  test('the head of a group takes a line for each currency, in order, and never sums over them', async () => {
    const request = gridRequest.parse({ grid: 'rate-differences', groupBy: ['differsIn'] });
    const { rows } = await opened(grids, { grid: 'rate-differences' });
    const shown = answerOf(await grids.open(request));
    const heads = answerOf(await grids.page({ view: shown.view, from: 0, to: shown.count })).rows;
    const told = new Map<string, string[]>();
    for (const head of heads) {
      if (head.kind !== 'group') throw new Error('all groups are closed');
      const currencies = told.get(head.title) ?? [];
      expect(head.line).toBe(currencies.length);
      expect(head.sums.some(({ currency }) => currency === head.currency)).toBe(true);
      told.set(head.title, [...currencies, head.currency]);
    }
    expect(told.size).toBeGreaterThan(1);
    // Two columns of amounts in different currencies: a line stands for one currency in both.
    for (const [title, currencies] of told) {
      const own = rows.filter((row) => row['differsIn'] === title);
      const expected = shown.columns
        .filter(({ kind }) => kind === 'amount')
        .flatMap(({ key, currency }) =>
          own.filter((row) => row[key] !== '').map((row) => row[currency] ?? ''),
        );
      expect(currencies).toEqual([...new Set(expected)].sort());
    }
  });

  test('offers the values of a column under the conditions on the others', async () => {
    const shown = answerOf(
      await grids.open(
        gridRequest.parse({
          grid: 'billing-lines',
          filters: [
            { column: 'currency', is: 'one-of', values: ['GBP'] },
            { column: 'org', is: 'one-of', values: ['US'] },
          ],
        }),
      ),
    );
    const { rows } = await opened(grids, {
      grid: 'billing-lines',
      filters: [{ column: 'org', is: 'one-of', values: ['US'] }],
    });
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(row['currency'] ?? '', (counts.get(row['currency'] ?? '') ?? 0) + 1);
    const values = answerOf(await grids.values({ view: shown.view, column: 'currency', search: '' }));
    expect(values.isComplete).toBe(true);
    expect(Object.fromEntries(values.values.map(({ value, count }) => [value, count]))).toEqual(
      Object.fromEntries(counts),
    );
    const few = answerOf(await grids.values({ view: shown.view, column: 'currency', search: 'gb' }));
    expect(few.values.map(({ value }) => value)).toEqual(['GBP']);
  });

  test('copies rows with amounts as plain decimals', async () => {
    const request = gridRequest.parse({ grid: 'billing-lines', sort: [{ column: 'amount' }] });
    const shown = answerOf(await grids.open(request));
    const { text, rows } = answerOf(
      await grids.text({
        view: shown.view,
        ranges: [{ from: 0, to: 2 }],
        columns: ['document', 'amount'],
        hasHeader: true,
      }),
    );
    expect(rows).toBe(2);
    expect(text).toMatch(/^Document\tAmount\r\n\S+\t-\d+(\.\d+)?\r\n\S+\t-\d+(\.\d+)?\r\n$/);
    const whole = await grids.text({
      view: shown.view,
      ranges: [{ from: 0, to: 100_001 }],
      columns: ['line'],
      hasHeader: true,
    });
    expect(refusalOf(whole)[0]).toContain('at most 100000');
  });

  test('is refused in words when a column is not there, a condition does not fit, or it was closed', async () => {
    const asked = (more: object): ReturnType<GridViews['open']> =>
      grids.open(gridRequest.parse({ grid: 'rates', ...more }));
    expect(refusalOf(await asked({ sort: [{ column: 'colour' }] }))).toEqual(['it has no column "colour"']);
    const filters = [
      { column: 'rate', is: 'between', from: '1', to: '' },
      { column: 'used', is: 'between', from: 'soon', to: '' },
      { column: 'lines', is: 'contains', value: '1' },
    ];
    expect(refusalOf(await asked({ filters }))).toEqual([
      'texts have no range',
      '"soon" is no date',
      'amounts, dates and counts are filtered by a range',
    ]);
    const shown = answerOf(await asked({}));
    grids.close(shown.view);
    const page = await grids.page({ view: shown.view, from: 0, to: 1 });
    expect(refusalOf(page)).toEqual(['the figures changed or the table was closed']);
  });
});
