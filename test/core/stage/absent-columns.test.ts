/** Columns that are not there, amounts that cannot be, and rows told once. */

import { expect, test } from 'vitest';
import { kinds } from '../../../core/extract/all-kinds.ts';
import { finished } from '../../../core/model/sliced-work.ts';
import { stageBilling } from '../../../core/stage/stage-billing.ts';
import { fileOf, stageInput } from '../../support/extract-tables.ts';
import { effects, stagedBilling, stagedRevenue } from '../../support/staged.ts';

const bare = { invoiceNumber: 'INV-1', amount: '1', serviceStart: '2026-10-01', invoiceCurrency: 'USD' };
const bill = { type: 'INV', document: 'INV-1', amount: '1', currency: 'USD', period: '202610' };
const several = {
  features: { multiOrg: true },
  orgs: {
    billing: [{ name: 'US' }, { name: 'DE' }],
    revenue: [
      { name: 'R1', number: '1' },
      { name: 'R2', number: '2' },
    ],
    mapping: [
      { billing: 'US', enabled: true, revenue: 'R1' },
      { billing: 'DE', enabled: true, revenue: 'R2' },
    ],
  },
};

function absent(found: (code: 'column-absent') => readonly string[]): readonly string[] {
  return found('column-absent').map((text) => text.replace(/:0 no column for (\w+): .*/, ' $1'));
}

test('each column whose absence costs something is told once per file', () => {
  const { found } = stagedBilling([fileOf(kinds.invoiceItem, [bare, bare], 'items.csv')]);
  expect(absent(found)).toEqual(['items.csv status', 'items.csv id', 'items.csv isExcludedFromRevenue']);
  expect(found('status-missing')).toEqual([]);
  const revenue = stagedRevenue([fileOf(kinds.billingReport, [bill], 'report.csv')]);
  expect(absent(revenue.found)).toEqual([
    'report.csv lineId',
    'report.csv bookId',
    'report.csv systemCredit',
    'report.csv isVoided',
  ]);
});

test('what another column or extract says is not missed, nor is a column of a file without rows', () => {
  const items = fileOf(kinds.invoiceItem, [{ ...bare, id: 'i1', isExcludedFromRevenue: '' }], 'items.csv');
  const header = { number: 'INV-1', date: '2026-10-01', amount: '1' };
  const invoices = fileOf(kinds.invoice, [{ ...header, status: 'Posted' }], 'invoices.csv');
  expect(absent(stagedBilling([items, invoices]).found)).toEqual([]);
  expect(absent(stagedBilling([items, fileOf(kinds.invoice, [header])]).found)).toEqual(['items.csv status']);
  const full = { ...bill, lineId: 'r', book: 'ASC 606', systemCredit: '', isVoided: '' };
  expect(absent(stagedRevenue([fileOf(kinds.billingReport, [full])]).found)).toEqual([]);
  expect(absent(stagedBilling([fileOf(kinds.invoiceItem, [])]).found)).toEqual([]);
});

test('orgs are missed only where there are several, and once per file', () => {
  const accounts = fileOf(kinds.account, [{ number: 'A-1', name: 'A', currency: 'USD' }], 'accounts.csv');
  expect(absent(stagedBilling([accounts], several).found)).toEqual(['accounts.csv organization']);
  expect(absent(stagedBilling([accounts], { features: { multiOrg: false } }).found)).toEqual([]);
  const labelled = fileOf(kinds.account, [
    { number: 'A-1', name: 'A', currency: 'USD', organizationId: 'US' },
  ]);
  expect(absent(stagedBilling([labelled], several).found)).toEqual([]);
  const { found } = stagedRevenue([fileOf(kinds.billingReport, [bill, bill], 'report.csv')], several);
  expect(found('revenue-org-missing')).toEqual(['report.csv:0 the file has no such column']);
});

