import { expect, test } from 'vitest';
import { kinds } from '../../../core/extract/all-kinds.ts';
import { formatDay } from '../../../core/model/iso-date.ts';
import { formatMoney } from '../../../core/model/money.ts';
import { finished } from '../../../core/model/sliced-work.ts';
import { stageBilling } from '../../../core/stage/stage-billing.ts';
import { fileOf, stageInput, type TestFile } from '../../support/extract-tables.ts';

const item = {
  id: 'i1',
  invoiceNumber: 'INV-1',
  invoiceDate: '2026-10-05',
  invoicePostedDate: '2026-10-06',
  invoiceCurrency: 'USD',
  status: 'Posted',
  accountNumber: 'A-1',
  amount: '100.00',
  charge: 'C-1',
  segment: '1',
  serviceStart: '2026-10-01',
  serviceEnd: '2026-10-31',
  organization: 'US',
  isExcludedFromRevenue: 'N',
};

function staged(files: readonly TestFile[], parts: Record<string, unknown> = {}) {
  const input = stageInput(files, parts);
  const lines = finished(stageBilling(input));
  const text = (column: { get(row: number): number }, line = 0) => input.pool.text(column.get(line));
  const codes = input.findings.all().map(({ code }) => code);
  return { lines, text, codes, findings: input.findings };
}

test('an invoice item keeps every cell', () => {
  const { lines, text, codes } = staged([fileOf(kinds.invoiceItem, [item])]);
  expect([text(lines.id), text(lines.document), text(lines.charge), text(lines.segment)]).toEqual([
    'i1',
    'INV-1',
    'C-1',
    '1',
  ]);
  expect([text(lines.account), text(lines.currency), text(lines.ownOrg)]).toEqual(['A-1', 'USD', 'US']);
  expect([lines.date, lines.postedOn, lines.serviceStart].map((days) => formatDay(days.get(0)))).toEqual([
    '2026-10-05',
    '2026-10-06',
    '2026-10-01',
  ]);
  expect([formatMoney(lines.amount.amount(0), 2), lines.state.get(0), lines.row.get(0)]).toEqual([
    '100.00',
    'in-scope',
    2,
  ]);
  expect(codes).toEqual([]);
});

test('an item takes number, date, status, currency, account and org from its own invoice', () => {
  const { lines, text, codes } = staged([
    fileOf(kinds.invoiceItem, [
      { id: 'i1', invoiceId: 'x', amount: '1', serviceStart: '2026-10-01', isExcludedFromRevenue: '' },
    ]),
    fileOf(kinds.invoice, [
      {
        id: 'x',
        number: 'INV-9',
        date: '2026-10-09',
        postedDate: '2026-10-10',
        status: 'Draft',
        currency: 'EUR',
        accountNumber: 'A-9',
        organization: 'DE',
      },
    ]),
  ]);
  expect([lines.document, lines.currency, lines.account, lines.ownOrg].map((column) => text(column))).toEqual(
    ['INV-9', 'EUR', 'A-9', 'DE'],
  );
  expect([formatDay(lines.date.get(0)), lines.state.get(0)]).toEqual(['2026-10-09', 'draft']);
  expect(codes).toEqual([]);
});

test('an adjustment takes dates and currency of the invoice it adjusts, but neither its account nor its org', () => {
  const { lines, text } = staged([
    fileOf(kinds.invoiceItemAdjustment, [
      {
        number: 'IIA-1',
        date: '2026-10-20',
        type: 'Credit',
        amount: '5',
        sourceType: 'InvoiceDetail',
        invoiceNumber: 'INV-1',
        status: 'Processed',
      },
    ]),
    fileOf(kinds.invoiceItem, [item]),
  ]);
  const adjustment = 1;
  expect(lines.type.get(adjustment)).toBe('invoice-item-adjustment');
  expect(formatDay(lines.parentDate.get(adjustment))).toBe('2026-10-05');
  expect(formatDay(lines.parentPostedOn.get(adjustment))).toBe('2026-10-06');
  expect([lines.currency, lines.account, lines.ownOrg].map((column) => text(column, adjustment))).toEqual([
    'USD',
    '',
    '',
  ]);
});

