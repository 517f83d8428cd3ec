/** Matched lines that differ: what the bridge has to say about them. */

import { idOf } from '../record-id.ts';
import { type PlantedBridgeLine, type PlantedClose, plant } from './planted-close.ts';

const here = { basis: 'transaction', org: 'Americas', period: 202610, currency: 'USD' } as const;

function line(
  cause: PlantedBridgeLine['cause'],
  amount: string,
  rest: Partial<PlantedBridgeLine> = {},
): PlantedBridgeLine {
  return { ...here, cause, amount, ...rest };
}

const euro = {
  item: {
    currency: 'EUR',
    homeCurrency: 'USD',
    rate: '1.1',
    rateDate: '2026-10-15',
    homeAmount: '110.00',
    homeRounding: '0',
  },
  bill: {
    currency: 'EUR',
    functionalRate: '1.1',
    functionalRateDate: '2026-10-15',
    functionalAmount: '110.00',
  },
} as const;

/** Causes of differences between matched lines. */
export const differenceCloses: readonly PlantedClose[] = [
  plant(
    'amount and sign',
    (close) =>
      close.item('INV-1', '100.00').bill('INV-1', '90.00').item('INV-2', '-20.00').bill('INV-2', '20.00'),
    {
      bridge: [line('amount', '10'), line('sign', '-40')],
    },
  ),
  plant(
    'tolerance, bound included',
    (close) =>
      close
        .change((setup) => ({ ...setup, tolerance: { absolute: '0.05' } }))
        .item('INV-1', '100.00')
        .bill('INV-1', '99.95')
        .item('INV-2', '100.00')
        .bill('INV-2', '99.94'),
    { bridge: [line('tolerance', '0.05'), line('amount', '0.06')] },
  ),
  plant(
    'collected a month later',
    (close) =>
      close.pair('INV-1', '100.00', {
        item: { date: '2026-09-30', posted: '2026-09-30' },
        bill: { date: '2026-09-30' },
      }),
    { bridge: [line('timing', '100', { period: 202609 }), line('timing', '-100')] },
  ),
  plant('in the wrong organization', (close) => close.pair('INV-1', '100.00', { bill: { org: '201' } }), {
    bridge: [line('org-reclass', '100'), line('org-reclass', '-100', { org: 'Europe' })],
  }),
  plant(
    'the labelling example of account U-2',
    (close) =>
      close
        .account('U-2', 'US')
        .pair('INV-1', '-100.00', { item: { account: 'U-2' }, bill: { account: 'U-2' } })
        .iia('IIA-1', 'Credit', '20.00', {
          account: 'U-2',
          parentDocument: 'INV-1',
          parentItem: idOf('item INV-1'),
        })
        .ia('IA-1', 'Credit', '30.00', { account: 'U-2', parentDocument: 'INV-1' })
        .cba('CBA-1', 'Decrease', '40.00', { account: 'U-2', parentDocument: 'INV-1' })
        .bill('IIA-1', '-20.00', {
          type: 'CM-C',
          account: 'U-2',
          lineId: idOf('item INV-1'),
          date: '2026-10-20',
        }),
    {
      lines: [
        ['billing', 'IA-1', 'by-design'],
        ['billing', 'CBA-1', 'by-design'],
      ],
      statuses: [
        ['IIA-1', 'aligned-open'],
        ['IA-1', 'aligned-open'],
        ['CBA-1', 'aligned-open'],
      ],
      bridge: [
        line('org-reclass', '20'),
        line('org-reclass', '-20', { org: 'unlabeled' }),
        line('by-design', '-70', { org: 'unlabeled' }),
      ],
    },
  ),
  plant(
    'another transaction currency',
    (close) =>
      close.item('INV-1', '100.00').bill('INV-1', '100.00', { ...euro.bill, functionalAmount: '110.00' }),
    {
      bridge: [line('currency', '100'), line('currency', '-100', { currency: 'EUR' })],
    },
  ),
  plant(
    'an account that moved to another org',
    (close) =>
      close
        .change((setup) => ({
          ...setup,
          priorClose: { folder: 'september', signedBy: 'Reviewer', signedOn: '2026-10-05' },
        }))
        .account('A-MOVED', 'DE')
        .pair('INV-1', '100.00', { item: { account: 'A-MOVED' }, bill: { account: 'A-MOVED', org: '101' } }),
    {
      findings: [['account-relabelled', 'account.csv', 5]],
      bridge: [line('org-relabelled', '100', { org: 'Europe' }), line('org-relabelled', '-100')],
    },
    [
      {
        side: 'billing',
        type: 'invoice-item',
        id: idOf('item INV-0'),
        document: 'INV-0',
        account: 'A-MOVED',
        date: '2026-09-15',
        org: 'US',
        revenueOrg: 'Americas',
        currency: 'USD',
        amount: '10.00',
        state: 'in-scope',
        cause: 'none',
      },
    ],
  ),
  plant(
    'one line against three, a type of its own, a match by document only',
    (close) =>
      close
        .item('INV-1', '90.00')
        .bill('INV-1', '30.00', { lineNumber: 'INV-1.1' })
        .bill('INV-1', '35.00', { lineNumber: 'INV-1.2' })
        .bill('INV-1', '25.00', { lineNumber: 'INV-1.3' })
        .item('INV-2', '-15.00')
        .bill('INV-2', '-15.00', { type: 'CM-C' })
        .item('INV-3', '10.00', { id: idOf('x1'), charge: 'C-1' })
        .item('INV-3', '32.00', { id: idOf('x2'), charge: 'C-2' })
        .bill('INV-3', '12.00', { lineId: idOf('y1'), charge: 'C-3' })
        .bill('INV-3', '30.00', { lineId: idOf('y2'), charge: 'C-4' }),
    {
      findings: [
        ['type-differs', 'billing-report.csv', 5],
        ['document-level-match', 'invoice-item.csv', 4],
      ],
    },
  ),
];
