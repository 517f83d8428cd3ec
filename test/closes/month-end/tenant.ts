/** The invented tenant of the sample: orgs, currencies, rates and setup. */

import type { SetupInput } from '../test-close.ts';

/** A Billing org unit of the sample with the Revenue organization it is mapped on, '' for the one switched off. */
export type SampleOrg = {
  readonly name: string;
  readonly home: 'USD' | 'EUR';
  readonly revenue: '' | 'Marlow Americas' | 'Marlow Europe';
  readonly number: '' | '101' | '201';
  readonly currencies: readonly string[];
};

const america = { home: 'USD', revenue: 'Marlow Americas', number: '101' } as const;
const europe = { home: 'EUR', revenue: 'Marlow Europe', number: '201' } as const;

/** The four org units; the currency list says how often each is billed. */
export const sampleOrgs: readonly SampleOrg[] = [
  { name: 'US', ...america, currencies: ['USD', 'USD', 'USD', 'USD', 'USD', 'JPY', 'GBP'] },
  { name: 'Germany', ...europe, currencies: ['EUR', 'EUR', 'EUR', 'EUR', 'GBP'] },
  { name: 'Ireland', ...europe, currencies: ['EUR', 'EUR', 'GBP', 'GBP', 'USD'] },
  { name: 'Training', home: 'USD', revenue: '', number: '', currencies: ['USD'] },
];

/** Decimals of a currency of the sample. */
export function decimalsOf(currency: string): number {
  return currency === 'JPY' ? 0 : 2;
}

/** First rates in 10⁻⁵ (JPY in 10⁻⁶), by `from to`. */
const firstRates: Readonly<Record<string, readonly [number, number]>> = {
  'EUR USD': [108_430, 5],
  'GBP USD': [126_740, 5],
  'JPY USD': [6_712, 6],
  'GBP EUR': [116_890, 5],
  'USD EUR': [92_226, 5],
};

/** Pairs of the rate table. */
export const ratePairs: readonly (readonly [string, string])[] = Object.keys(firstRates).map((pair) => {
  const [from = '', to = ''] = pair.split(' ');
  return [from, to];
});

/** Rate of a day as decimal text: home amount = amount × rate; 1 within a currency. */
export function rateOn(from: string, to: string, date: string): string {
  if (from === to) return '1';
  const [first, digits] = firstRates[`${from} ${to}`] ?? [0, 5];
  if (first === 0) throw new RangeError(`no rate from ${from} to ${to}`);
  const day = Number(date.slice(5, 7)) * 31 + Number(date.slice(8, 10));
  const wave = ((day * 7919) % 101) - 50;
  const units = first + Math.trunc((first * wave) / 8_000);
  const text = String(units).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const october = { from: '2026-10-01', to: '2026-10-31' };

/** close.json of the sample without its sources. */
export function sampleSetup(): SetupInput {
  return {
    format: 'tieout-close/1',
    tenant: { name: 'Marlow & Reed Instruments', id: '10482' },
    closing: {
      unlabeled: october,
      revenue: october,
      orgs: { US: october, Germany: october, Ireland: october },
    },
    integration: { generation: 'batch', lastCollected: '2026-11-02T03:30:00Z' },
    settlement: { regime: 'harmonization' },
    features: { multiOrg: true, mediation: true },
    orgs: {
      billing: sampleOrgs.map(({ name, home }) => ({ name, homeCurrency: home })),
      revenue: [
        { name: 'Marlow Americas', number: '101', functionalCurrency: 'USD' },
        { name: 'Marlow Europe', number: '201', functionalCurrency: 'EUR' },
      ],
      mapping: [
        ...sampleOrgs.map(({ name, revenue }) =>
          revenue === '' ? { billing: name, enabled: false } : { billing: name, enabled: true, revenue },
        ),
        { billing: 'unlabeled', enabled: true },
      ],
    },
    calendar: 'extract',
    currencies: { home: 'USD', reporting: 'USD' },
    books: { primary: 'ASC 606' },
    materiality: {
      amount: '500',
      currency: 'USD',
      setBy: 'Controller',
      reason: 'Group policy for monthly closes',
    },
  };
}
