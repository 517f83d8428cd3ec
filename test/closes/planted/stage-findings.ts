/** Rows that staging cannot take as they stand. */

import { idOf } from '../record-id.ts';
import { type PlantedClose, plant } from './planted-close.ts';

const report = 'billing-report.csv';
const items = 'invoice-item.csv';
const iias = 'invoice-item-adjustment.csv';

const cba = (number: string, rest: Readonly<Record<string, string>> = {}) => ({
  account: 'A-US',
  currency: 'USD',
  document: number,
  date: '2026-10-20',
  type: 'Decrease',
  amount: '1.00',
  sourceType: 'Invoice',
  status: 'Processed',
  accountingCode: 'Customer Cash On Account',
  ...rest,
});

/** A Billing Transaction extract; each row gives document type, number and amount. */
function transactions(...rows: readonly string[]): string {
  const header =
    'Document Type,Document Number,Sell Price,Document Line ID,Document Date,Currency Code,Account: Account Number';
  const full = rows.map((row) => `${row},${idOf(`item ${row.split(',')[1] ?? ''}`)},2026-10-15,USD,A-US`);
  return [header, ...full, ''].join('\n');
}

/** Findings of staging and of grouping into contracts. */
export const stageCloses: readonly PlantedClose[] = [
  plant(
    'adjustments that are signed already',
    (close) => close.cba('CBA-1', 'Decrease', '-1.00').cba('CBA-2', 'Increase', '2.00'),
    {
      lines: [
        ['billing', 'CBA-1', 'by-design'],
        ['billing', 'CBA-2', 'by-design'],
      ],
      findings: [['sign-already', 'credit-balance-adjustment.csv', 0]],
    },
  ),
  plant(
    'adjustments with contradicting signs',
    (close) => close.cba('CBA-1', 'Decrease', '-1.00').cba('CBA-2', 'Decrease', '2.00'),
    {
      lines: [
        ['billing', 'CBA-1', 'by-design'],
        ['billing', 'CBA-2', 'by-design'],
      ],
      findings: [['sign-mixed', 'credit-balance-adjustment.csv', 3]],
    },
  ),
  plant(
    'an adjustment without a direction',
    (close) => close.cba('CBA-1', '', '1.00').cba('CBA-2', 'Decrease', '1.00'),
    {
      lines: [
        ['billing', 'CBA-1', 'by-design'],
        ['billing', 'CBA-2', 'by-design'],
      ],
      findings: [['direction-missing', 'credit-balance-adjustment.csv', 2]],
    },
  ),
  plant(
    'rows that lack what a line needs',
    (close) =>
      close
        .account('A-BLANK', 'US', { currency: '' })
        .pair('INV-1', '1.00')
        .item('INV-2', '', { amount: '' })
        .item('INV-3', '3.00', { date: '' })
        .pair('INV-4', '4.00', { item: { document: '' } })
        .item('INV-5', '5.00', { currency: '', account: 'A-BLANK' }),
    {
      lines: [
        ['billing', 'INV-2', 'missing-in-revenue'],
        ['billing', 'INV-3', 'missing-in-revenue'],
        ['billing', 'INV-5', 'missing-in-revenue'],
      ],
      findings: [
        ['amount-missing', items, 3],
        ['date-missing', items, 4],
        ['document-missing', items, 5],
        ['currency-missing', items, 6],
      ],
    },
  ),
  plant(
    'an item without a status',
    (close) => close.pair('INV-1', '1.00').pair('INV-2', '1.00', { item: { status: '' } }),
    { findings: [['status-missing', items, 0]] },
  ),
  plant(
    'items without the columns of status and exclusion',
    (close) =>
      close.pair('INV-1', '1.00').file('invoice-item', {
        columns: ['account', 'document', 'date', 'currency', 'id', 'charge', 'amount', 'serviceStart'],
      }),
    {
      findings: [
        ['column-absent', items, 0],
        ['column-absent', items, 0],
      ],
    },
  ),
  plant('amounts with more decimals than their currency', (close) => close.pair('INV-1', '1.0055'), {
    findings: [
      ['amount-too-fine', items, 2],
      ['amount-too-fine', report, 2],
    ],
  }),
  plant(
    'an adjustment whose type is a word of its own',
    (close) => close.cba('CBA-1', 'Kredit', '0.92').cba('CBA-2', 'Decrease', '1.00'),
    {
      lines: [
        ['billing', 'CBA-1', 'by-design'],
        ['billing', 'CBA-2', 'by-design'],
      ],
      findings: [['value-unknown', 'credit-balance-adjustment.csv', 2]],
    },
  ),
  plant('an amount that is told once', (close) => close.pair('INV-1', '1.50').item('INV-2', 'ten'), {
    lines: [['billing', 'INV-2', 'missing-in-revenue']],
    findings: [['number-unreadable', items, 3]],
  }),
  plant(
    'an invoice header that stands twice',
    (close) => {
      const header = {
        id: idOf('invoice INV-1'),
        account: 'A-US',
        document: 'INV-1',
        date: '2026-10-15',
        posted: '2026-10-15',
        status: 'Posted',
        currency: 'USD',
        amount: '1.00',
        org: 'US',
      };
      return close.pair('INV-1', '1.00').add('invoice', header, header);
    },
    { findings: [['row-duplicate', 'invoice.csv', 3]] },
  ),
  plant(
    'one row in two files, and one key with two contents',
    (close) =>
      close.add('credit-balance-adjustment', cba('CBA-1'), cba('CBA-2')).extract({
        kind: 'credit-balance-adjustment',
        file: 'more.csv',
        rows: [cba('CBA-1'), cba('CBA-2', { amount: '9.00' })],
      }),
    {
      lines: [
        ['billing', 'CBA-1', 'by-design'],
        ['billing', 'CBA-2', 'by-design'],
      ],
      findings: [
        ['row-duplicate', 'more.csv', 2],
        ['duplicate-conflict', 'more.csv', 3],
      ],
    },
  ),
  plant(
    'equal rows without a key in two files',
    (close) =>
      close
        .add('credit-balance-adjustment', cba(''))
        .extract({ kind: 'credit-balance-adjustment', file: 'more.csv', rows: [cba('')] }),
    {
      // Both count until someone decides.
      lines: [
        ['billing', '', 'by-design'],
        ['billing', '', 'by-design'],
      ],
      findings: [['possible-duplicate', 'more.csv', 2]],
      alongside: ['document-missing'],
    },
  ),
  plant('no row of the primary book', (close) => close.pair('INV-1', '1.00', { bill: { book: 'Local' } }), {
    lines: [['billing', 'INV-1', 'missing-in-revenue']],
    findings: [['book-not-found', report, 0]],
  }),
  plant(
    'Revenue rows whose organization, period or type is not known',
    (close) =>
      close
        .pair('INV-1', '1.00', { bill: { org: '' } })
        .pair('INV-2', '2.00', { bill: { org: '999' } })
        .pair('INV-3', '3.00', { bill: { period: '' } })
        .pair('INV-4', '4.00', { bill: { period: 'later' } })
        .pair('INV-5', '5.00', { bill: { type: 'XYZ' } }),
    {
      findings: [
        ['revenue-org-missing', report, 2],
        ['revenue-org-unknown', report, 3],
        ['revenue-period-missing', report, 4],
        ['revenue-period-unreadable', report, 5],
        ['revenue-type-unknown', report, 6],
      ],
      alongside: ['type-differs'],
    },
  ),
  plant(
    'contracts that Revenue groups in another way',
    (close) =>
      close
        .pair('INV-1', '1.00', {
          item: { subscription: 'S-1' },
          bill: { subscription: 'S-1', contract: '1' },
        })
        .pair('INV-2', '2.00', {
          item: { subscription: 'S-1' },
          bill: { subscription: 'S-1', contract: '2' },
        }),
    { findings: [['contract-differs', report, 2]] },
  ),
  plant(
    'a cancelled adjustment',
    (close) =>
      close.pair('INV-1', '10.00').iia('IIA-1', 'Credit', '1.00', {
        status: 'Canceled',
        parentDocument: 'INV-1',
        parentItem: idOf('item INV-1'),
      }),
    { findings: [['adjustment-cancelled', iias, 2]] },
  ),
  plant(
    'billing transactions beside the items they stand for',
    (close) =>
      close.pair('INV-1', '1.00').extract({
        kind: 'invoice-item',
        file: 'transactions.csv',
        rows: [],
        text: transactions('Invoice,INV-1,1.00', ',INV-2,2.00'),
        source: { kind: 'billing-transaction' },
      }),
    {
      findings: [
        ['transaction-reference', 'transactions.csv', 0],
        ['transaction-type-missing', 'transactions.csv', 3],
      ],
    },
  ),
];
