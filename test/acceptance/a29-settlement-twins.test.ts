import { expect, test } from 'vitest';
import { kinds } from '../../core/extract/all-kinds.ts';
import { readSetup } from '../../core/setup/read-setup.ts';
import { fileOf, type TestFile } from '../support/extract-tables.ts';
import { setupWith } from '../support/setup-fixture.ts';
import { stagedBilling } from '../support/staged.ts';

const adjustments = (...rows: readonly Record<string, string>[]): TestFile =>
  fileOf(
    kinds.invoiceItemAdjustment,
    rows.map((row) => ({
      number: 'IIA-1',
      id: row['number'] ?? 'IIA-1',
      date: '2026-09-10',
      type: 'Credit',
      amount: '20',
      sourceType: 'InvoiceDetail',
      status: 'Processed',
      invoiceNumber: 'INV-1',
      invoiceCurrency: 'USD',
      ...row,
    })),
    'adjustments.csv',
  );
const memos = (...rows: readonly Record<string, string>[]): TestFile =>
  fileOf(
    kinds.creditMemoItem,
    rows.map((row) => ({
      memoNumber: 'CM-1',
      id: row['memoNumber'] ?? 'CM-1',
      memoDate: '2026-09-10',
      amount: '20',
      status: 'Posted',
      invoiceNumber: 'INV-1',
      memoCurrency: 'USD',
      ...row,
    })),
    'memos.csv',
  );
const late = { regime: 'invoice-settlement', switchedOn: '2026-10-01' };

function shown(files: readonly TestFile[], settlement: Record<string, unknown>): readonly string[] {
  return [...stagedBilling(files, { settlement }).shown].sort();
}

test('A29 until the one-off intake has run the adjustment counts and the memo is listed as its twin', () => {
  const { shown, found } = stagedBilling([adjustments({}), memos({})], { settlement: late });
  expect([...shown].sort()).toEqual(['CM-1 twin -20.00', 'IIA-1 in-scope -20.00']);
  expect(found('settlement-twin')).toEqual(['memos.csv:2 CM-1 -20.00 USD: counted as IIA-1']);
});

test('A29 after the intake the memo counts and the adjustment is listed', () => {
  const { shown, found } = stagedBilling([adjustments({}), memos({})], {
    settlement: { ...late, memoIntakeOn: '2026-10-15' },
  });
  expect([...shown].sort()).toEqual(['CM-1 in-scope -20.00', 'IIA-1 twin -20.00']);
  expect(found('settlement-twin')).toEqual(['adjustments.csv:2 IIA-1 -20.00 USD: counted as CM-1']);
});

test.each([
  ['another invoice', { invoiceNumber: 'INV-2' }],
  ['another amount', { amount: '20.01' }],
  ['another currency', { memoCurrency: 'EUR' }],
  ['another date', { memoDate: '2026-09-11' }],
  ['no invoice', { invoiceNumber: '' }],
])('A29 %s is no pair', (_, memo) => {
  const { shown, found } = stagedBilling([adjustments({}), memos(memo)], { settlement: late });
  expect(shown.filter((line) => line.includes('in-scope'))).toHaveLength(2);
  expect(found('settlement-twin')).toEqual([]);
});

test('A29 a pair that is not unique stays undecided: all count, all are listed, and it blocks', () => {
  const files = [adjustments({}, { number: 'IIA-2' }), memos({}, { memoNumber: 'CM-2' })];
  const { shown, found, input } = stagedBilling(files, { settlement: late });
  expect(shown.filter((line) => line.includes('in-scope'))).toHaveLength(4);
  expect(found('settlement-twin-undecided')).toEqual(
    expect.arrayContaining([
      'adjustments.csv:2 IIA-1 -20.00 USD: 2 adjustments and 2 memo items would fit',
      'adjustments.csv:3 IIA-2 -20.00 USD: 2 adjustments and 2 memo items would fit',
      'memos.csv:2 CM-1 -20.00 USD: 2 adjustments and 2 memo items would fit',
      'memos.csv:3 CM-2 -20.00 USD: 2 adjustments and 2 memo items would fit',
    ]),
  );
  expect(input.findings.all().map(({ severity }) => severity)).toContain('blocking');
});

test('A29 documents of the time after the switch are no twins of each other', () => {
  const files = [adjustments({ date: '2026-10-05' }), memos({ memoDate: '2026-10-05' })];
  expect(shown(files, late)).toEqual(['CM-1 in-scope -20.00', 'IIA-1 in-scope -20.00']);
});

test('A29 under forward compatibility the same rule serves twins of any date', () => {
  const files = [adjustments({ date: '2026-10-05' }), memos({ memoDate: '2026-10-05' })];
  expect(shown(files, { regime: 'forward-compatibility' })).toEqual([
    'CM-1 twin -20.00',
    'IIA-1 in-scope -20.00',
  ]);
});

test('A29 where settlement was not switched on late nothing is a twin', () => {
  expect(shown([adjustments({}), memos({})], { regime: 'harmonization' })).toEqual([
    'CM-1 in-scope -20.00',
    'IIA-1 in-scope -20.00',
  ]);
});

test('A29 an intake without the day of the switch is refused', () => {
  const { settlement: _, ...rest } = setupWith({});
  const text = JSON.stringify({
    ...rest,
    settlement: { regime: 'invoice-settlement', memoIntakeOn: '2026-10-15' },
  });
  const read = readSetup(text);
  expect(read.isOk ? [] : read.failures.map(({ where }) => where)).toEqual([
    'close.json: settlement.memoIntakeOn',
  ]);
});
