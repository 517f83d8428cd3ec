/** The lines that come near to a match, and what each of them is when no pass could take it. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import { isAdjustmentType } from '../model/adjustment.ts';
import type { DecidedGroup } from '../model/decision.ts';
import type { Side } from '../model/roll-forward.ts';
import { finished } from '../model/sliced-work.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import { adjustmentNumbersOf } from './adjustment-numbers.ts';
import type { Cause, Matching } from './matching.ts';

/** A finished matching and what it was made from. */
export type MatchedLines = {
  readonly billing: BillingLines;
  readonly revenue: RevenueLines;
  readonly orgs: OrgAssignment;
  readonly matching: Matching;
  readonly setup: Setup;
  readonly pool: TextPool;
  /** Lines that people took apart. */
  readonly unmatches: readonly DecidedGroup[];
};

/** A line of either side. */
export type NearLine = { readonly side: Side; readonly row: number };

/** Causes that a Revenue line gets before documents are compared, so that it is in no sum of one. */
const TAKEN_OUT: ReadonlySet<Cause> = new Set([
  'duplicate-in-revenue',
  'cancelled-still-in-revenue',
  'deleted-upstream',
  'no-template',
]);

/** Looks for lines by what they share with a line, and says what became of them. */
export class NearLines {
  readonly lines: MatchedLines;
  private numbers: Uint8Array | undefined;

  constructor(lines: MatchedLines) {
    this.lines = lines;
  }

  /** The rows of a side that meet a condition, in the order of the table. */
  rows(side: Side, isMeant: (row: number) => boolean): readonly number[] {
    const { count } = this.lines[side];
    const found: number[] = [];
    for (let row = 0; row < count; row += 1) if (isMeant(row)) found.push(row);
    return found;
  }

  /** True for a Billing line that is an invoice item, invoice or credit balance adjustment. */
  isAdjustment(row: number): boolean {
    return isAdjustmentType(this.lines.billing.type.get(row));
  }

  /** True for a document number that is the number of an adjustment in Billing. */
  isAdjustmentNumber(document: number): boolean {
    this.numbers ??= finished(adjustmentNumbersOf(this.lines.billing, this.lines.pool.size));
    return this.numbers[document] === 1;
  }

  /** Match of a line, -1 for none. */
  groupOf({ side, row }: NearLine): number {
    const { billingGroup, revenueGroup } = this.lines.matching;
    return (side === 'billing' ? billingGroup : revenueGroup).get(row);
  }

  /** True for a line that was left to the passes that compare whole documents. */
  isLeft({ side, row }: NearLine): boolean {
    const { billing, revenue, matching } = this.lines;
    if (side === 'billing')
      return billing.state.get(row) === 'in-scope' && matching.billingGroup.get(row) < 0;
    return (
      revenue.state.get(row) === 'in-scope' &&
      revenue.origin.get(row) === 'billing' &&
      matching.revenueGroup.get(row) < 0 &&
      !TAKEN_OUT.has(matching.revenueCause.get(row))
    );
  }

  /** What keeps a line from being matched with another one, in words; '' for nothing. */
  standing(candidate: NearLine, line: NearLine): string {
    const { side, row } = candidate;
    const { billing, revenue, matching } = this.lines;
    const state = side === 'billing' ? billing.state.get(row) : revenue.state.get(row);
    if (state !== 'in-scope') return `not in the totals (${state})`;
    if (side === 'revenue' && revenue.origin.get(row) !== 'billing') return 'made by Revenue itself';
    if (this.areApart(candidate, line)) return 'taken apart from it by a decision';
    const group = this.groupOf(candidate);
    if (group >= 0 && group !== this.groupOf(line)) return 'matched with another line';
    const cause = side === 'revenue' && matching.revenueCause.get(row);
    if (cause === 'duplicate-in-revenue') return 'in Revenue twice';
    return cause && TAKEN_OUT.has(cause) ? 'of a document that Billing no longer counts' : '';
  }

  private areApart(one: NearLine, other: NearLine): boolean {
    return this.lines.unmatches.some(
      (group) => group[one.side].includes(one.row) && group[other.side].includes(other.row),
    );
  }
}
