/** In what the two sides of a match part, and under which causes the bridge counts it. */

import type { Cause } from '../match/matching.ts';
import { UNLABELED } from '../model/accounting-period.ts';
import { NO_DAY } from '../model/iso-date.ts';
import { absolute, type Money, ONE, parseMoney } from '../model/money.ts';
import { BLANK } from '../model/text-pool.ts';
import type { Close } from './close.ts';
import { periodText } from './code-words.ts';
import { type DifferencePart, type GroupDifference, sumOf } from './group-members.ts';
import { type LineView, shownOrg } from './line-view.ts';

/** Both sides of a match, neither of them empty. */
type Match = {
  readonly close: Close;
  readonly billing: LineView;
  readonly revenue: LineView;
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
  /** The first line of either side: they stand for a pair. */
  readonly left: number;
  readonly right: number;
};

/** A field in which the sides part, in words, and the cause that it speaks for. */
type Parting = { readonly name: string; readonly cause: Cause };

/** Compares the two sides of a group; undefined when they agree in org, period, currency and every amount. */
export function differenceOf(
  close: Close,
  billing: LineView,
  revenue: LineView,
  lefts: readonly number[],
  rights: readonly number[],
): GroupDifference | undefined {
  const [left, right] = [lefts[0], rights[0]];
  if (left === undefined || right === undefined) return undefined;
  const match: Match = { close, billing, revenue, lefts, rights, left, right };
  const hasBlank = isAnyBlank(match, 'amount');
  const unread: readonly Parting[] = hasBlank
    ? [{ name: 'amount (one side has none)', cause: 'unreadable' }]
    : [];
  const currencies = currencyParting(match);
  // The strongest comes first.
  const found = [...unread, ...currencies, ...placePartings(match), ...amountPartings(match, hasBlank)];
  const [strongest] = found;
  if (!strongest) return undefined;
  const differsIn = found.map(({ name }) => name);
  const { cause } = strongest;
  if (currencies.length > 0 || hasBlank) return { differsIn, parts: [], alone: cause };
  const parts = amountParts(close, sumOf(billing.amount, lefts), sumOf(revenue.amount, rights));
  return { differsIn, parts: parts.length > 0 ? parts : [{ cause, amount: 0n }] };
}

type Amounts = 'amount' | 'functional' | 'reporting';

function isAnyBlank({ billing, revenue, lefts, rights }: Match, column: Amounts): boolean {
  return (
    lefts.some((row) => billing[column].isBlank(row)) || rights.some((row) => revenue[column].isBlank(row))
  );
}

function currencyParting({ billing, revenue, lefts, rights, left, right }: Match): readonly Parting[] {
  const [inLeft, inRight] = [billing.code.currency, revenue.code.currency];
  if (!hasSeveral(inLeft, lefts, inRight, rights)) return [];
  const isUnread = hasCode(inLeft, lefts, BLANK) || hasCode(inRight, rights, BLANK);
  const [from, to] = [billing.text('currency', left), revenue.text('currency', right)];
  const name = both('currency', from || 'none', to || 'none');
  return [{ name, cause: isUnread ? 'unreadable' : 'currency' }];
}

/** Org and period: where the bridge counts the lines. */
function placePartings({ close, billing, revenue, lefts, rights, left, right }: Match): readonly Parting[] {
  const found: Parting[] = [];
  if (hasSeveral(orgOf(close, billing), lefts, orgOf(close, revenue), rights)) {
    const [from, to] = [billing.text('revenueOrg', left), revenue.text('revenueOrg', right)];
    found.push({ name: both('org', shownOrg(from), shownOrg(to)), cause: 'org-reclass' });
  }
  if (hasSeveral(billing.period, lefts, revenue.period, rights)) {
    const isUnread = hasCode(billing.date, lefts, NO_DAY) || hasCode(revenue.period, rights, 0);
    const [from, to] = [periodText(billing.period(left)), periodText(revenue.period(right))];
    found.push({ name: both('period', from, to), cause: isUnread ? 'unreadable' : 'timing' });
  }
  return found;
}

function amountPartings(match: Match, hasBlank: boolean): readonly Parting[] {
  const { close, billing, revenue, lefts, rights, left, right } = match;
  const isSame = (column: Amounts): boolean =>
    sumOf(billing[column], lefts) === sumOf(revenue[column], rights);
  const found: Parting[] = hasBlank || isSame('amount') ? [] : [{ name: 'amount', cause: 'amount' }];
  for (const column of ['functional', 'reporting'] as const) {
    // What follows from an amount that is not there says nothing of its own.
    if (hasBlank && isAnyBlank(match, column)) continue;
    if (!isSame(column)) found.push({ name: `${column} amount`, cause: rateCause(close, left, right) });
  }
  return found;
}

// A Revenue line without an org stands under `unlabeled`, as in the bridge.
function orgOf(close: Close, lines: LineView): (row: number) => number {
  return (row) => {
    const org = lines.code.revenueOrg(row);
    return org === BLANK ? close.pool.code(UNLABELED) : org;
  };
}

// The first lines of both sides stand for a pair; the lines of a larger group need not agree among themselves.
function hasSeveral(
  of: (row: number) => number,
  rows: readonly number[],
  ofOther: (row: number) => number,
  others: readonly number[],
): boolean {
  const first = of(rows[0] ?? 0);
  return rows.some((row) => of(row) !== first) || others.some((row) => ofOther(row) !== first);
}

function hasCode(of: (row: number) => number, rows: readonly number[], code: number): boolean {
  return rows.some((row) => of(row) === code);
}

// As the bridge splits it: of equal figures with opposite signs, twice the Billing amount is the sign.
function amountParts(close: Close, billed: Money, booked: Money): readonly DifferencePart[] {
  if (billed === booked) return [];
  const isOpposite = billed < 0n ? booked > 0n : billed > 0n && booked < 0n;
  const isTurned = isOpposite && isTolerated(close, absolute(billed + booked), absolute(billed));
  const rest = isTurned ? -billed - booked : billed - booked;
  const cause = isTolerated(close, absolute(rest), absolute(billed)) ? 'tolerance' : 'amount';
  const parts: readonly DifferencePart[] = [
    { cause: 'sign', amount: isTurned ? 2n * billed : 0n },
    { cause, amount: rest },
  ];
  return parts.filter((part) => part.amount !== 0n);
}

function both(name: string, billing: string, revenue: string): string {
  return `${name} (Billing ${billing}, Revenue ${revenue})`;
}

// Within the absolute bound, or within the percentage of the Billing amount and its cap, bounds included.
function isTolerated(close: Close, size: Money, base: Money): boolean {
  const { absolute: bound, percent, cap } = close.setup.tolerance;
  if (size <= (parseMoney(bound) ?? 0n)) return true;
  const isWithinPercent = size * 100n * ONE <= base * (parseMoney(percent) ?? 0n);
  return isWithinPercent && (cap === undefined || size <= (parseMoney(cap) ?? 0n));
}

function rateCause(close: Close, left: number, right: number): Cause {
  const billing = close.billingConversion;
  const revenue = close.revenueConversion;
  if (billing.functional.isBlank(left) || revenue.functional.isBlank(right)) return 'no-rate';
  if (billing.rate.get(left) === revenue.rate.get(right)) return 'rounding';
  const isSameDay = billing.rateDateUsed.get(left) === revenue.rateDateUsed.get(right);
  return isSameDay ? 'fx-rate-source' : 'fx-rate-date';
}
