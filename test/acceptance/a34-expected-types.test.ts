import { expect, test } from 'vitest';
import { kinds } from '../../core/extract/all-kinds.ts';
import { templateOf } from '../../core/stage/templates/all-templates.ts';
import { fileOf } from '../support/extract-tables.ts';
import { stagedBilling, stagedRevenue } from '../support/staged.ts';

const types = ['batch', 'order-to-revenue'] as const;

test('A34 the type of a Revenue line says nothing about its sign: amounts stay as Revenue stores them', () => {
  const bill = {
    document: 'CM-1',
    lineId: 'x',
    date: '2026-10-05',
    currency: 'USD',
    organizationNumber: '101',
    period: '202610',
  };
  const { shown, lines } = stagedRevenue([
    fileOf(kinds.contractBills, [
      { ...bill, type: 'INV', amount: '-50' },
      { ...bill, type: 'CM-C', amount: '5' },
    ]),
  ]);
  expect(shown).toEqual(['CM-1 in-scope -50.00', 'CM-1 in-scope 5.00']);
  expect([lines.type.get(0), lines.type.get(1)]).toEqual(['INV', 'CM-C']);
});

test('A34 each template names the types that Revenue may show, by generation', () => {
  const memo = {
    status: 'Posted',
    memoDate: '2026-10-07',
    memoCurrency: 'USD',
    id: 'c',
    memoNumber: 'CM-1',
    amount: '50',
  };
  const { lines } = stagedBilling([fileOf(kinds.creditMemoItem, [memo])]);
  const expected = (type: Parameters<typeof templateOf>[0]) =>
    types.map((generation) => templateOf(type).expectedRevenueTypes(lines, 0, generation));
  expect(expected('credit-memo-item')).toEqual([
    ['CM', 'CM-C', 'CM-R', 'CM-RO'],
    ['INV', 'CM-C', 'CM-RO'],
  ]);
  expect(expected('invoice-item-adjustment')).toEqual([['INV', 'CM-C'], ['INV']]);
  expect(expected('debit-memo-item')).toEqual([['INV'], ['INV', 'CM-C']]);
  expect(expected('invoice-item')).toEqual([['INV'], ['INV', 'CM-C']]);
  for (const type of [
    'invoice-adjustment',
    'credit-balance-adjustment',
    'taxation-item',
    'payment',
  ] as const) {
    expect(expected(type)).toEqual([[], []]);
  }
});
