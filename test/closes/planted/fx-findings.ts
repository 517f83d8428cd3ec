/** Rates that are missing, doubtful or contradict their amounts. */

import type { RowOf } from '../columns.ts';
import { type PlantedBridgeLine, type PlantedClose, plant } from './planted-close.ts';

const items = 'invoice-item.csv';
const report = 'billing-report.csv';
const table = 'custom-exchange-rate.csv';

/** Home figures of an item of 100 EUR. */
function euroItem(rate: string, homeAmount: string, rest: RowOf<'invoice-item'> = {}): RowOf<'invoice-item'> {
  return {
    currency: 'EUR',
    homeCurrency: 'USD',
    rate,
    rateDate: '2026-10-15',
    homeAmount,
    homeRounding: '0',
    ...rest,
  };
}

function euroBill(rate: string, functionalAmount: string): RowOf<'billing-report'> {
  return { currency: 'EUR', functionalRate: rate, functionalRateDate: '2026-10-15', functionalAmount };
}

function euroPair(rate: string, amount: string) {
  return { item: euroItem(rate, amount), bill: euroBill(rate, amount) };
}

function rate(
  date: string,
  text: string,
  rest: RowOf<'custom-exchange-rate'> = {},
): RowOf<'custom-exchange-rate'> {
  return { from: 'EUR', to: 'USD', rate: text, date, ...rest };
}

/** What a stored amount leaves that neither amount nor rates account for. */
function unexplained(amount: string): PlantedBridgeLine {
  return {
    basis: 'functional',
    cause: 'unexplained',
    org: 'Americas',
    period: 202610,
    currency: 'EUR',
    amount,
  };
}

/** Findings of rates and conversion. */
export const fxCloses: readonly PlantedClose[] = [
  plant('a file that multiplies', (close) => close.pair('INV-1', '100.00', euroPair('1.1', '110.00')), {
    findings: [['rate-direction-proven', items, 0]],
  }),
  plant(
    'a file that multiplies and divides',
    (close) =>
      close
        .pair('INV-1', '100.00', euroPair('1.25', '125.00'))
        .pair('INV-2', '100.00', { item: euroItem('1.25', '80.00'), bill: euroBill('1.25', '125.00') }),
    {
      findings: [['rate-direction-mixed', items, 0]],
      bridge: [unexplained('-45')],
      alongside: ['fx-not-recomputable'],
    },
  ),
  plant(
    'a file that proves no direction',
    (close) => close.pair('INV-1', '100.00', { item: euroItem('1.1', ''), bill: euroBill('1.1', '110.00') }),
    {
      findings: [
        ['rate-direction-unknown', items, 0],
        ['rate-direction-unknown', items, 2],
      ],
    },
  ),
  plant(
    'a file that contradicts the direction stated',
    (close) =>
      close
        .change((setup) => ({ ...setup, rates: { billingDirection: 'non-inverse' } }))
        .pair('INV-1', '100.00', euroPair('1.1', '110.00')),
    { findings: [['rate-direction-contradicted', items, 0]], alongside: ['rate-direction-proven'] },
  ),
  plant(
    'a stored amount that follows from nothing',
    (close) =>
      close
        .pair('INV-1', '100.00', euroPair('1.1', '110.00'))
        .pair('INV-2', '100.00', { item: euroItem('1.1', '123.45'), bill: euroBill('1.1', '110.00') }),
    {
      findings: [['fx-not-recomputable', items, 3]],
      bridge: [unexplained('13.45')],
      alongside: ['rate-direction-proven'],
    },
  ),
  plant(
    'a blank rate with a rate of an earlier day in the table',
    (close) =>
      close
        .pair('INV-1', '100.00', euroPair('1.1', '110.00'))
        .pair('INV-2', '100.00', {
          item: euroItem('', '', { rateDate: '' }),
          bill: euroBill('1.1', '110.00'),
        })
        .add('custom-exchange-rate', rate('2026-10-01', '1.1')),
    {
      findings: [
        ['rate-missing-in-extract', items, 3],
        ['rate-fallback', items, 3],
        ['rate-too-old', items, 3],
      ],
      alongside: ['rate-direction-proven'],
    },
  ),
  plant(
    'rates that no rate can be',
    (close) =>
      close
        .pair('INV-1', '100.00', euroPair('1.1', '110.00'))
        .pair('INV-3', '100.00', { item: euroItem('-1.1', '110.00'), bill: euroBill('1.1', '110.00') })
        .pair('INV-4', '100.00', euroPair('1', '100.00'))
        .pair('INV-5', '100.00', { bill: { functionalRate: '1.2' } })
        .add('custom-exchange-rate', rate('2026-10-15', '1.1')),
    {
      findings: [
        ['rate-not-positive', items, 3],
        ['rate-is-one', items, 4],
        ['rate-is-one', report, 4],
        ['rate-not-one', report, 5],
      ],
      alongside: ['rate-direction-proven', 'fx-not-recomputable'],
    },
  ),
  plant(
    'rows of the rate table that cannot be used',
    (close) =>
      close
        .pair('INV-1', '100.00')
        .add('custom-exchange-rate', rate('', '1.1'), rate('2026-10-02', '1.1'), rate('2026-10-02', '1.2')),
    {
      findings: [
        ['rate-row-incomplete', table, 2],
        ['rates-conflict', table, 3],
        ['rates-conflict', table, 4],
      ],
    },
  ),
  plant(
    'a rate extract that is taken for a range of days',
    (close) =>
      close
        .pair('INV-1', '100.00')
        .add(
          'custom-exchange-rate',
          rate('2026-10-01', '1.1'),
          rate('2026-10-02', '1.2'),
          rate('2026-10-04', '1.3'),
        )
        .file('custom-exchange-rate', { source: { range: { from: '2026-10-02', to: '2026-10-03' } } }),
    {
      findings: [
        ['rate-outside-range', table, 2],
        ['rate-outside-range', table, 4],
      ],
    },
  ),
  plant(
    'an average rate',
    (close) =>
      close.pair('INV-1', '100.00').extract({
        kind: 'custom-exchange-rate',
        file: 'revenue-rates.csv',
        rows: [],
        text: 'From Currency,To Currency,Start Date,End Date,Exchange Rate,Exchange Rate Type\nEUR,USD,2026-10-01,2026-10-31,1.1,Period Average\n',
        source: { kind: 'revenue-exchange-rate' },
      }),
    { findings: [['rate-type-not-used', 'revenue-rates.csv', 2]] },
  ),
  plant(
    'another home currency in the extract',
    (close) =>
      close.pair('INV-1', '100.00', {
        item: { homeCurrency: 'GBP', homeAmount: '80.00', rate: '0.8', rateDate: '2026-10-15' },
      }),
    { findings: [['home-currency-differs', items, 2]], alongside: ['rate-direction-proven', 'no-rate'] },
  ),
  plant(
    'a rate without its decimal mark',
    (close) =>
      close.pair('INV-1', '100.00', euroPair('1.1', '110.00')).pair('INV-2', '100.00', {
        item: euroItem('1.1', '110.00'),
        bill: { ...euroBill('99999999999999', ''), currency: 'EUR' },
      }),
    { findings: [['converted-amount-too-large', report, 3]], alongside: ['rate-direction-proven'] },
  ),
];
