/** The rows of the groups of a matching: of all, as linked lists over both sides, or of some. */

import type { IntColumn } from '../model/column-table.ts';
import type { Side } from '../model/roll-forward.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { Matching } from './matching.ts';

/** The rows of groups; `isPair` tells groups of one Billing and one Revenue line from others. */
export type RowsOfGroups = {
  isPair(group: number): boolean;
  /** The first row of a group on a side, -1 for none. */
  firstOf(group: number, side: Side): number;
  /** All rows of a group on one side, in their order. */
  rows(group: number, side: Side): number[];
};

/** The rows of some groups, found in one pass over the lines. */
export class FewGroupRows implements RowsOfGroups {
  private readonly members: Readonly<Record<Side, ReadonlyMap<number, number[]>>>;

  constructor({ billingGroup, revenueGroup }: Matching, groups: ReadonlySet<number>) {
    this.members = { billing: membersOf(billingGroup, groups), revenue: membersOf(revenueGroup, groups) };
  }

  isPair(group: number): boolean {
    return this.rows(group, 'billing').length === 1 && this.rows(group, 'revenue').length === 1;
  }

  firstOf(group: number, side: Side): number {
    return this.rows(group, side)[0] ?? -1;
  }

  rows(group: number, side: Side): number[] {
    return this.members[side].get(group) ?? [];
  }
}

function membersOf(column: IntColumn, groups: ReadonlySet<number>): ReadonlyMap<number, number[]> {
  const members = new Map<number, number[]>([...groups].map((group) => [group, []]));
  if (members.size === 0) return members;
  const largest = [...groups].reduce((one, other) => Math.max(one, other));
  const isAsked = new Uint8Array(largest + 1);
  for (const group of groups) isAsked[group] = 1;
  for (let row = 0; row < column.length; row += 1) {
    const group = column.get(row);
    if (group >= 0 && isAsked[group] === 1) members.get(group)?.push(row);
  }
  return members;
}

/** The rows of all groups; comes up for air every few thousand lines. */
export function* groupRows(matching: Matching): Slices<RowsOfGroups> {
  const billing = yield* linkRows(matching.billingGroup, matching.groups);
  return new GroupRows(billing, yield* linkRows(matching.revenueGroup, matching.groups));
}

/** By group its first row, and by row the next one of its group; -1 for none. */
type Links = { readonly first: Int32Array; readonly next: Int32Array };

class GroupRows implements RowsOfGroups {
  private readonly billing: Int32Array;
  private readonly revenue: Int32Array;
  private readonly nextBilling: Int32Array;
  private readonly nextRevenue: Int32Array;

  constructor(billing: Links, revenue: Links) {
    this.billing = billing.first;
    this.revenue = revenue.first;
    this.nextBilling = billing.next;
    this.nextRevenue = revenue.next;
  }

  isPair(group: number): boolean {
    const billing = this.billing[group] ?? -1;
    const revenue = this.revenue[group] ?? -1;
    return (
      billing >= 0 && revenue >= 0 && this.nextBilling[billing] === -1 && this.nextRevenue[revenue] === -1
    );
  }

  firstOf(group: number, side: Side): number {
    return this[side][group] ?? -1;
  }

  rows(group: number, side: Side): number[] {
    const next = side === 'billing' ? this.nextBilling : this.nextRevenue;
    const rows: number[] = [];
    for (let row = this.firstOf(group, side); row >= 0; row = next[row] ?? -1) rows.push(row);
    return rows;
  }
}

function* linkRows(groups: IntColumn, count: number): Slices<Links> {
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(groups.length).fill(-1);
  for (let row = groups.length - 1; row >= 0; row -= 1) {
    if (row % SLICE_ROWS === 0) yield;
    const group = groups.get(row);
    if (group < 0) continue;
    next[row] = first[group] ?? -1;
    first[group] = row;
  }
  return { first, next };
}
