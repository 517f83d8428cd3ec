/** The same correction as an adjustment and as a memo, after Invoice Settlement was switched on. */

import type { CloseBuilder } from '../close-builder.ts';
import { idOf } from '../record-id.ts';
import { type PlantedClose, plant } from './planted-close.ts';

const memos = 'credit-memo-item.csv';
const iias = 'invoice-item-adjustment.csv';
const ofInvoice = { parentDocument: 'INV-1', parentItem: idOf('item INV-1') };

/** An IIA on the day of a memo, in Revenue under its own number; the switch came later in the month. */
function switchedLate(close: CloseBuilder): CloseBuilder {
  return close
    .change((setup) => ({
      ...setup,
      settlement: { regime: 'invoice-settlement', switchedOn: '2026-10-25' },
    }))
    .pair('INV-1', '10.00')
    .iia('IIA-1', 'Credit', '4.00', { ...ofInvoice, date: '2026-10-20' })
    .bill('IIA-1', '-4.00', {
      type: 'CM-C',
      lineId: idOf('item INV-1'),
      document: 'IIA-1',
      amount: '-4.00',
      date: '2026-10-20',
    });
}

function memo(close: CloseBuilder, number: string): CloseBuilder {
  return close.add('credit-memo-item', {
    account: 'A-US',
    document: number,
    date: '2026-10-20',
    posted: '2026-10-20',
    status: 'Posted',
    currency: 'USD',
    parentDocument: 'INV-1',
    org: 'US',
    id: idOf(`memo ${number}`),
    charge: 'C-1',
    amount: '4.00',
    excluded: 'N',
  });
}

/** Findings of twins. */
export const settlementCloses: readonly PlantedClose[] = [
  plant('a memo that stands for an adjustment', (close) => memo(switchedLate(close), 'CM-1'), {
    findings: [['settlement-twin', memos, 2]],
  }),
  plant(
    'two memos that may stand for one adjustment',
    (close) => memo(memo(switchedLate(close), 'CM-1'), 'CM-2'),
    {
      lines: [
        ['billing', 'CM-1', 'missing-in-revenue'],
        ['billing', 'CM-2', 'missing-in-revenue'],
      ],
      findings: [
        ['settlement-twin-undecided', iias, 2],
        ['settlement-twin-undecided', memos, 2],
        ['settlement-twin-undecided', memos, 3],
      ],
    },
  ),
];
