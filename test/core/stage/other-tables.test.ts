import { expect, test } from 'vitest';
import { kinds } from '../../../core/extract/all-kinds.ts';
import { formatDay } from '../../../core/model/iso-date.ts';
import { formatMoney } from '../../../core/model/money.ts';
import { finished } from '../../../core/model/sliced-work.ts';
import { findRedelivered } from '../../../core/stage/occurrences.ts';
import { groupRows } from '../../../core/stage/row-groups.ts';
import { stageScheduleItems } from '../../../core/stage/schedule-items.ts';
import { countStaged } from '../../../core/stage/staged-counts.ts';
import { fileOf, stageInput } from '../../support/extract-tables.ts';
import { stagedBilling } from '../../support/staged.ts';

const transaction = {
  documentNumber: 'INV-1',
  lineId: 'x',
  amount: '10',
  date: '2026-10-05',
  currency: 'USD',
  organization: 'US',
};
const item = {
  id: 'i',
  invoiceNumber: 'INV-1',
  invoiceDate: '2026-10-05',
  invoiceCurrency: 'USD',
  status: 'Posted',
  amount: '10',
  serviceStart: '2026-10-01',
};

test('billing transactions stand in for types that have no extract', () => {
  const { lines, shown, found, input } = stagedBilling([
    fileOf(
      kinds.billingTransaction,
      [
        { ...transaction, documentType: 'Credit Memo', documentNumber: 'CM-1', amount: '-5' },
        { ...transaction, documentType: 'Invoice' },
        { ...transaction, documentType: 'CreditMemoItem', documentNumber: 'CM-2', lineId: 'y', amount: '-6' },
      ],
      'otr.csv',
    ),
    fileOf(kinds.invoiceItem, [item]),
  ]);
  expect(shown).toEqual(['INV-1 in-scope 10.00', 'CM-1 in-scope -5.00', 'CM-2 in-scope -6.00']);
  expect([lines.type.get(1), lines.row.get(2), input.pool.text(lines.ownOrg.get(1))]).toEqual([
    'credit-memo-item',
    4,
    'US',
  ]);
  expect(found('transaction-reference')).toEqual(['otr.csv:0 1 of 3 rows']);
  expect(found('status-missing')).toEqual([]);
});

test('a billing transaction without a document type is found', () => {
  const { found } = stagedBilling([
    fileOf(kinds.billingTransaction, [{ ...transaction, documentType: '' }], 'otr.csv'),
  ]);
  expect(found('transaction-type-missing')).toEqual(['otr.csv:2 blank']);
});

test('an invoice extracted twice with other content is a conflict, and file order decides nothing', () => {
  const invoice = { number: 'INV-1', date: '2026-10-05', status: 'Posted', currency: 'USD', amount: '1' };
  const files = [
    fileOf(kinds.invoiceItem, [{ id: 'i', invoiceNumber: 'INV-1', amount: '1', serviceStart: '2026-10-01' }]),
    fileOf(kinds.invoice, [invoice], 'a.csv'),
    fileOf(kinds.invoice, [{ ...invoice, currency: 'EUR' }], 'b.csv'),
  ];
  for (const given of [files, [files[0], files[2], files[1]].filter((file) => file !== undefined)]) {
    const { lines, input, found } = stagedBilling(given);
    expect(input.pool.text(lines.currency.get(0))).toBe('EUR');
    expect(found('duplicate-conflict').length).toBe(1);
  }
});

test('counts of files and states add up to every row with its amount', () => {
  const { lines, input } = stagedBilling([
    fileOf(kinds.invoiceItem, [
      item,
      { ...item, id: 'j', status: 'Canceled', amount: '3' },
      { ...item, id: 'k', amount: '4' },
    ]),
  ]);
  expect(
    finished(countStaged(lines, input.pool)).map(
      ({ state, lines: count, amount }) => `${state} ${count} ${formatMoney(amount)}`,
    ),
  ).toEqual(['cancelled 1 3', 'in-scope 2 14']);
});

test('schedule rows keep sign, period and link; a row in two files counts once', () => {
  const row = {
    scheduleNumber: 'RS-1',
    linkedNumber: 'IIA-1',
    linkedType: 'InvoiceItemAdjustment',
    amount: '-5',
    currency: 'USD',
    periodName: 'Open-Ended',
    periodStart: '2026-11-01',
    periodEnd: '',
  };
  const input = stageInput([
    fileOf(
      kinds.revenueScheduleItem,
      [
        { ...row, id: '1' },
        { ...row, id: '2' },
      ],
      'a.csv',
    ),
    fileOf(kinds.revenueScheduleItem, [{ ...row, id: '1' }], 'b.csv'),
    fileOf(
      kinds.revenueScheduleItem,
      [
        { adjustmentNumber: 'IIA-2', scheduleNumber: 'RS-2', amount: '1', periodName: 'x' },
        { adjustmentNumber: 'IIA-3', scheduleNumber: 'RS-3', amount: '1', periodName: 'x', isDeleted: 'Y' },
      ],
      'c.csv',
    ),
  ]);
  const items = finished(stageScheduleItems(input));
  expect([items.count, input.findings.count('row-duplicate')]).toEqual([3, 1]);
  const [duplicate] = input.findings.all();
  expect(input.pool.text(duplicate?.found.get(0) ?? 0)).toBe('IIA-1: counted in a.csv row 2');
  expect([input.pool.text(items.document.get(2)), input.pool.text(items.linkedType.get(2))]).toEqual([
    'IIA-2',
    'InvoiceItemAdjustment',
  ]);
  expect([
    formatMoney(items.amount.amount(0)),
    formatDay(items.periodStart.get(0)),
    formatDay(items.periodEnd.get(0)),
  ]).toEqual(['-5', '2026-11-01', '']);
});

test('equal rows share a group, also when hashes collide', () => {
  const values = [7, 8, 7, 9, 8];
  const isSame = (a: number, b: number): boolean => values[a] === values[b];
  const groups = finished(groupRows([0, 1, 2, 3, 4], () => 1, isSame));
  expect([...groups]).toEqual([0, 1, 0, 3, 1]);
});

test('the n-th of equal lines in one unit is the n-th in another', () => {
  const told: number[] = [];
  const same = { hashOf: () => 1, isEqual: () => true };
  finished(findRedelivered([[0], [1, 2], [3, 4, 5]], same, (line) => told.push(line)));
  expect(told).toEqual([1, 3, 4]);
});
