import { expect, test } from 'vitest';
import { kinds } from '../../core/extract/all-kinds.ts';
import { fileOf, type TestFile } from '../support/extract-tables.ts';
import { effects, stagedBilling } from '../support/staged.ts';

const common = { status: 'Processed', accountNumber: 'U-2', accountCurrency: 'USD' };
const iia = (number: string, type: string, amount: string) => ({
  ...common,
  number,
  date: '2026-10-20',
  type,
  amount,
  sourceType: 'InvoiceDetail',
});
const cba = (number: string, type: string, amount: string, sourceType: string) => ({
  ...common,
  number,
  date: '2026-10-20',
  type,
  amount,
  sourceType,
});
const iias = (...rows: readonly (readonly [string, string, string])[]): TestFile =>
  fileOf(
    kinds.invoiceItemAdjustment,
    rows.map((row) => iia(...row)),
    'iia.csv',
  );

test('A2 the four documents as Billing exports them: positive, direction in the type', () => {
  const { shown } = stagedBilling([
    fileOf(kinds.invoiceItem, [
      {
        id: 'i',
        invoiceNumber: 'INV-1',
        invoiceDate: '2026-10-05',
        invoiceCurrency: 'USD',
        status: 'Posted',
        amount: '-100',
        serviceStart: '2026-10-01',
      },
    ]),
    iias(['IIA-1', 'Credit', '20']),
    fileOf(kinds.invoiceAdjustment, [
      { ...common, number: 'IA-1', date: '2026-10-20', type: 'Credit', amount: '30' },
    ]),
    fileOf(kinds.creditBalanceAdjustment, [cba('CBA-1', 'Decrease', '40', 'Invoice')]),
  ]);
  expect(shown).toEqual([
    'INV-1 in-scope -100.00',
    'IIA-1 in-scope -20.00',
    'IA-1 in-scope -30.00',
    'CBA-1 in-scope -40.00',
  ]);
});

test('A2 Charge and Increase are positive', () => {
  const { shown } = stagedBilling([
    iias(['IIA-1', 'Charge', '20']),
    fileOf(kinds.creditBalanceAdjustment, [cba('CBA-1', 'Increase', '40', 'Invoice')]),
  ]);
  expect(shown).toEqual(['IIA-1 in-scope 20.00', 'CBA-1 in-scope 40.00']);
});

test('A2 home amounts and their rounding follow the sign', () => {
  const { lines } = stagedBilling([
    fileOf(kinds.invoiceItemAdjustment, [
      { ...iia('1', 'Credit', '20'), homeAmount: '22.40', homeRounding: '0.001' },
    ]),
  ]);
  expect([lines.homeAmount.sign(0), lines.homeRounding.sign(0)]).toEqual([-1, -1]);
});

test('A2 a CBA whose source is a payment or refund has no effect on receivables', () => {
  const staged = stagedBilling([
    fileOf(kinds.creditBalanceAdjustment, [
      cba('CBA-1', 'Decrease', '40', 'Invoice'),
      cba('CBA-2', 'Increase', '50', 'Payment'),
      cba('CBA-3', 'Decrease', '60', 'Refund'),
    ]),
  ]);
  expect(effects(staged)).toEqual(['-40.00', '0.00', '0.00']);
});

test('A2 a credit memo item is turned round, a discount item of a memo too, a debit memo item is not', () => {
  const memo = { status: 'Posted', memoDate: '2026-10-07', memoCurrency: 'USD' };
  const { shown } = stagedBilling([
    fileOf(kinds.creditMemoItem, [
      { ...memo, id: 'c1', memoNumber: 'CM-1', amount: '50.00' },
      { ...memo, id: 'c2', memoNumber: 'CM-1', amount: '-5.00', processingType: 'Discount' },
    ]),
    fileOf(kinds.debitMemoItem, [{ ...memo, id: 'd1', memoNumber: 'DM-1', amount: '8.00' }]),
  ]);
  expect(shown).toEqual(['CM-1 in-scope -50.00', 'CM-1 in-scope 5.00', 'DM-1 in-scope 8.00']);
});