test('amounts with more decimals than their currency are told, and counted as they stand', () => {
  const rows = ['100', '100.55', '0.5'].map((amount, at) => ({ ...bare, id: `i${at}`, amount }));
  const yen = rows.map((row) => ({ ...row, invoiceCurrency: 'JPY' }));
  const { found, shown } = stagedBilling([fileOf(kinds.invoiceItem, yen, 'jpy.csv')]);
  expect(found('amount-too-fine')).toEqual(['jpy.csv:3 100.55 JPY', 'jpy.csv:4 0.5 JPY']);
  expect(shown[1]).toBe('INV-1 in-scope 100.55');
  expect(stagedBilling([fileOf(kinds.invoiceItem, rows)]).found('amount-too-fine')).toEqual([]);
  const dinar = ['1.234', '-1.2345'].map((amount) => ({ ...bill, amount, currency: 'KWD' }));
  const revenue = stagedRevenue([fileOf(kinds.billingReport, dinar, 'kwd.csv')]);
  expect(revenue.found('amount-too-fine')).toEqual(['kwd.csv:3 -1.2345 KWD']);
});

const adjustment = (number: string, type: string, amount: string) => ({
  number,
  type,
  amount,
  date: '2026-10-20',
  accountCurrency: 'USD',
  sourceType: 'Invoice',
  status: 'Processed',
});

test('an adjustment of a type that is not known has no amount, unless the file is signed', () => {
  const unsigned = [adjustment('1', 'Kredit', '0.92'), adjustment('2', 'Decrease', '1')];
  const { lines, found } = stagedBilling([fileOf(kinds.creditBalanceAdjustment, unsigned)]);
  expect([lines.amount.isBlank(0), lines.amount.sign(1)]).toEqual([true, -1]);
  expect(found('sign-mixed')).toEqual([]);
  const signed = [adjustment('1', 'Kredit', '-0.92'), adjustment('2', 'Decrease', '-1')];
  const proven = stagedBilling([fileOf(kinds.creditBalanceAdjustment, signed)]);
  expect(proven.shown).toEqual(['1 in-scope -0.92', '2 in-scope -1.00']);
  expect(effects(proven)).toHaveLength(2);
  expect(proven.found('sign-mixed')).toEqual([]);
});

test('a blank amount that was told as unreadable is not told as missing', () => {
  const input = stageInput([
    fileOf(kinds.invoiceItem, [
      { ...bare, amount: '' },
      { ...bare, amount: '' },
    ]),
  ]);
  const columns = [{ header: 'Charge Amount', field: 'amount', format: '' }];
  const files = input.files.map((file) => ({ ...file, columns }));
  input.findings.add('number-unreadable', { file: 0, row: 2, column: 'Charge Amount' }, '"x"');
  input.findings.add('number-unreadable', { file: 0, row: 3, column: 'Tax Amount' }, '"x"');
  finished(stageBilling({ ...input, files }));
  const missing = input.findings.all().find(({ code }) => code === 'amount-missing');
  expect([missing?.row.length, missing?.row.get(0)]).toEqual([1, 3]);
});

test('texts about a row without number, currency and amount have no holes', () => {
  const { found } = stagedBilling([
    fileOf(kinds.invoiceItem, [{ id: 'i1', amount: '', serviceStart: '2026-10-01' }], 'a.csv'),
  ]);
  expect(found('date-missing')).toEqual(['a.csv:2 invoice-item without a number']);
  expect(found('amount-missing')).toEqual(['a.csv:2 invoice-item without a number']);
  expect(found('currency-missing')).toEqual(['a.csv:2 invoice-item without a number, no amount']);
});

test('an invoice header that stands twice is noted, one that differs asks', () => {
  const header = { number: 'INV-1', date: '2026-10-01', amount: '1', status: 'Posted' };
  const twice = stagedBilling([fileOf(kinds.invoice, [header, header], 'invoices.csv')]);
  expect(twice.found('row-duplicate')).toEqual(['invoices.csv:3 INV-1: counted in invoices.csv row 2']);
  const other = { ...header, date: '2026-10-02' };
  const differs = stagedBilling([fileOf(kinds.invoice, [header, other], 'invoices.csv')]);
  expect(differs.found('row-duplicate')).toEqual([]);
  expect(differs.found('duplicate-conflict')).toHaveLength(1);
  const more = stagedBilling([fileOf(kinds.invoice, [header, { ...header, amount: '2' }], 'invoices.csv')]);
  expect(more.found('row-duplicate')).toEqual([]);
  expect(more.found('duplicate-conflict')).toEqual([
    'invoices.csv:3 INV-1, other content in invoices.csv row 2',
  ]);
  const account = { number: 'A-1', name: 'A', currency: 'USD', organization: 'US' };
  expect(stagedBilling([fileOf(kinds.account, [account, account])]).found('row-duplicate')).toEqual([]);
});
