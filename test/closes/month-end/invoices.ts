/** Invoices of two months: recurring charges, discounts, drafts, rounding items, tax. */

import { decimalText, exact, product, rounded } from '../exact.ts';
import { Chance } from './chance.ts';
import { billingLine } from './lines.ts';
import type { SampleAccount, SampleBilling } from './model.ts';
import { decimalsOf } from './tenant.ts';

const products = [
  ['Sensor Cloud Base', 29_900],
  ['Telemetry Seats', 4_500],
  ['Calibration Plan', 12_000],
  ['Field Support', 85_000],
  ['Data Retention', 1_990],
  ['Usage Overage', 737],
] as const;

/** One invoice with its items. */
export type SampleInvoice = {
  readonly account: SampleAccount;
  readonly number: string;
  readonly date: string;
  readonly posted: string;
  readonly status: 'Posted' | 'Draft';
  readonly items: readonly SampleBilling[];
  /** Tax of the invoice, '' for none. */
  readonly tax: string;
};

const DRAFTS = 4;
const ROUNDING_ITEMS = 5;

/** The invoices of all accounts, September before October. */
export function sampleInvoices(accounts: readonly SampleAccount[]): readonly SampleInvoice[] {
  const chance = new Chance(23);
  const drawn = ['09', '10'].flatMap((month) =>
    accounts
      .filter(({ number, org }) => number !== 'U-2' && (org.name !== 'Training' || month === '10'))
      .flatMap((account) => dates(month, account, chance).map((date) => ({ account, date }))),
  );
  const inOctober = drawn.filter(
    ({ date, account }) => date >= '2026-10-01' && account.org.name !== 'Training',
  );
  const drafts = new Set(chance.take(inOctober, DRAFTS));
  const withRounding = new Set(
    chance.take(
      inOctober.filter((one) => !drafts.has(one)),
      ROUNDING_ITEMS,
    ),
  );
  return drawn.map((one, at) => invoice(one, at, drafts.has(one), withRounding.has(one), chance));
}

function dates(month: string, account: SampleAccount, chance: Chance): string[] {
  const count = account.org.name === 'Training' ? 1 : 2 + chance.below(3);
  const days = Array.from({ length: count }, () => 1 + chance.below(30)).sort((a, b) => a - b);
  return days.map((day) => `2026-${month}-${String(day).padStart(2, '0')}`);
}

function invoice(
  { account, date }: { readonly account: SampleAccount; readonly date: string },
  at: number,
  isDraft: boolean,
  hasRounding: boolean,
  chance: Chance,
): SampleInvoice {
  const number = `INV${String(20_400 + at).padStart(8, '0')}`;
  // Some invoices are posted before the date they bear, so their rate is of the day before.
  const posted = date.endsWith('-01') || !chance.isIn(5) ? date : dayBefore(date);
  const count = 3 + chance.below(5);
  const items = Array.from({ length: count }, (_, line) =>
    item(account, number, date, posted, line, isDraft, chance),
  );
  if (hasRounding) items.push(roundingItem(account, number, date, posted));
  const tax = chance.isIn(30) && !isDraft ? taxOf(items) : '';
  return { account, number, date, posted, status: isDraft ? 'Draft' : 'Posted', items, tax };
}

/** The calendar day before a date that is not the first of a month. */
function dayBefore(date: string): string {
  return `${date.slice(0, 8)}${String(Number(date.slice(8)) - 1).padStart(2, '0')}`;
}

function item(
  account: SampleAccount,
  document: string,
  date: string,
  posted: string,
  line: number,
  isDraft: boolean,
  chance: Chance,
): SampleBilling {
  const [chargeName, price] = chance.pick(products);
  const isDiscount = line > 0 && chance.isIn(7);
  const minor = isDiscount ? -(100 + chance.below(4_000)) : price * (1 + chance.below(9)) + priced(chance);
  const amount = minorText(account.currency === 'JPY' ? minor * 2 : minor, decimalsOf(account.currency));
  return billingLine({
    type: 'invoice-item',
    key: `${document}/${line}`,
    account,
    document,
    date,
    posted,
    amount,
    state: isDraft ? 'draft' : 'in-scope',
    charge: `C-${document.slice(-5)}${String(line)}`,
    chargeName: isDiscount ? `${chargeName} -- Discount` : chargeName,
    subscription: `A-S${account.number.slice(-8)}`,
    processingType: isDiscount ? 'Discount' : 'Charge',
    serviceStart: date,
    serviceEnd: `2027${date.slice(4)}`,
  });
}

/** Half of the lines are prorated and end in odd cents. */
function priced(chance: Chance): number {
  return chance.isIn(50) ? chance.below(9_973) : 0;
}

function roundingItem(account: SampleAccount, document: string, date: string, posted: string): SampleBilling {
  return billingLine({
    type: 'invoice-item',
    key: `${document}/rounding`,
    account,
    document,
    date,
    posted,
    amount: account.currency === 'JPY' ? '1' : '0.01',
    processingType: 'Rounding',
    chargeName: 'Invoice rounding',
    serviceStart: date,
    serviceEnd: date,
    cause: 'rounding-item',
  });
}

function taxOf(items: readonly SampleBilling[]): string {
  const currency = items[0]?.currency ?? 'USD';
  const net = items.reduce((sum, { amount }) => sum + exact(amount), 0n);
  return decimalText(rounded(product(net, exact('0.0825')), decimalsOf(currency)), decimalsOf(currency));
}

/** Minor units as decimal text. */
function minorText(minor: number, decimals: number): string {
  return decimalText(BigInt(minor) * 10n ** BigInt(9 - decimals), decimals);
}