test('A2 payments and refunds are shown positive and are in no total', () => {
  const row = { number: 'P-1', date: '2026-10-03', amount: '7', currency: 'USD', status: 'Processed' };
  const { shown } = stagedBilling([
    fileOf(kinds.payment, [row]),
    fileOf(kinds.refund, [{ ...row, number: 'R-1' }]),
  ]);
  expect(shown).toEqual(['P-1 settlement 7.00', 'R-1 settlement 7.00']);
});

test('A2 a file that is already signed is not turned round again and says so', () => {
  const { shown, found } = stagedBilling([
    iias(['1', 'Credit', '-20'], ['2', 'Charge', '5'], ['3', 'Credit', '0']),
  ]);
  expect(shown).toEqual(['1 in-scope -20.00', '2 in-scope 5.00', '3 in-scope 0.00']);
  expect(found('sign-already')).toEqual(['iia.csv:0 proven by 1 negative amount']);
  expect(found('sign-mixed')).toEqual([]);
});

test.each([
  [['1', 'Credit', '-20'], ['2', 'Credit', '5'], 'iia.csv:3 Credit 5.00; row 2 has Credit -20.00'],
  [['1', 'Charge', '-20'], ['2', 'Credit', '5'], 'iia.csv:2 Charge -20.00; row 3 has Credit 5.00'],
  [['1', 'Credit', '-20'], ['2', 'Charge', '-5'], 'iia.csv:3 Charge -5.00; row 2 has Credit -20.00'],
  [['1', 'Charge', '5'], ['2', 'Charge', '-5'], 'iia.csv:3 Charge -5.00'],
] as const)('A2 any mixture of signs asks: %s and %s', (first, second, named) => {
  const { found, input } = stagedBilling([iias(first, second)]);
  expect(found('sign-mixed')).toEqual([named]);
  expect(input.findings.all()[0]?.severity).toBe('blocking');
});

test('A2 of a mixture the rows of the smaller party are named', () => {
  const credits = ['2', '3', '4'] as const;
  const unsigned = stagedBilling([
    iias(['1', 'Credit', '-1'], ...credits.map((n) => [n, 'Credit', n] as const)),
  ]);
  expect(unsigned.found('sign-mixed')).toEqual(['iia.csv:2 Credit -1.00; row 3 has Credit 2.00']);
  const signed = stagedBilling([
    iias(['1', 'Credit', '1'], ...credits.map((n) => [n, 'Credit', `-${n}`] as const)),
  ]);
  expect(signed.found('sign-mixed')).toEqual(['iia.csv:2 Credit 1.00; row 3 has Credit -2.00']);
});

test('A2 the setup may state how the amounts are signed', () => {
  const files = [iias(['1', 'Credit', '-20'], ['2', 'Credit', '5'])];
  const signed = stagedBilling(files, { sources: [{ file: 'iia.csv', signs: 'already-signed' }] });
  expect(signed.shown).toEqual(['1 in-scope -20.00', '2 in-scope 5.00']);
  const unsigned = stagedBilling(files, { sources: [{ file: 'iia.csv', signs: 'unsigned-with-type' }] });
  expect(unsigned.shown).toEqual(['1 in-scope 20.00', '2 in-scope -5.00']);
  for (const { found } of [signed, unsigned]) expect(found('sign-mixed')).toEqual([]);
});

test('A2 the signs are proven file by file', () => {
  const { shown } = stagedBilling([
    iias(['1', 'Credit', '-20']),
    { ...iias(['2', 'Credit', '30']), name: 'other.csv' },
  ]);
  expect(shown).toEqual(['1 in-scope -20.00', '2 in-scope -30.00']);
});

test('A2 an adjustment without a direction is found', () => {
  const { found } = stagedBilling([iias(['1', '', '20'])]);
  expect(found('direction-missing')).toEqual(['iia.csv:2 20.00']);
});
