/** Revenue schedules that contradict the adjustments they belong to. */

import type { RowOf } from '../columns.ts';
import { idOf } from '../record-id.ts';
import { type PlantedClose, plant } from './planted-close.ts';

const iias = 'invoice-item-adjustment.csv';
const schedules = 'revenue-schedule-item.csv';

const ofInvoice = { parentDocument: 'INV-1', parentItem: idOf('item INV-1') };

const arrived = (number: string, amount: string): RowOf<'billing-report'> => ({
  type: amount.startsWith('-') ? 'CM-C' : 'INV',
  lineId: idOf('item INV-1'),
  document: number,
  amount,
});

function schedule(
  adjustment: string,
  amount: string,
  rest: RowOf<'revenue-schedule-item'> = {},
): RowOf<'revenue-schedule-item'> {
  return {
    account: 'A-US',
    id: idOf(`schedule ${adjustment} ${amount} ${rest.periodName ?? ''}`),
    document: 'RS-1',
    adjustment,
    linkedType: 'InvoiceItemAdjustment',
    amount,
    currency: 'USD',
    periodName: 'tenant 2026-10-01',
    periodStart: '2026-10-01',
    periodEnd: '2026-10-31',
    ...rest,
  };
}

/** Findings of revenue schedules. */
export const scheduleCloses: readonly PlantedClose[] = [
  plant(
    'revenue schedules of adjustments',
    (close) =>
      close
        .pair('INV-1', '90.00')
        .iia('IIA-1', 'Credit', '20.00', ofInvoice)
        .iia('IIA-2', 'Credit', '8.00', ofInvoice)
        .bill('IIA-1', '-20.00', arrived('IIA-1', '-20.00'))
        .bill('IIA-2', '-8.00', arrived('IIA-2', '-8.00'))
        .add(
          'revenue-schedule-item',
          schedule('IIA-1', '-10.00'),
          schedule('IIA-1', '-10.00', { periodName: 'Open-Ended', periodStart: '2026-12-01', periodEnd: '' }),
          schedule('IIA-2', '-5.00', { org: 'US' }),
        ),
    {
      findings: [
        ['schedule-open-ended', schedules, 3],
        ['schedule-period-labelled', schedules, 4],
        ['schedule-sum-differs', iias, 3],
      ],
    },
  ),
];
