import { expect, test } from 'vitest';
import { kinds } from '../../core/extract/all-kinds.ts';
import { fileOf } from '../support/extract-tables.ts';
import { stagedBilling, stagedRevenue } from '../support/staged.ts';

const bill = {
  document: 'INV-1',
  lineId: 'x',
  date: '2026-10-05',
  amount: '10',
  currency: 'USD',
  type: 'INV',
  organizationNumber: '101',
  period: 'OCT-26',
};

test('A33 Revenue: RORD, voided and system lines are told apart and stay in the total', () => {
  const { lines, shown } = stagedRevenue([
    fileOf(kinds.billingReport, [
      bill,
      { ...bill, type: 'RORD' },
      { ...bill, isVoided: 'Y' },
      { ...bill, type: 'CM-C', systemCredit: 'Y' },
      { ...bill, type: 'CM-C', lineId: 'REVPRO~8ad0.1~3' },
    ]),
  ]);
  const origins = shown.map((_, line) => lines.origin.get(line));
  expect(origins).toEqual(['billing', 'reduction-order', 'voided', 'system', 'system']);
  expect(shown.every((line) => line === 'INV-1 in-scope 10.00')).toBe(true);
});

test('A33 Revenue: other books are out; the primary book is known by name or id', () => {
  const rows = [
    { ...bill, book: 'IFRS', bookId: '2' },
    { ...bill, book: 'Primary', bookId: '1' },
    { ...bill, book: 'PRIMARY BOOK', bookId: 'Primary' },
  ];
  const { shown, found } = stagedRevenue([fileOf(kinds.billingReport, rows)]);
  expect(found('book-not-found')).toEqual([]);
  expect(shown.map((line) => line.split(' ')[1])).toEqual(['non-primary-book', 'in-scope', 'in-scope']);
});

test('A33 Revenue: a file without the primary book is found, one without a book column is primary', () => {
  const without = stagedRevenue([fileOf(kinds.billingReport, [bill])]);
  expect([without.shown[0], without.found('book-not-found')]).toEqual(['INV-1 in-scope 10.00', []]);
  const other = stagedRevenue([fileOf(kinds.billingReport, [{ ...bill, book: 'IFRS' }], 'bills.csv')]);
  expect(other.found('book-not-found')).toEqual(['bills.csv:0 IFRS instead of Primary']);
});

test('A33 Billing: drafts and tax are out, excluded rows are marked', () => {
  const item = {
    invoiceNumber: 'INV-1',
    invoiceDate: '2026-10-05',
    invoiceCurrency: 'USD',
    status: 'Posted',
    amount: '10',
    serviceStart: '2026-10-01',
  };
  const { shown, lines } = stagedBilling([
    fileOf(kinds.invoiceItem, [
      { ...item, id: '1', status: 'Draft' },
      { ...item, id: '2', processingType: 'Tax' },
      { ...item, id: '3', isExcludedFromRevenue: 'Y' },
      { ...item, id: '4', isExcludedFromRevenue: '' },
    ]),
    fileOf(kinds.taxationItem, [
      {
        invoiceNumber: 'INV-1',
        invoiceDate: '2026-10-05',
        invoiceCurrency: 'USD',
        status: 'Posted',
        amount: '2',
        name: 'VAT',
        id: 't',
      },
    ]),
  ]);
  expect(shown.map((line) => line.split(' ')[1])).toEqual(['draft', 'tax', 'in-scope', 'in-scope', 'tax']);
  expect([2, 3].map((line) => lines.isExcludedFromRevenue.get(line))).toEqual([1, 0]);
});
