/** The lines of each confirmed group, and in what the two sides of a group differ. */

import type { Cause } from '../match/matching.ts';
import { absolute, type Money, type MoneyColumn, MoneySum, ONE, parseMoney } from '../model/money.ts';
import type { Close } from './close.ts';
import type { LineView } from './line-view.ts';
import { periodText } from './sheets/bridge.ts';

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

  /** The number of lines of a group. */
  size(group: number): number {
    let size = 0;
    for (let row = this.first[group] ?? -1; row >= 0; row = this.following[row] ?? -1) size += 1;
    return size;
  }
}

/** Both sides of all groups. */
export type GroupMembers = { readonly billing: SideMembers; readonly revenue: SideMembers };

/** What an exception row says about a group: where the sides part, and the cause that this stands for. */
export type GroupDifference = { readonly differsIn: readonly string[]; readonly cause: Cause };

/** Sum of some cells; blank cells count as zero. */
export function sumOf(column: MoneyColumn, rows: readonly number[]): Money {
  const sum = new MoneySum();
  for (const row of rows) column.addTo(sum, row);
  return sum.total();
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
  if (billing.code.revenueOrg(left) !== revenue.code.revenueOrg(right)) {
    note(both('org', billing.text('revenueOrg', left), revenue.text('revenueOrg', right)), 'org-reclass');
  }
  if (billing.period(left) !== revenue.period(right)) {
    note(both('period', periodText(billing.period(left)), periodText(revenue.period(right))), 'timing');
  }
  if (billing.code.currency(left) !== revenue.code.currency(right)) {
    note(both('currency', billing.text('currency', left), revenue.text('currency', right)), 'currency');
  }
  const billed = sumOf(billing.amount, billingRows);
  const booked = sumOf(revenue.amount, revenueRows);
  if (billed !== booked) note('amount', amountCause(close, billed, booked));
  if (sumOf(billing.functional, billingRows) !== sumOf(revenue.functional, revenueRows)) {
    note('functional amount', rateCause(close, left, right));
  }
  if (sumOf(billing.reporting, billingRows) !== sumOf(revenue.reporting, revenueRows)) {
    note('reporting amount', rateCause(close, left, right));
  }
  const [strongest] = found;
  return strongest && { differsIn: found.map((one) => one.name), cause: strongest.cause };
}

function both(name: string, billing: string, revenue: string): string {
  return `${name} (Billing ${billing}, Revenue ${revenue})`;
}

function amountCause(close: Close, billed: Money, booked: Money): Cause {
  if (billed === -booked) return 'sign';
  return isTolerated(close, absolute(billed - booked), absolute(billed)) ? 'tolerance' : 'amount';
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
