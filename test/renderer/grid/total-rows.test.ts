/** Sums at the foot of a grid. */

import { expect, test } from 'vitest';
import type { GridColumn } from '../../../core/contract/window/grid.ts';
import { currenciesOf, totalRows } from '../../../renderer/components/grid/total-rows.ts';

const column = (key: string, kind: GridColumn['kind']): GridColumn => {
  return { key, header: key, kind, width: 9, meaning: '', canGroup: false, currency: '' };
};
const columns = [column('cause', 'choice'), column('billing', 'amount'), column('difference', 'amount')];
const sums = ['EUR', 'GBP', 'JPY', 'USD'].flatMap((currency, at) => [
  { column: 'billing', currency, amount: `${at}00` },
  { column: 'difference', currency, amount: `-${at}` },
]);

test('each currency has a row with every sum under its column', () => {
  const [first] = totalRows(columns, sums, 'cause', true);
  expect(first?.cells).toEqual(['Total EUR', '000', '-0']);
  expect(currenciesOf(sums)).toEqual(['EUR', 'GBP', 'JPY', 'USD']);
  expect(totalRows(columns, sums, 'cause', true)).toHaveLength(4);
});

test('three currencies are shown at first', () => {
  expect(totalRows(columns, sums, 'cause', false).map(({ currency }) => currency)).toEqual([
    'EUR',
    'GBP',
    'JPY',
  ]);
});

test('a column that holds a sum keeps it where the label would stand', () => {
  expect(totalRows(columns, sums, 'billing', false)[1]?.cells).toEqual(['', '100', '-1']);
});
