/** Matched lines of which one side holds a cell that cannot be read. */

import { idOf } from '../record-id.ts';
import { type PlantedBridgeLine, type PlantedClose, plant } from './planted-close.ts';

const items = 'invoice-item.csv';
const report = 'billing-report.csv';
const here = { basis: 'transaction', org: 'Americas', period: 202610, currency: 'USD' } as const;

/** An amount that the bridge must put under the cause of unreadable cells. */
function unreadable(amount: string, rest: Partial<PlantedBridgeLine> = {}): PlantedBridgeLine {
  return { ...here, cause: 'unreadable', amount, ...rest };
}

/** Closes of rows whose amount, date or both cannot be read, on either side. */
export const unreadableCloses: readonly PlantedClose[] = [
  plant(
    'amounts of either side and of both that cannot be read',
    (close) =>
      close
        .pair('INV-1', '100.00')
        .pair('INV-2', '20.00', { item: { amount: 'twenty' } })
        .pair('INV-3', '31.00', { bill: { amount: 'n/a', functionalAmount: '' } })
        .pair('INV-4', '40.00', {
          item: { amount: 'forty' },
          bill: { amount: 'forty', functionalAmount: '' },
        }),
    {
      findings: [
        ['number-unreadable', items, 3],
        ['number-unreadable', report, 4],
        ['number-unreadable', items, 5],
        ['number-unreadable', report, 5],
      ],
      bridge: [unreadable('11'), unreadable('11', { basis: 'functional' })],
    },
  ),
  plant(
    'an amount that cannot be read beside a stored functional amount',
    (close) =>
      close.pair('INV-1', '100.00', {
        item: { homeCurrency: 'USD', homeAmount: '100.00', rate: '1', rateDate: '2026-10-15' },
        bill: { amount: 'a hundred', functionalAmount: '98.50' },
      }),
    {
      findings: [['number-unreadable', report, 2]],
      bridge: [unreadable('100'), unreadable('1.5', { basis: 'functional' })],
    },
  ),
  plant(
    'dates of either side that cannot be read',
    (close) =>
      close
        .pair('INV-1', '100.00')
        .pair('INV-2', '20.00', { item: { date: '2026-02-30' } })
        .pair('INV-3', '30.00', { bill: { date: '2026-02-30' } })
        .pair('INV-4', '40.00', { bill: { period: 'Octember' } })
        .bill('INV-9', '9.00', { date: '2026-02-30' }),
    {
      lines: [['revenue', 'INV-9', 'unreadable']],
      findings: [
        ['date-unreadable', items, 3],
        ['date-unreadable', report, 4],
        ['revenue-period-unreadable', report, 5],
        ['date-unreadable', report, 6],
      ],
      bridge: [unreadable('-20', { period: 0 }), unreadable('11')],
    },
  ),
  plant(
    'a currency of either side that cannot be read, though the account has one',
    (close) =>
      close
        .pair('INV-1', '100.00')
        .pair('INV-2', '20.00', { item: { currency: 'EURO?' } })
        .pair('INV-3', '30.00', { bill: { currency: 'Dollars?' } }),
    {
      findings: [
        ['currency-unknown', items, 3],
        ['currency-unknown', report, 4],
      ],
      bridge: [unreadable('10')],
    },
  ),
  plant(
    'amount and date of one row that cannot be read',
    (close) =>
      close
        .pair('INV-1', '100.00')
        .pair('INV-2', '20.00', { item: { amount: 'twenty', date: '2026-02-30' } })
        .pair('INV-3', '30.00', {
          bill: { amount: 'thirty', functionalAmount: '', period: 'Octember', date: '2026-02-30' },
        }),
    {
      findings: [
        ['date-unreadable', items, 3],
        ['number-unreadable', items, 3],
        ['date-unreadable', report, 4],
        ['number-unreadable', report, 4],
        ['revenue-period-unreadable', report, 4],
      ],
      bridge: [unreadable('10')],
    },
  ),
  plant(
    'an unreadable amount in a document whose lines have no record id',
    (close) =>
      close
        .pair('INV-1', '100.00')
        .item('INV-2', '', { id: '', charge: '', amount: 'twenty' })
        .bill('INV-2', '20.00', { charge: '', lineId: '', lineNumber: '' }),
    {
      lines: [
        ['billing', 'INV-2', 'unreadable'],
        ['revenue', 'INV-2', 'unreadable'],
      ],
      findings: [['number-unreadable', items, 3]],
      bridge: [unreadable('-20')],
    },
  ),
  plant(
    'a line in the staging errors beside an unreadable amount of its document',
    (close) =>
      close
        .pair('INV-1', '100.00')
        .item('INV-2', '', { id: '', charge: '', amount: 'twenty' })
        .bill('INV-2', '20.00', { charge: '', lineId: '', lineNumber: '' })
        .item('INV-2', '30.00', { id: idOf('other item'), charge: 'C-3' })
        .add('staging-error', {
          id: '1',
          lineId: idOf('other item'),
          message: 'Mandatory field is missing',
          processed: 'N',
          type: 'INV',
          created: '2026-10-16',
        }),
    {
      lines: [
        ['billing', 'INV-2', 'unreadable'],
        ['revenue', 'INV-2', 'unreadable'],
        ['billing', 'INV-2', 'unprocessed'],
      ],
      findings: [
        ['number-unreadable', items, 3],
        ['staging-error', items, 4],
      ],
    },
  ),
];
