/** Dates, periods and schedules of adjustments that contradict each other. */

import type { RowOf } from '../columns.ts';
import { idOf } from '../record-id.ts';
import { type PlantedAnswers, type PlantedClose, PRIOR_FOLDER, plant } from './planted-close.ts';

const periods = 'accounting-period.csv';
const cbas = 'credit-balance-adjustment.csv';
const iias = 'invoice-item-adjustment.csv';

/** One CBA that stands alone by design. */
const oneCba: Pick<PlantedAnswers, 'lines'> = { lines: [['billing', 'CBA-1', 'by-design']] };

const ofInvoice = { parentDocument: 'INV-1', parentItem: idOf('item INV-1') };

const arrived = (number: string, amount: string): RowOf<'billing-report'> => ({
  type: amount.startsWith('-') ? 'CM-C' : 'INV',
  lineId: idOf('item INV-1'),
  document: number,
  amount,
});

/** Findings of alignment beside the statuses. */
export const alignCloses: readonly PlantedClose[] = [
  plant(
    'a period assigned to another org than its label',
    (close) =>
      close
        .change((setup) => ({
          ...setup,
          periods: { assignments: [{ id: idOf('period DE 2026-10-01'), org: 'US' }] },
        }))
        .pair('INV-1', '1.00'),
    { findings: [['period-org-contradicted', periods, 9]] },
  ),
  plant(
    'periods that cannot be used or contradict each other',
    (close) =>
      close
        .pair('INV-1', '1.00')
        .period('US', '2026-12-01', '2026-11-30', 'Open')
        .period('DE', '2026-11-20', '2026-12-20', 'Open')
        .period('Lab', '2026-11-01', '2026-11-30', 'Closed'),
    {
      findings: [
        ['period-incomplete', periods, 14],
        ['period-overlap', periods, 15],
        // Whichever row comes second in the order of their content is named, not the one read last.
        ['period-conflict', periods, 13],
      ],
    },
  ),
  plant(
    'no accounting periods at all',
    (close) => close.without('accounting-period').cba('CBA-1', 'Decrease', '1.00'),
    {
      ...oneCba,
      statuses: [['CBA-1', 'no-period']],
      findings: [['periods-missing', '', 0]],
    },
  ),
  plant(
    'no Revenue calendar where one is expected',
    (close) => close.change((setup) => ({ ...setup, calendar: 'extract' })).pair('INV-1', '1.00'),
    {
      findings: [['calendar-missing', '', 0]],
    },
  ),
  plant(
    'a Revenue calendar without the period of a line',
    (close) =>
      close
        .change((setup) => ({ ...setup, calendar: 'extract' }))
        .add('revenue-calendar', {
          id: '202610',
          name: 'OCT-26',
          start: '2026-10-01',
          end: '2026-10-31',
          number: '10',
          year: '2026',
        })
        .pair('INV-1', '1.00')
        .pair('INV-2', '2.00', { bill: { period: '202612' } }),
    { findings: [['period-outside-calendar', 'billing-report.csv', 3]] },
  ),
  plant(
    'a Revenue calendar that ends before a line',
    (close) =>
      close
        .change((setup) => ({ ...setup, calendar: 'extract' }))
        .add('revenue-calendar', {
          id: '202610',
          name: 'OCT-26',
          start: '2026-10-01',
          end: '2026-10-31',
          number: '10',
          year: '2026',
        })
        .pair('INV-1', '1.00')
        .pair('INV-2', '2.00', { item: { date: '2026-11-01' }, bill: { date: '2026-11-01' } })
        .item('INV-3', '3.00', { date: '2026-11-01', status: 'Draft' }),
    {
      findings: [['date-outside-calendar', 'invoice-item.csv', 3]],
      bridge: [
        {
          basis: 'transaction',
          cause: 'timing',
          org: 'Americas',
          period: 0,
          currency: 'USD',
          amount: '2.00',
        },
      ],
    },
  ),
  plant(
    'an org with its own month ends',
    (close) =>
      close
        .change((setup) => ({
          ...setup,
          closing: {
            ...setup.closing,
            orgs: { ...setup.closing.orgs, FR: { from: '2026-09-28', to: '2026-10-25' } },
          },
          orgs: {
            ...setup.orgs,
            billing: [...setup.orgs.billing, { name: 'FR', homeCurrency: 'USD' }],
            mapping: [...(setup.orgs.mapping ?? []), { billing: 'FR', enabled: true, revenue: 'Europe' }],
          },
        }))
        .account('A-FR', 'FR')
        .period('FR', '2026-09-28', '2026-10-25', 'Open')
        .period('FR', '2026-10-26', '2026-11-22', 'Open')
        .cba('CBA-1', 'Decrease', '1.00', { account: 'A-FR', date: '2026-10-20' })
        .cba('CBA-2', 'Decrease', '1.00', { account: 'A-FR', date: '2026-10-28' }),
    {
      lines: [
        ['billing', 'CBA-1', 'by-design'],
        ['billing', 'CBA-2', 'by-design'],
      ],
      findings: [
        ['boundaries-differ', cbas, 2],
        ['boundaries-differ-severe', cbas, 3],
      ],
    },
  ),
  plant(
    'dates and periods of single adjustments',
    (close) =>
      close
        .pair('INV-1', '10.00')
        .ia('IA-1', 'Credit', '1.00', { parentDocument: 'INV-1', date: '2026-10-10' })
        .ia('IA-2', 'Credit', '1.00', { parentDocument: 'INV-1', periodName: 'tenant 2026-11-01' })
        .period('', '2026-12-01', '', 'Open')
        .period('US', '2026-12-01', '', 'Open')
        .ia('IA-3', 'Credit', '1.00', { parentDocument: 'INV-1', date: '2026-12-24' }),
    {
      lines: ['IA-1', 'IA-2', 'IA-3'].map((number) => ['billing', number, 'by-design']),
      findings: [
        ['adjustment-before-invoice', 'invoice-adjustment.csv', 2],
        ['exported-period-differs', 'invoice-adjustment.csv', 3],
        ['open-ended-period', 'invoice-adjustment.csv', 4],
      ],
    },
  ),
  plant(
    'an adjustment and its counter adjustment',
    (close) =>
      close
        .pair('INV-1', '10.00', {
          item: { date: '2026-09-05', posted: '2026-09-05' },
          bill: { date: '2026-09-05', period: '202609' },
        })
        .iia('IIA-1', 'Credit', '4.00', { ...ofInvoice, date: '2026-09-20' })
        .iia('IIA-2', 'Charge', '4.00', { ...ofInvoice, date: '2026-10-20' })
        .bill('IIA-1', '-4.00', { ...arrived('IIA-1', '-4.00'), date: '2026-09-20', period: '202609' })
        .bill('IIA-2', '4.00', { ...arrived('IIA-2', '4.00'), date: '2026-10-20' }),
    {
      statuses: [['IIA-1', 'arrived-after-close']],
      findings: [['counter-pair', iias, 3]],
    },
  ),
  plant(
    'an adjustment cancelled after its month was signed',
    (close) =>
      close
        .change((setup) => ({
          ...setup,
          priorClose: { folder: PRIOR_FOLDER, signedBy: 'Reviewer', signedOn: '2026-10-05' },
        }))
        .pair('INV-1', '10.00')
        .cba('CBA-1', 'Decrease', '3.00', { status: 'Canceled', date: '2026-09-20' }),
    {
      findings: [
        ['cancelled-after-close', cbas, 2],
        ['adjustment-cancelled', cbas, 2],
      ],
    },
    [
      {
        side: 'billing',
        type: 'credit-balance-adjustment',
        id: idOf('adjustment CBA-1'),
        document: 'CBA-1',
        account: 'A-US',
        date: '2026-09-20',
        org: 'US',
        revenueOrg: 'unlabeled',
        currency: 'USD',
        amount: '-3.00',
        state: 'in-scope',
        cause: 'by-design',
      },
    ],
  ),
  plant(
    'adjustments without an accounting code',
    (close) =>
      close
        .pair('INV-1', '10.00')
        .ia('IA-1', 'Credit', '1.00', { parentDocument: 'INV-1', accountingCode: '' })
        .ia('IA-2', 'Credit', '2.00', { parentDocument: 'INV-1' })
        .ia('IA-3', 'Credit', '4.00', { parentDocument: 'INV-1', accountingCode: '', status: 'Canceled' })
        .cba('CBA-1', 'Decrease', '1.00', { accountingCode: ' ' }),
    {
      lines: ['IA-1', 'IA-2', 'CBA-1'].map((number) => ['billing', number, 'by-design']),
      findings: [
        ['adjustment-without-accounting-code', 'invoice-adjustment.csv', 2],
        ['adjustment-without-accounting-code', cbas, 2],
      ],
      alongside: ['adjustment-cancelled'],
    },
  ),
  plant(
    'an invoice that is not the sum of its lines',
    (close) =>
      close.pair('INV-1', '10.00').add('invoice', {
        id: idOf('invoice INV-1'),
        account: 'A-US',
        document: 'INV-1',
        date: '2026-10-15',
        status: 'Posted',
        currency: 'USD',
        amount: '12.00',
        balance: '12.00',
      }),
    { findings: [['document-total-differs', 'invoice.csv', 2]] },
  ),
];
