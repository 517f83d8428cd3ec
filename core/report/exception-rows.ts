/** One row of the list of exceptions: the lines that it shows, the cause and amount that it counts, how urgent it is. */

import type { Cause } from '../match/matching.ts';
import { absolute, type Money } from '../model/money.ts';
import { type Urgency, urgencyOf } from './cause-urgency.ts';
import type { LineContext } from './close-context.ts';
import { type DifferencePart, type GroupDifference, type GroupMembers, sumOf } from './group-members.ts';
import type { FindingPlace, LineFindings } from './line-findings.ts';
import { isCounted, type LineView } from './line-view.ts';
import type { MatchDifferences } from './match-differences.ts';

/** One row of the list: the lines of a match, or one line. */
export type ExceptionEntry = {
  readonly billing: readonly number[];
  readonly revenue: readonly number[];
  /** The match that the lines belong to, -1 for none. */
  readonly group: number;
  /** In what the sides of a match differ, in words. */
  readonly differsIn: readonly string[];
  /** The cause and amount under which the bridge counts the row; undefined when only a finding brings it here. */
  readonly part: DifferencePart | undefined;
  /** True for the further parts of a match whose lines an earlier row shows. */
  readonly isFurther: boolean;
  readonly findings: readonly FindingPlace[];
  readonly urgency: Urgency;
};

/** A row before it is known how urgent it is. */
export type ExceptionDraft = Omit<ExceptionEntry, 'urgency'>;

/** Kinds of row: a part of a match, or a line alone (of Billing, of Revenue). */
export const GROUP = 0;
/** A line of Billing. */
export const BILLING = 1;
/** A line of Revenue. */
export const REVENUE = 2;

/** Makes the rows of a close. */
export class ExceptionRows {
  private readonly context: LineContext;
  private readonly members: GroupMembers;
  private readonly differences: MatchDifferences;
  private readonly findings: LineFindings;

  constructor(differences: MatchDifferences, findings: LineFindings) {
    this.context = differences.context;
    this.members = differences.members;
    this.differences = differences;
    this.findings = findings;
  }

  /** The row of a kind: of a match by its number with one of its parts, or of a line. */
  draft(kind: number, subject: number, part: number): ExceptionDraft {
    if (kind === GROUP) return this.groupDraft(subject, part);
    const isBilling = kind === BILLING;
    const lines = isBilling ? this.context.billing : this.context.revenue;
    const amount = lines.amount.amount(subject);
    const counted = { cause: this.lineCause(lines, subject), amount: isBilling ? amount : -amount };
    return {
      billing: isBilling ? [subject] : [],
      revenue: isBilling ? [] : [subject],
      group: lines.group(subject),
      differsIn: this.differenceOf(lines, subject)?.differsIn ?? [],
      part: isCounted(lines, subject) ? counted : undefined,
      isFurther: false,
      findings: this.findings.on(lines, [subject]),
    };
  }

  private groupDraft(group: number, part: number): ExceptionDraft {
    const { billing, revenue } = this.context;
    const [left, right] = [this.members.billing.rows(group), this.members.revenue.rows(group)];
    const difference = this.differences.of(group);
    return {
      billing: left,
      revenue: right,
      group,
      differsIn: difference?.differsIn ?? [],
      part: difference?.parts[part],
      isFurther: part > 0,
      findings: part > 0 ? [] : [...this.findings.on(billing, left), ...this.findings.on(revenue, right)],
    };
  }

  private differenceOf(lines: LineView, row: number): GroupDifference | undefined {
    const group = lines.group(row);
    return group < 0 ? undefined : this.differences.of(group);
  }

  // A match whose sides cannot be compared is told line by line; a lone line without a cause must stay visible.
  private lineCause(lines: LineView, row: number): Cause {
    const group = lines.group(row);
    if (group >= 0) return this.differences.of(group)?.alone ?? 'currency';
    const { matching } = this.context.close;
    const cause = (lines.side === 'billing' ? matching.billingCause : matching.revenueCause).get(row);
    return cause === 'none' ? 'unexplained' : cause;
  }

  /** How urgently it asks for work. */
  urgencyOf(draft: ExceptionDraft): Urgency {
    const severity = this.findings.severityOf(draft.findings);
    if (severity === 'blocking') return 'blocking';
    if (this.isAccepted(draft)) return 'accepted';
    const own = urgencyOf(causeOf(draft));
    return severity === 'warning' && (own === 'none' || own === 'watch') ? 'confirm' : own;
  }

  // A difference that somebody accepted stays under its cause and asks for no more work.
  private isAccepted({ billing, revenue }: ExceptionDraft): boolean {
    const { accepted } = this.context.close.review.lines;
    return (
      billing.every((row) => accepted.billing.has(row)) && revenue.every((row) => accepted.revenue.has(row))
    );
  }

  /** Its size for the order: in reporting currency; what differs in no amount is as large as its lines. */
  sizeOf({ billing: left, revenue: right, part }: ExceptionDraft): Money {
    const { billing, revenue } = this.context;
    const reported = sumOf(billing.reporting, left);
    const difference = absolute(reported - sumOf(revenue.reporting, right));
    if (difference !== 0n) return difference;
    return part && part.amount !== 0n ? absolute(part.amount) : absolute(reported);
  }
}

/** The cause that it is counted under. */
export function causeOf(draft: ExceptionDraft): Cause {
  return draft.part?.cause ?? 'none';
}
