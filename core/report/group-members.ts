/** The lines of each confirmed group, and in what the two sides of a group differ. */

import type { Cause } from '../match/matching.ts';
import type { Money } from '../model/money.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import { MoneySum } from '../model/money-sum.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import type { LineView } from './line-view.ts';

/** Lines of one side by group, found without a map. */
export class SideMembers {
  private readonly first: Int32Array;
  private readonly following: Int32Array;

  /** Takes the lines from a row on; all of them when it is left out. */
  constructor(groups: number, lines: LineView, from = 0) {
    this.first = new Int32Array(groups).fill(-1);
    this.following = new Int32Array(lines.count).fill(-1);
    this.link(lines, from, lines.count);
  }

  /** The same with all lines, made in slices. */
  static *inSlices(groups: number, lines: LineView): Slices<SideMembers> {
    const members = new SideMembers(groups, lines, lines.count);
    for (let to = lines.count; to > 0; to -= SLICE_ROWS) {
      yield;
      members.link(lines, Math.max(to - SLICE_ROWS, 0), to);
    }
    return members;
  }

  // From the back, so that the first row of a group comes first.
  private link(lines: LineView, from: number, to: number): void {
    for (let row = to - 1; row >= from; row -= 1) {
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
