/** One line of a bench close on both sides, computed from its position. */

import { below, mixed, recordId, weighted } from './mixing.ts';

/** Orgs of the bench tenant: Billing org, Revenue organization, number of it. */
export const benchOrgs = [
  { billing: 'North', revenue: 'Harbour Americas', number: '101' },
  { billing: 'South', revenue: 'Harbour Americas', number: '101' },
  { billing: 'Isles', revenue: 'Harbour Europe', number: '201' },
  { billing: 'Rhine', revenue: 'Harbour Europe', number: '201' },
  { billing: 'Coast', revenue: 'Harbour Asia', number: '301' },
] as const;

const currencies = [
  ['USD', 52],
  ['EUR', 24],
  ['GBP', 14],
  ['JPY', 10],
] as const;

/** Decimals of each currency and its first rate to USD in 10⁻⁶. */
const currencyFacts: Readonly<Record<string, { readonly digits: number; readonly rate: number }>> = {
  USD: { digits: 2, rate: 1_000_000 },
  EUR: { digits: 2, rate: 1_084_300 },
  GBP: { digits: 2, rate: 1_267_450 },
  JPY: { digits: 0, rate: 6_712 },
};

/** What is wrong with a line; most have nothing. */
export type Difference =
  | 'none'
  | 'absent'
  | 'staging-error'
  | 'amount'
  | 'sign'
  | 'org'
  | 'rate-date'
  | 'excluded';

const differences: readonly (readonly [Difference, number])[] = [
  ['none', 9850],
  ['staging-error', 30],
  ['rate-date', 30],
  ['amount', 25],
  ['excluded', 25],
  ['org', 20],
  ['absent', 10],
  ['sign', 10],
];

/** A line of the bench close. Amounts are whole minor units; rates are in 10⁻⁶. */
export type BenchLine = {
  readonly position: number;
  readonly id: string;
  readonly invoice: string;
  readonly account: number;
  readonly charge: string;
  readonly segment: number;
  readonly subscription: string;
  /** Day of the month in 2026; a line dated in September was collected late. */
  readonly day: number;
  readonly month: 9 | 10;
  readonly currency: string;
  readonly digits: number;
  readonly minor: number;
  readonly rate: number;
  readonly isDiscount: boolean;
  readonly difference: Difference;
};

/** The number of accounts of a close of that many lines. */
export function accountCount(lines: number): number {
  return Math.max(4, Math.floor(lines / 40));
}

/** The org of an account. */
export function orgOf(account: number): (typeof benchOrgs)[number] {
  return benchOrgs[below(account, 3, benchOrgs.length)] ?? benchOrgs[0];
}

/** The currency of an account. */
export function currencyOf(account: number): string {
  return weighted(account, 4, currencies);
}

/** The rate from a currency to USD on a day, in 10⁻⁶. */
export function rateOn(currency: string, month: number, day: number): number {
  const first = currencyFacts[currency]?.rate ?? 1_000_000;
  if (currency === 'USD') return first;
  return first + Math.round((first * (below(month * 40 + day, first % 97, 81) - 40)) / 10_000);
}

/** Decimals of a currency. */
function digitsOf(currency: string): number {
  return currencyFacts[currency]?.digits ?? 2;
}

/** The line at a position of a close of `lines` lines; an invoice has one to five lines of one account and date. */
export function benchLine(position: number, lines: number): BenchLine {
  const invoice = Math.floor(position / 3);
  const account = below(invoice, 1, accountCount(lines));
  const currency = currencyOf(account);
  // A whole invoice is late or none of it, because one document has one date.
  const isLate = below(invoice, 5, 1000) < 6;
  const month = isLate ? 9 : 10;
  const day = 1 + below(invoice, 6, isLate ? 30 : 31);
  const isDiscount = below(position, 7, 100) < 6;
  return {
    position,
    id: recordId(position, 1),
    invoice: `INV${String(invoice + 1).padStart(8, '0')}`,
    account,
    charge: `C-${String(account * 7 + (position % 5)).padStart(8, '0')}`,
    segment: 1 + below(position, 8, 3),
    subscription: `A-S${String(account).padStart(8, '0')}`,
    day,
    month,
    currency,
    digits: digitsOf(currency),
    minor: (isDiscount ? -1 : 1) * amountOf(position, currency),
    rate: rateOn(currency, month, day),
    isDiscount,
    difference: weighted(position, 2, differences),
  };
}

/** Most amounts are small, some large; round prices repeat as they do in a price list. */
function amountOf(position: number, currency: string): number {
  const scale = weighted(position, 9, [
    [2_000, 50],
    [20_000, 35],
    [200_000, 13],
    [5_000_000, 2],
  ]);
  const amount = 100 + below(position, 10, scale);
  const isRound = mixed(position, 11) % 3 === 0;
  const minor = isRound ? Math.ceil(amount / 500) * 500 : amount;
  return currency === 'JPY' ? minor * 10 : minor;
}
