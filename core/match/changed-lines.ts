/** The lines that a bridge counts in another way than an earlier bridge over the same lines. */

import type { Conversion } from '../fx/conversion.ts';
import type { ChoiceColumn, IntColumn } from '../model/column-table.ts';
import { earlierGroups } from '../model/earlier-groups.ts';
import { MoneyColumn } from '../model/money-column.ts';
import type { BridgedLines } from './bridge-types.ts';
import type { Cause, Matching } from './matching.ts';

/** Rows of both sides. */
export type ChangedLines = { readonly billing: readonly number[]; readonly revenue: readonly number[] };

/** 1 for each line that changed. */
type Marks = Uint8Array;

/**
 * The lines whose match, cause, org or converted amounts are others than they were; of a match that changed, all lines
 * that are or were in it. The lines themselves and the amounts of Revenue are those of the earlier bridge.
 */
export function changedLines(now: BridgedLines, then: BridgedLines): ChangedLines {
  const billing = new Uint8Array(now.billing.count);
  const revenue = new Uint8Array(now.revenue.count);
  if (now.matching !== then.matching) {
    const isChanged = changedGroups(now.matching, then.matching);
    markMatches(billing, isChanged, sideOf(now.matching, 'billing'), sideOf(then.matching, 'billing'));
    markMatches(revenue, isChanged, sideOf(now.matching, 'revenue'), sideOf(then.matching, 'revenue'));
  }
  if (now.orgs !== then.orgs) {
    markColumn(billing, now.orgs.revenueOrg, then.orgs.revenueOrg);
    markColumn(billing, now.orgs.org, then.orgs.org);
  }
  markAmounts(billing, now.billingConversion, then.billingConversion);
  return { billing: markedRows(billing), revenue: markedRows(revenue) };
}

function changedGroups(now: Matching, then: Matching): Marks {
  const earlier = earlierGroups(now, then);
  const isChanged = new Uint8Array(earlier.length);
  for (let group = 0; group < earlier.length; group += 1)
    if ((earlier[group] ?? -1) < 0) isChanged[group] = 1;
  return isChanged;
}

type SideMatches = { readonly groups: IntColumn; readonly causes: ChoiceColumn<Cause> };

function sideOf(matching: Matching, side: 'billing' | 'revenue'): SideMatches {
  return { groups: matching[`${side}Group`], causes: matching[`${side}Cause`] };
}

function markMatches(marks: Marks, isChanged: Marks, now: SideMatches, then: SideMatches): void {
  for (let row = 0; row < marks.length; row += 1) {
    const group = now.groups.get(row);
    if (group >= 0) marks[row] = isChanged[group] ?? 0;
    else if (then.groups.get(row) >= 0 || now.causes.code(row) !== then.causes.code(row)) marks[row] = 1;
  }
}

const COMPARED = ['functionalCurrency', 'rate', 'isDivided', 'reportingRate', 'rateDateUsed'] as const;

function markAmounts(marks: Marks, now: Conversion, then: Conversion): void {
  if (now === then) return;
  for (const column of COMPARED) markColumn(marks, now[column], then[column]);
  for (const column of ['functional', 'reporting'] as const) {
    const [one, other] = [now[column], then[column]];
    for (let row = 0; row < marks.length; row += 1) if (!MoneyColumn.areSame(one, other, row)) marks[row] = 1;
  }
}

function markColumn(marks: Marks, one: IntColumn, other: IntColumn): void {
  if (one === other) return;
  for (let row = 0; row < marks.length; row += 1) if (one.get(row) !== other.get(row)) marks[row] = 1;
}

function markedRows(marks: Marks): readonly number[] {
  const rows: number[] = [];
  for (let row = marks.indexOf(1); row >= 0; row = marks.indexOf(1, row + 1)) rows.push(row);
  return rows;
}
