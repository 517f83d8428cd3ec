/** Matches that people took apart. */

import { ChoiceColumn, IntColumn } from '../model/column-table.ts';
import type { DecidedGroup } from '../model/decision.ts';
import { type Matching, passes } from './matching.ts';

/** Which lines are in which group, and the pass that made each group. */
export type MatchGroups = Pick<Matching, 'billingGroup' | 'revenueGroup' | 'pass'>;

const NONE = -1;

/**
 * The groups without those that a decision took apart, which is named by lines of both sides; a match made by hand
 * stands. The others are numbered anew in the same order.
 */
export function withoutApart(groups: MatchGroups, unmatches: readonly DecidedGroup[]): MatchGroups {
  const apart = groupsApart(groups, unmatches);
  if (apart.size === 0) return groups;
  const numbers = new Int32Array(groups.pass.length);
  const pass = new ChoiceColumn(passes, groups.pass.length);
  for (const group of apart) numbers[group] = NONE;
  for (let group = 0; group < numbers.length; group += 1) {
    if (numbers[group] === NONE) continue;
    numbers[group] = pass.length;
    pass.pushCopy(groups.pass, group);
  }
  const { billingGroup, revenueGroup } = groups;
  return {
    billingGroup: renumbered(billingGroup, numbers),
    revenueGroup: renumbered(revenueGroup, numbers),
    pass,
  };
}

function groupsApart(
  { billingGroup, revenueGroup, pass }: MatchGroups,
  unmatches: readonly DecidedGroup[],
): ReadonlySet<number> {
  const apart = new Set<number>();
  for (const { billing, revenue } of unmatches) {
    const ofRevenue = new Set(revenue.map((row) => revenueGroup.get(row)));
    for (const group of billing.map((row) => billingGroup.get(row))) {
      if (group !== NONE && ofRevenue.has(group) && pass.get(group) !== 'manual') apart.add(group);
    }
  }
  return apart;
}

function renumbered(groups: IntColumn, numbers: Int32Array): IntColumn {
  const found = IntColumn.filled(groups.length, NONE);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups.get(row);
    if (group !== NONE) found.set(row, numbers[group] ?? NONE);
  }
  return found;
}