test('the currency comes from the row, then the document, then the account; none is a finding', () => {
  const row = {
    number: 'CBA-1',
    date: '2026-10-20',
    type: 'Increase',
    amount: '5',
    sourceType: 'Invoice',
    status: 'Processed',
  };
  const { lines, text, findings } = staged([
    fileOf(kinds.creditBalanceAdjustment, [
      { ...row, transactionCurrency: 'JPY', accountCurrency: 'USD', accountNumber: 'A-1' },
      { ...row, number: 'CBA-2', accountCurrency: 'CHF', accountNumber: 'A-1' },
      { ...row, number: 'CBA-3', accountNumber: 'A-1' },
      { ...row, number: 'CBA-4', accountId: 'acc1' },
      { ...row, number: 'CBA-5' },
    ]),
    fileOf(kinds.account, [{ id: 'acc1', number: 'A-1', name: 'One', currency: 'EUR' }]),
  ]);
  expect([0, 1, 2, 3, 4].map((line) => text(lines.currency, line))).toEqual(['JPY', 'CHF', 'EUR', 'EUR', '']);
  expect(text(lines.account, 3)).toBe('A-1');
  expect(findings.count('currency-missing')).toBe(1);
});

test('states: deleted, cancelled in both spellings, draft, tax, settlement', () => {
  const iia = {
    number: '',
    date: '2026-10-20',
    type: 'Credit',
    amount: '5',
    invoiceCurrency: 'USD',
    sourceType: 'InvoiceDetail',
    status: 'Processed',
  };
  const { lines } = staged([
    fileOf(kinds.invoiceItem, [
      { ...item, isDeleted: 'Y' },
      { ...item, id: 'i2', status: 'Draft' },
      { ...item, id: 'i3', processingType: '3' },
      { ...item, id: 'i4', status: 'PendingForTax' },
    ]),
    fileOf(kinds.invoiceItemAdjustment, [
      { ...iia, number: '1', status: 'Canceled' },
      { ...iia, number: '2', status: 'Cancelled' },
      { ...iia, number: '3', sourceType: 'Tax' },
      { ...iia, number: '4' },
    ]),
    fileOf(kinds.payment, [
      { number: 'P-1', date: '2026-10-03', amount: '7', currency: 'USD', status: 'Processed' },
    ]),
  ]);
  expect([...Array(lines.count).keys()].map((line) => lines.state.get(line))).toEqual([
    'deleted',
    'draft',
    'tax',
    'draft',
    'cancelled',
    'cancelled',
    'tax',
    'in-scope',
    'settlement',
  ]);
});

test('a blank date, document, amount or status is found', () => {
  const { codes } = staged([
    fileOf(kinds.invoiceItem, [
      { id: 'i1', serviceStart: '2026-10-01', amount: '', status: '', isExcludedFromRevenue: '' },
    ]),
  ]);
  expect(codes).toEqual([
    'amount-missing',
    'currency-missing',
    'date-missing',
    'document-missing',
    'status-missing',
  ]);
});

test('the invoice extract gives dates and currency of an adjusted invoice of an earlier month', () => {
  const { lines, text } = staged([
    fileOf(kinds.invoiceAdjustment, [
      {
        number: 'IA-1',
        date: '2026-10-20',
        type: 'Credit',
        amount: '5',
        invoiceId: 'x',
        status: 'Processed',
      },
    ]),
    fileOf(kinds.invoice, [
      {
        id: 'x',
        number: 'INV-0',
        date: '2026-06-05',
        postedDate: '2026-06-06',
        amount: '1',
        currency: 'CHF',
        accountNumber: 'A-1',
        organization: 'US',
      },
    ]),
  ]);
  expect([lines.parentDate, lines.parentPostedOn].map((days) => formatDay(days.get(0)))).toEqual([
    '2026-06-05',
    '2026-06-06',
  ]);
  expect(
    [lines.parentDocument, lines.currency, lines.account, lines.ownOrg].map((column) => text(column)),
  ).toEqual(['INV-0', 'CHF', '', '']);
});
