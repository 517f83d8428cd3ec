/** Matched lines whose transaction amounts agree and whose converted amounts do not. */

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

/** Causes of differences between converted amounts. */
export const fxDifferenceCloses: readonly PlantedClose[] = [
  plant(
    'another rate of another date',
    (close) =>
      close.pair('INV-1', '100.00', {
        item: {
          ...euro.item,
          rate: '0.77',
          rateDate: '2026-09-30',
          homeAmount: '77.00',
          posted: '2026-09-30',
          date: '2026-10-01',
        },
        bill: {
          ...euro.bill,
          functionalRate: '0.75',
          functionalRateDate: '2026-10-01',
          functionalAmount: '75.00',
          date: '2026-10-01',
        },
      }),
    {
      bridge: [line('fx-rate-date', '2', { basis: 'functional', currency: 'EUR' })],
      alongside: ['rate-direction-proven'],
    },
  ),
  plant(
    'another rate of the same date, and amounts apart',
    (close) =>
      close
        .pair('INV-1', '100.00', {
          item: euro.item,
          bill: { ...euro.bill, functionalRate: '1.08', functionalAmount: '108.00' },
        })
        .item('INV-2', '100.00', { ...euro.item })
        .bill('INV-2', '90.00', { ...euro.bill, functionalRate: '1.08', functionalAmount: '97.20' }),
    {
      bridge: [
        line('fx-rate-source', '3.8', { basis: 'functional', currency: 'EUR' }),
        line('amount', '11', { basis: 'functional', currency: 'EUR' }),
        line('amount', '10', { currency: 'EUR' }),
      ],
      alongside: ['rate-direction-proven'],
    },
  ),
  plant(
    'an unrounded functional amount',
    (close) =>
      close.pair('INV-1', '10250.00', {
        item: {
          ...euro.item,
          currency: 'GBP',
          rate: '1.26481',
          homeAmount: '12964.30',
          homeRounding: '0.0025',
        },
        bill: { ...euro.bill, currency: 'GBP', functionalRate: '1.26481', functionalAmount: '12964.3025' },
      }),
    {
      bridge: [line('rounding', '-0.0025', { basis: 'functional', currency: 'GBP' })],
      alongside: ['rate-direction-proven'],
    },
  ),
  plant(
    'no rate on either side of one line',
    (close) =>
      close
        .pair('INV-1', '100.00', euro)
        .item('INV-2', '50.00', { ...euro.item, rate: '', rateDate: '', homeAmount: '', homeRounding: '' })
        .bill('INV-2', '50.00', { ...euro.bill, functionalAmount: '55.00' }),
    {
      findings: [['no-rate', 'invoice-item.csv', 3]],
      bridge: [line('no-rate', '-55', { basis: 'functional', currency: 'EUR' })],
      alongside: ['rate-direction-proven', 'rate-missing-in-extract'],
    },
  ),
];
