/** The lines of each confirmed group, and in what the two sides of a group differ. */

import type { Cause } from '../match/matching.ts';
import { UNLABELED } from '../model/accounting-period.ts';
import { NO_DAY } from '../model/iso-date.ts';
import { absolute, type Money, ONE, parseMoney } from '../model/money.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import { MoneySum } from '../model/money-sum.ts';
import { BLANK } from '../model/text-pool.ts';
import type { Close } from './close.ts';
import { periodText } from './code-words.ts';
import { type LineView, shownOrg } from './line-view.ts';

/** Lines of one side by group, found without a map. */
export class SideMembers {
  private readonly first: Int32Array;
  private readonly following: Int32Array;

  constructor(groups: number, lines: LineView) {
    this.first = new Int32Array(groups).fill(-1);
    this.following = new Int32Array(lines.count).fill(-1);
    for (let row = lines.count - 1; row >= 0; row -= 1) {
      const group = lines.group(row);
      if (group < 0) continue;
      this.following[row] = this.first[group] ?? -1;
      this.first[group] = row;
    }
  }

  /** The lines of a group in the order of the table. */
  rows(group: number): readonly number[] {
    const rows: number[] = [];
    for (let row = this.first[group] ?? -1; row >= 0; row = this.following[row] ?? -1) rows.push(row);
    return rows;
  }

  /** The first line of a group, -1 for none. */
  firstOf(group: number): number {
    return this.first[group] ?? -1;
  }

  /** True for a group of one line on this side. */
  isOne(group: number): boolean {
    const first = this.firstOf(group);
    return first >= 0 && this.following[first] === -1;
  }

  /** The number of lines of a group. */
  size(group: number): number {
    let size = 0;
    for (let row = this.first[group] ?? -1; row >= 0; row = this.following[row] ?? -1) size += 1;
    return size;
  }
}

/** Both sides of all groups. */
export type GroupMembers = { readonly billing: SideMembers; readonly revenue: SideMembers };

/** One part of a group's difference in transaction currency; the amount is zero where only other fields differ. */
export type DifferencePart = { readonly cause: Cause; readonly amount: Money };

/** Where the sides of a group part, and the causes under which the bridge counts it. */
export type GroupDifference = {
  readonly differsIn: readonly string[];
  /** At least one; several sum to billing − revenue. None where the sides cannot be compared, see `alone`. */
  readonly parts: readonly DifferencePart[];
  /** Cause under which each line stands by itself: two currencies meet, or a line has no amount. */
  readonly alone?: Cause;
};

/** Sum of some cells; blank cells count as zero. */
export function sumOf(column: MoneyColumn, rows: readonly number[]): Money {
  const sum = new MoneySum();
  for (const row of rows) column.addTo(sum, row);
  return sum.total();
}

/**
 * True for two lines that agree in all that differenceOf looks at, told without making anything; false for lines that
 * may agree all the same.
 */
export function isEqualPair(billing: LineView, revenue: LineView, left: number, right: number): boolean {
  const org = billing.code.revenueOrg(left);
  return (
    org !== BLANK &&
    org === revenue.code.revenueOrg(right) &&
    billing.code.currency(left) === revenue.code.currency(right) &&
    billing.amount.equals(left, revenue.amount, right) &&
    billing.functional.equals(left, revenue.functional, right) &&
    billing.reporting.equals(left, revenue.reporting, right) &&
    billing.period(left) === revenue.period(right)
  );
}

/** Compares the two sides of a group; undefined when they agree in org, period, currency and every amount. */
export function differenceOf(
  close: Close,
  billing: LineView,
  revenue: LineView,
  billingRows: readonly number[],
  revenueRows: readonly number[],
): GroupDifference | undefined {
  const left = billingRows[0];
  const right = revenueRows[0];
  if (left === undefined || right === undefined) return undefined;
  const found: { readonly name: string; readonly cause: Cause }[] = [];
  const note = (name: string, cause: Cause): void => void found.push({ name, cause });
  const isBlank = (column: 'amount' | 'functional' | 'reporting'): boolean =>
    billingRows.some((row) => billing[column].isBlank(row)) ||
    revenueRows.some((row) => revenue[column].isBlank(row));
  const hasBlank = isBlank('amount');
  if (hasBlank) note('amount (one side has none)', 'unreadable');
  const [inLeft, inRight] = [billing.code.currency, revenue.code.currency];
  const areCurrenciesApart = hasSeveral(inLeft, billingRows, inRight, revenueRows);
  if (areCurrenciesApart) {
    const isUnread = hasCode(inLeft, billingRows, BLANK) || hasCode(inRight, revenueRows, BLANK);
    const [from, to] = [billing.text('currency', left), revenue.text('currency', right)];
    note(both('currency', from || 'none', to || 'none'), isUnread ? 'unreadable' : 'currency');
  }
  if (hasSeveral(orgOf(close, billing), billingRows, orgOf(close, revenue), revenueRows)) {
    const [from, to] = [billing.text('revenueOrg', left), revenue.text('revenueOrg', right)];
    note(both('org', shownOrg(from), shownOrg(to)), 'org-reclass');
  }
  if (hasSeveral(billing.period, billingRows, revenue.period, revenueRows)) {
    const isUnread = hasCode(billing.date, billingRows, NO_DAY) || hasCode(revenue.period, revenueRows, 0);
    const [from, to] = [periodText(billing.period(left)), periodText(revenue.period(right))];
    note(both('period', from, to), isUnread ? 'unreadable' : 'timing');
  }
  const billed = sumOf(billing.amount, billingRows);
  const booked = sumOf(revenue.amount, revenueRows);
  if (billed !== booked && !hasBlank) note('amount', 'amount');
  for (const column of ['functional', 'reporting'] as const) {
    // What follows from an amount that is not there says nothing of its own.
    if (hasBlank && isBlank(column)) continue;
    if (sumOf(billing[column], billingRows) === sumOf(revenue[column], revenueRows)) continue;
    note(`${column} amount`, rateCause(close, left, right));
  }
  const [strongest] = found;
  if (!strongest) return undefined;
  const differsIn = found.map((one) => one.name);
  const { cause } = strongest;
  if (areCurrenciesApart || hasBlank) return { differsIn, parts: [], alone: cause };
  const parts = amountParts(close, billed, booked);
  return { differsIn, parts: parts.length > 0 ? parts : [{ cause, amount: 0n }] };
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
