/** The rows of each group of a matching, as linked lists over both sides. */

import type { IntColumn } from '../model/column-table.ts';
import type { Matching } from './matching.ts';

/** Groups of one pair are read off `billing` and `revenue`; `isPair` tells them from larger ones. */
export class GroupRows {
  /** First row of each group, -1 when a group has none on that side. */
  readonly billing: Int32Array;
  readonly revenue: Int32Array;
  private readonly nextBilling: Int32Array;
  private readonly nextRevenue: Int32Array;

  constructor(matching: Matching) {
    this.billing = new Int32Array(matching.groups).fill(-1);
    this.revenue = new Int32Array(matching.groups).fill(-1);
    this.nextBilling = linkRows(matching.billingGroup, this.billing);
    this.nextRevenue = linkRows(matching.revenueGroup, this.revenue);
  }

  /** True when the group is one Billing and one Revenue line. */
  isPair(group: number): boolean {
    const billing = this.billing[group] ?? -1;
    const revenue = this.revenue[group] ?? -1;
    return (
      billing >= 0 && revenue >= 0 && this.nextBilling[billing] === -1 && this.nextRevenue[revenue] === -1
    );
  }

  /** All rows of a group on one side. */
  rows(group: number, side: 'billing' | 'revenue'): number[] {
    const next = side === 'billing' ? this.nextBilling : this.nextRevenue;
    const rows: number[] = [];
    for (let row = this[side][group] ?? -1; row >= 0; row = next[row] ?? -1) rows.push(row);
    return rows;
  }
}

function linkRows(groups: IntColumn, first: Int32Array): Int32Array {
  const next = new Int32Array(groups.length).fill(-1);
  for (let row = groups.length - 1; row >= 0; row -= 1) {
    const group = groups.get(row);
    if (group < 0) continue;
    next[row] = first[group] ?? -1;
    first[group] = row;
  }
  return next;
}
