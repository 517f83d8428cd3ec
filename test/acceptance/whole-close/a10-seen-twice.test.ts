/** A10 through the whole engine: rows without an org are in the extract of every org. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import type { RowOf } from '../../closes/columns.ts';
import { adjustmentCells, itemCells } from '../../closes/default-cells.ts';
import { amountsOf, type Closed, cellOf, closed, codesOf, foundOf, placesOf } from './closed.ts';

const cba = (number: string, amount: string, more: RowOf<'credit-balance-adjustment'> = {}) => ({
  ...adjustmentCells(number, 'Decrease', amount),
  sourceType: 'Invoice',
  ...more,
});

function twoExtracts(
  us: readonly RowOf<'credit-balance-adjustment'>[],
  de: readonly RowOf<'credit-balance-adjustment'>[],
): CloseBuilder {
  const one = CloseBuilder.small()
    .pair('INV-1', '100.00')
    .file('credit-balance-adjustment', { file: 'cba-1-us.csv' })
    .add('credit-balance-adjustment', ...us);
  if (de.length === 0) return one;
  return one.extract({ kind: 'credit-balance-adjustment', file: 'cba-2-de.csv', rows: de });
}

const unlabeled = (close: Closed): string => cellOf(close, 'unlabeled')['billing'] ?? '';

test.each([
  ['its id', {}],
  ['its adjustment number', { id: '' }],
])(
  'A10 the same row in two org extracts, known by %s, counts once and both files stay its origin',
  async (_, key) => {
    const close = await closed(
      twoExtracts([cba('CBA-1', '40.00', key), cba('CBA-2', '1.00', key)], [cba('CBA-1', '40.00', key)]),
    );
    expect(unlabeled(close)).toBe('-41');
    expect(placesOf(close, 'row-duplicate')).toEqual(['cba-2-de.csv:2']);
    expect(foundOf(close, 'row-duplicate')[0]).toContain('cba-1-us.csv');
    expect(foundOf(close, 'row-duplicate')[0]).toContain('row 2');
    const copies = close.lines.filter(({ document }) => document === 'CBA-1');
    expect(copies.map(({ file, state }) => `${file} ${state}`)).toEqual([
      'cba-1-us.csv in-scope',
      'cba-2-de.csv duplicate',
    ]);
    expect(close.result.files.find(({ name }) => name === 'cba-2-de.csv')?.states).toEqual([
      { state: 'duplicate', currency: 'USD', lines: 1, amount: '-40.00' },
    ]);
    expect(close.result.isHolding).toBe(true);
  },
);

test('A10 one key with two contents blocks', async () => {
  const close = await closed(twoExtracts([cba('CBA-1', '40.00')], [cba('CBA-1', '41.00')]));
  expect(placesOf(close, 'duplicate-conflict')).toHaveLength(1);
  expect(
    close.lines.filter(({ document, state }) => document === 'CBA-1' && state === 'in-scope'),
  ).toHaveLength(1);
  expect(close.result.findings.find(({ code }) => code === 'duplicate-conflict')?.severity).toBe('blocking');
  expect(close.result.isHolding).toBe(false);
});

test('A10 identical rows without a key stay as many as they are inside one file', async () => {
  const bare = cba('', '5.00', { id: '' });
  const close = await closed(twoExtracts([bare, bare], []));
  expect(unlabeled(close)).toBe('-10');
  expect(codesOf(close)).not.toContain('row-duplicate');
  expect(codesOf(close)).not.toContain('possible-duplicate');
});

test('A10 identical rows without a key in two files ask', async () => {
  const bare = cba('', '5.00', { id: '' });
  const close = await closed(twoExtracts([bare, bare], [bare]));
  expect(placesOf(close, 'possible-duplicate')).toEqual(['cba-2-de.csv:2']);
  expect(amountsOf(close, 'possible-duplicate')).toEqual({ USD: '-5.00' });
  expect(unlabeled(close)).toBe('-15');
});

test('A10 which file comes first in close.json decides nothing', async () => {
  const { setup, extracts } = twoExtracts(
    [cba('CBA-1', '40.00'), cba('CBA-2', '1.00')],
    [cba('CBA-2', '1.50'), cba('CBA-1', '40.00')],
  )
    .add('invoice-item', itemCells('INV-2', '20.00'))
    .extract({ kind: 'invoice-item', file: 'more-items.csv', rows: [itemCells('INV-2', '20.00')] })
    .bill('INV-2', '20.00')
    .close();
  const first = await closed({ setup, extracts });
  const turned = await closed({ setup, extracts: [...extracts].reverse() });
  const shown = (close: Closed) =>
    close.lines
      .map(({ file, row, document, state, amount }) => `${file}:${row} ${document} ${state} ${amount}`)
      .sort();
  expect(shown(turned)).toEqual(shown(first));
  expect(turned.result.bridge).toEqual(first.result.bridge);
  expect(placesOf(turned, 'duplicate-conflict')).toEqual(placesOf(first, 'duplicate-conflict'));
  expect(cellOf(first, 'Americas')).toEqual({ billing: '120', revenue: '120' });
});
