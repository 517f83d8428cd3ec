/** Random closes over the small tenant: items that differ in every way, and adjustments. */

import fc from 'fast-check';
import { CloseBuilder } from './close-builder.ts';
import type { TestClose } from './test-close.ts';

const cents = fc.integer({ min: -500_000, max: 500_000 }).map((amount) => {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
});
const day = fc.integer({ min: 1, max: 30 }).map((at) => String(at).padStart(2, '0'));
const account = fc.constantFrom('A-US', 'A-DE', 'A-LAB');
const fate = fc.constantFrom(
  'same',
  'same',
  'same',
  'other-amount',
  'other-org',
  'other-period',
  'absent',
  'twice',
  'alone',
);

/** One invoice item and what becomes of it in Revenue. */
export type Item = {
  amount: string;
  other: string;
  day: string;
  account: string;
  fate: string;
  isExcluded: boolean;
};
const item: fc.Arbitrary<Item> = fc.record({
  amount: cents,
  other: cents,
  day,
  account,
  fate,
  isExcluded: fc.boolean(),
});

/** One adjustment. */
export type Adjustment = {
  kind: string;
  amount: string;
  isCredit: boolean;
  day: string;
  account: string;
  isCancelled: boolean;
};
const adjustment: fc.Arbitrary<Adjustment> = fc.record({
  kind: fc.constantFrom('iia', 'ia', 'cba'),
  amount: cents.map((amount) => amount.replace('-', '')),
  isCredit: fc.boolean(),
  day,
  account,
  isCancelled: fc.boolean(),
});

const orgNumber: Readonly<Record<string, string>> = { 'A-US': '101', 'A-DE': '201', 'A-LAB': '101' };

/** The close of some items and adjustments; the item at position `without` is left out on both sides. */
export function closeOf(items: readonly Item[], adjustments: readonly Adjustment[], without = -1): TestClose {
  const builder = CloseBuilder.small();
  for (const [at, one] of items.entries()) if (at !== without) addItem(builder, one, `INV-${at + 1}`);
  for (const [at, one] of adjustments.entries()) addAdjustment(builder, one, at + 1);
  return builder.close();
}

function addItem(builder: CloseBuilder, one: Item, document: string): void {
  const date = `2026-10-${one.day}`;
  const common = { account: one.account, date };
  const org = orgNumber[one.account] ?? '';
  if (one.fate !== 'alone') {
    builder.item(document, one.amount, { ...common, posted: date, excluded: String(one.isExcluded) });
  }
  if (one.fate === 'absent') return;
  const amount = one.fate === 'other-amount' ? one.other : one.amount;
  const bill = {
    ...common,
    functionalAmount: amount,
    org: one.fate === 'other-org' ? (org === '101' ? '201' : '101') : org,
    period: one.fate === 'other-period' ? '202611' : '202610',
  };
  builder.bill(document, amount, bill);
  if (one.fate === 'twice') builder.bill(document, amount, bill);
}

function addAdjustment(builder: CloseBuilder, one: Adjustment, at: number): void {
  const cells = {
    account: one.account,
    date: `2026-10-${one.day}`,
    status: one.isCancelled ? 'Canceled' : 'Processed',
  };
  if (one.kind === 'iia') builder.iia(`IIA-${at}`, one.isCredit ? 'Credit' : 'Charge', one.amount, cells);
  else if (one.kind === 'ia') builder.ia(`IA-${at}`, one.isCredit ? 'Credit' : 'Charge', one.amount, cells);
  else builder.cba(`CBA-${at}`, one.isCredit ? 'Decrease' : 'Increase', one.amount, cells);
}

/** What a random close is made of. */
export const closes = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 25 }),
  adjustments: fc.array(adjustment, { maxLength: 10 }),
});

/** Any random close. */
export const randomClose = closes.map(({ items, adjustments }) => closeOf(items, adjustments));
