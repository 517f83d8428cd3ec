import { expect, test } from 'vitest';
import { kinds } from '../../core/extract/all-kinds.ts';
import { fileOf, type TestFile } from '../support/extract-tables.ts';
import { stagedBilling } from '../support/staged.ts';

const row = {
  number: 'IIA-1',
  date: '2026-10-20',
  type: 'Credit',
  amount: '20',
  sourceType: 'InvoiceDetail',
  status: 'Processed',
  invoiceCurrency: 'USD',
};
const file = (name: string, ...rows: readonly Record<string, string>[]): TestFile =>
  fileOf(kinds.invoiceItemAdjustment, rows, name);

test('A10 the same row in two org extracts counts once and both files are named', () => {
  const { shown, found } = stagedBilling([
    file('us.csv', { ...row, id: 'x' }),
    file('de.csv', { ...row, id: 'x' }),
  ]);
  expect(shown).toEqual(['IIA-1 duplicate -20.00', 'IIA-1 in-scope -20.00']);
  expect(found('row-duplicate')).toEqual(['us.csv:2 IIA-1: counted in de.csv row 2']);
});

test('A10 without a record id the number is the key', () => {
  const { shown } = stagedBilling([file('a.csv', row), file('b.csv', row)]);
  expect(shown).toEqual(['IIA-1 in-scope -20.00', 'IIA-1 duplicate -20.00']);
});

test('A10 one file with ids and one without are joined by the number', () => {
  const { shown } = stagedBilling([file('a.csv', { ...row, id: 'x' }), file('b.csv', row)]);
  expect(shown).toEqual(['IIA-1 in-scope -20.00', 'IIA-1 duplicate -20.00']);
});

test('A10 two records of one number are two rows', () => {
  const { shown, found } = stagedBilling([
    file('a.csv', { ...row, id: 'x' }),
    file('b.csv', { ...row, id: 'y' }),
  ]);
  expect(shown).toEqual(['IIA-1 in-scope -20.00', 'IIA-1 in-scope -20.00']);
  expect(found('row-duplicate')).toEqual([]);
});

test('A10 the same key with other content is a blocking conflict, and file order decides nothing', () => {
  const a = file('a.csv', { ...row, id: 'x' });
  const b = file('b.csv', { ...row, id: 'x', amount: '25' });
  const one = stagedBilling([a, b]);
  const other = stagedBilling([b, a]);
  expect(one.found('duplicate-conflict')).toEqual(['b.csv:2 IIA-1: "25.00" here, "20.00" in a.csv row 2']);
  expect(other.found('duplicate-conflict')).toEqual(one.found('duplicate-conflict'));
  expect([...other.shown].sort()).toEqual([...one.shown].sort());
  expect(one.shown).toEqual(['IIA-1 in-scope -20.00', 'IIA-1 duplicate -25.00']);
  expect(one.input.findings.all()[0]?.severity).toBe('blocking');
});

test('A10 a column that only one file has is no conflict, and the fuller row counts', () => {
  const { shown, found } = stagedBilling([
    file('a.csv', { ...row, id: 'x' }),
    file('b.csv', { ...row, id: 'x', comment: 'write-off' }),
  ]);
  expect(found('duplicate-conflict')).toEqual([]);
  expect(shown).toEqual(['IIA-1 duplicate -20.00', 'IIA-1 in-scope -20.00']);
});

test('A10 the same record id twice in one file is a duplicate', () => {
  const { shown } = stagedBilling([file('a.csv', { ...row, id: 'x' }, { ...row, id: 'x' })]);
  expect(shown).toEqual(['IIA-1 in-scope -20.00', 'IIA-1 duplicate -20.00']);
});

const item = {
  invoiceNumber: 'INV-1',
  invoiceDate: '2026-10-05',
  invoiceCurrency: 'USD',
  status: 'Posted',
  amount: '10',
  serviceStart: '2026-10-01',
};
const items = (name: string, ...rows: readonly Record<string, string>[]): TestFile =>
  fileOf(kinds.invoiceItem, rows, name);

test('A10 rows without a key: identical rows inside one file stay', () => {
  const { shown, found } = stagedBilling([items('a.csv', item, item)]);
  expect(shown).toEqual(['INV-1 in-scope 10.00', 'INV-1 in-scope 10.00']);
  expect(found('possible-duplicate')).toEqual([]);
});

test('A10 rows without a key: identical rows in two files ask', () => {
  const { shown, found } = stagedBilling([
    items('b.csv', item, { ...item, amount: '11' }),
    items('a.csv', item, { ...item, amount: '12' }),
  ]);
  expect(shown.every((line) => line.includes('in-scope'))).toBe(true);
  expect(found('possible-duplicate')).toEqual(['b.csv:2 also in a.csv row 2']);
});

test('A10 a cancelled row delivered twice is listed once', () => {
  const cancelled = { ...row, id: 'x', status: 'Canceled' };
  const { shown } = stagedBilling([file('a.csv', cancelled), file('b.csv', cancelled)]);
  expect(shown).toEqual(['IIA-1 cancelled -20.00', 'IIA-1 duplicate -20.00']);
});

test('A10 items of one invoice without ids are not duplicates of each other', () => {
  const { shown } = stagedBilling([items('a.csv', { ...item, id: '1' }, { ...item, id: '2' })]);
  expect(shown).toEqual(['INV-1 in-scope 10.00', 'INV-1 in-scope 10.00']);
});
