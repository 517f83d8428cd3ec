/** Lines that stand alone, one close for each group of causes. */

import { idOf } from '../record-id.ts';
import type { SetupInput } from '../test-close.ts';
import { type PlantedClose, plant } from './planted-close.ts';

const withoutMapping = (setup: SetupInput): SetupInput => ({
  ...setup,
  orgs: { ...setup.orgs, mapping: (setup.orgs.mapping ?? []).filter(({ billing }) => billing !== 'DE') },
});

const debitMemo = {
  account: 'A-US',
  document: 'DM-1',
  date: '2026-10-15',
  status: 'Posted',
  currency: 'USD',
  id: idOf('item DM-1'),
  charge: 'C-DM-1',
  amount: '9.00',
  processingType: 'Charge',
  excluded: 'false',
} as const;

/** Causes of lines without a counterpart. */
export const causeCloses: readonly PlantedClose[] = [
  plant(
    'Billing lines that Revenue does not have',
    (close) =>
      close
        .pair('INV-1', '100.00')
        .item('INV-2', '20.00')
        .item('INV-3', '30.00')
        .item('INV-4', '40.00')
        .item('INV-5', '50.00', { excluded: 'true' })
        .item('INV-6', '60.00', { account: 'A-LAB' })
        .item('INV-7', '0.01', { processingType: 'Rounding', charge: '' })
        .ia('IA-1', 'Credit', '5.00', { parentDocument: 'INV-1' })
        .add('staging-error', {
          id: '1',
          lineId: idOf('item INV-2'),
          message: 'RPRO-00648: no such version',
          processed: 'N',
        })
        .add('staging-error', {
          id: '2',
          lineId: idOf('item INV-3'),
          message: 'RPRO-00600: SO line not found',
          processed: 'N',
        }),
    {
      lines: [
        ['billing', 'INV-2', 'timing'],
        ['billing', 'INV-3', 'unprocessed'],
        ['billing', 'INV-4', 'not-synced'],
        ['billing', 'INV-5', 'excluded-from-revenue'],
        ['billing', 'INV-6', 'org-off'],
        ['billing', 'INV-7', 'rounding-item'],
        ['billing', 'IA-1', 'by-design'],
      ],
      findings: [
        ['staging-error', 'invoice-item.csv', 3],
        ['staging-error', 'invoice-item.csv', 4],
      ],
    },
  ),
  plant(
    'a Billing line that Revenue does not have, and no staging errors given',
    (close) => close.pair('INV-1', '100.00').item('INV-2', '20.00'),
    { lines: [['billing', 'INV-2', 'missing-in-revenue']] },
  ),
  plant(
    'a Billing org without a row in the mapping',
    (close) =>
      close.change(withoutMapping).pair('INV-1', '100.00').item('INV-2', '20.00', { account: 'A-DE' }),
    {
      lines: [['billing', 'INV-2', 'unmapped']],
      findings: [['org-unmapped', 'invoice-item.csv', 3]],
    },
  ),
  plant(
    'Revenue lines that Billing does not have',
    (close) =>
      close
        .pair('INV-1', '100.00')
        .bill('INV-C-9', '-4.00', { type: 'CM-C', lineId: `REVPRO~${idOf('charge')}.1~1`, systemCredit: 'Y' })
        .bill('SO-8', '-5.00', { type: 'RORD', lineId: 'SO-8-1' })
        .bill('V-INV-7', '6.00', { lineId: 'V-7', voided: 'Y' })
        .bill('UPL-6', '7.00', { lineId: 'UPL-6-1' })
        .bill('INV-5', '8.00')
        .bill('INV-4', '9.00', { date: '2026-08-20', period: '202608' }),
    {
      lines: [
        ['revenue', 'INV-C-9', 'system-credit'],
        ['revenue', 'SO-8', 'reduction-order'],
        ['revenue', 'V-INV-7', 'voided'],
        ['revenue', 'UPL-6', 'other-source'],
        ['revenue', 'INV-5', 'deleted-upstream'],
        ['revenue', 'INV-4', 'outside-extract-range'],
      ],
      findings: [['deleted-upstream', 'billing-report.csv', 7]],
    },
  ),
  plant(
    'posted invoices whose items are not in the extract',
    (close) =>
      close
        .pair('INV-1', '100.00')
        .bill('INV-2', '20.00')
        .bill('INV-3', '30.00')
        .add('invoice', {
          ...{
            id: idOf('INV-2'),
            account: 'A-US',
            document: 'INV-2',
            date: '2026-10-15',
            posted: '2026-10-15',
          },
          ...{ status: 'Posted', currency: 'USD', amount: '20.00' },
        }),
    {
      lines: [
        ['revenue', 'INV-2', 'unexplained'],
        ['revenue', 'INV-3', 'deleted-upstream'],
      ],
      findings: [
        ['items-missing', 'billing-report.csv', 3],
        ['deleted-upstream', 'billing-report.csv', 4],
      ],
    },
  ),
  plant(
    'cancelled, drafted and repeated lines in Revenue',
    (close) =>
      close
        .pair('INV-1', '100.00', { item: { status: 'Canceled' } })
        .pair('INV-2', '20.00', { item: { status: 'Draft' } })
        .pair('INV-3', '30.00')
        .bill('INV-3', '30.00')
        .pair('INV-4', '40.00', { item: { excluded: 'true' } })
        .pair('INV-5', '50.00', { item: { account: 'A-LAB' }, bill: { account: 'A-LAB' } })
        .ia('IA-1', 'Credit', '5.00', { parentDocument: 'INV-3' })
        .bill('IA-1', '-5.00', { type: 'CM', lineId: idOf('adjustment IA-1') }),
    {
      lines: [
        ['revenue', 'INV-1', 'cancelled-still-in-revenue'],
        ['revenue', 'INV-2', 'deleted-upstream'],
        ['revenue', 'INV-3', 'duplicate-in-revenue'],
      ],
      findings: [
        ['cancelled-still-in-revenue', 'billing-report.csv', 2],
        ['draft-in-revenue', 'billing-report.csv', 3],
        ['duplicate-in-revenue', 'billing-report.csv', 5],
        ['excluded-in-revenue', 'invoice-item.csv', 5],
        ['org-off-in-revenue', 'invoice-item.csv', 6],
        ['by-design-in-revenue', 'invoice-adjustment.csv', 2],
      ],
    },
  ),
  plant(
    'a type without an enabled template',
    (close) =>
      close
        .change((setup) => ({ ...setup, disabledTemplates: ['debit-memo-item', 'sales-tax'] }))
        .pair('INV-1', '100.00')
        .add('debit-memo-item', debitMemo)
        .bill('DM-1', '9.00'),
    {
      lines: [
        ['billing', 'DM-1', 'no-template'],
        ['revenue', 'DM-1', 'no-template'],
      ],
      findings: [
        ['template-disabled', 'debit-memo-item.csv', 2],
        ['template-unknown', '', 0],
      ],
    },
  ),
  plant(
    'two Revenue lines that fit as well as each other',
    (close) =>
      close
        .pair('INV-1', '100.00')
        .item('INV-2', '20.00', { id: '' })
        .bill('INV-2', '20.00', { lineId: '' })
        .bill('INV-2', '20.00', { lineId: '' })
        .item('INV-3', '30.00', { id: '' })
        .bill('INV-3', '10.00', { lineId: idOf('a'), charge: 'C-A' })
        .bill('INV-3', '20.00', { lineId: idOf('b'), charge: 'C-B' })
        .bill('INV-3', '20.00', { lineId: idOf('c'), charge: 'C-C' }),
    {
      lines: [
        ['billing', 'INV-3', 'unexplained'],
        ['revenue', 'INV-3', 'unexplained'],
        ['revenue', 'INV-3', 'unexplained'],
        ['revenue', 'INV-3', 'unexplained'],
        ['revenue', 'INV-2', 'duplicate-in-revenue'],
      ],
      findings: [
        ['match-ambiguous', 'invoice-item.csv', 4],
        ['duplicate-in-revenue', 'billing-report.csv', 4],
      ],
    },
  ),
];
