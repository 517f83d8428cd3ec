/** What the Exceptions sheet lists: every line that stands alone, differs from its match or has a finding, once. */

import type { Cause } from '../match/matching.ts';
import { IntColumn } from '../model/column-table.ts';
import { absolute, type Money } from '../model/money.ts';
import { causeRank, type Urgency, urgencies, urgencyOf } from './cause-urgency.ts';
import type { LineContext } from './close-context.ts';
import { sortedOrder } from './exception-order.ts';
import { type DifferencePart, differenceOf, type GroupMembers, isEqualPair, sumOf } from './group-members.ts';
import { type FindingPlace, LineFindings } from './line-findings.ts';
import { isCounted, type LineView } from './line-view.ts';

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

/** What the list is made from. */
export type ExceptionParts = {
  readonly context: LineContext;
  readonly members: GroupMembers;
  readonly findings: LineFindings;
};

/** What is known of a match: a pair of lines that agree in everything, or any other match; 0 while it was not looked at. */
const EQUAL_PAIR = 1;
const OTHER_MATCH = 2;

type Draft = Omit<ExceptionEntry, 'urgency'>;

/** Kinds of entry: a part of a match, or a line alone (of Billing, of Revenue). */
const GROUP = 0;
const BILLING = 1;
const REVENUE = 2;
/** Urgency is worth more than any cause. */
const URGENCY_STEP = 64;
/** Matches or lines between two looks up: a few milliseconds. */
const SLICE = 1 << 12;

/** All exceptions of a close in the order of work: by urgency, cause and size; each made when it is asked for. */
export class ExceptionList {
  /** Sums of the differences listed, by cause and currency (see totalKey). */
  readonly totals = new Map<string, Money>();
  private readonly kinds = new IntColumn();
  private readonly subjects = new IntColumn();
  private readonly parts = new IntColumn();
  private readonly ranks = new IntColumn();
  private readonly sizes: Money[] = [];
  private order: Int32Array = new Int32Array();
  private readonly context: LineContext;
  private readonly members: GroupMembers;
  private readonly findings: LineFindings;

  private readonly urgent = new Map<Urgency, number>();
  private readonly pairs: Uint8Array;

  private constructor(
    { context, members, findings }: ExceptionParts,
    pairs: Uint8Array = new Uint8Array(context.close.matching.groups),
  ) {
    this.context = context;
    this.members = members;
    this.findings = findings;
    this.pairs = pairs;
  }

  /** The exceptions of a close. */
  static of(context: LineContext, members: GroupMembers): ExceptionList {
    const list = new ExceptionList({ context, members, findings: new LineFindings(context) });
    for (const _ of list.fill());
    return list;
  }

  /**
   * The same from parts that are there already. `pairs` holds by match what is known of it (see EQUAL_PAIR) and is filled
   * in; it holds for every close that has the same lines, orgs, amounts and matches.
   */
  static from(parts: ExceptionParts, pairs: Uint8Array): ExceptionList {
    const list = new ExceptionList(parts, pairs);
    for (const _ of list.fill());
    return list;
  }

  /** The same, looking up every few thousand lines to let the caller do something else. */
  static async inSlices(
    parts: ExceptionParts,
    pairs: Uint8Array,
    step: () => Promise<void>,
  ): Promise<ExceptionList> {
    const list = new ExceptionList(parts, pairs);
    for (const _ of list.fill()) await step();
    return list;
  }

  /** The number of rows. */
  get length(): number {
    return this.order.length;
  }

  /** The number of rows of an urgency. */
  countOf(urgency: Urgency): number {
    return this.urgent.get(urgency) ?? 0;
  }

  /** The row at a position. */
  at(position: number): ExceptionEntry {
    const at = this.order[position] ?? 0;
    const draft = this.draft(this.kinds.get(at), this.subjects.get(at), this.parts.get(at));
    return { ...draft, urgency: this.urgencyOf(draft) };
  }

  /** Comes up for air every few thousand matches or lines. */
  private *fill(): Generator<void> {
    const { close, billing, revenue } = this.context;
    for (let group = 0; group < close.matching.groups; group += 1) {
      this.addGroup(group);
      if (group % SLICE === 0) yield;
    }
    for (const [lines, kind] of [[billing, BILLING] as const, [revenue, REVENUE] as const]) {
      for (let row = 0; row < lines.count; row += 1) {
        this.addLine(lines, row, kind);
        if (row % SLICE === 0) yield;
      }
    }
    this.order = this.sorted();
  }

  private addGroup(group: number): void {
    if (this.isQuietPair(group)) return;
    const [left, right] = [this.members.billing.rows(group), this.members.revenue.rows(group)];
    const difference = this.difference(group);
    if (difference?.parts.length === 0) {
      for (const row of left) this.add(BILLING, row, 0);
      for (const row of right) this.add(REVENUE, row, 0);
      return;
    }
    const hasFinding =
      left.some((row) => this.findings.has(this.context.billing, row)) ||
      right.some((row) => this.findings.has(this.context.revenue, row));
    if (!difference && !hasFinding) return;
    const parts = difference?.parts.length ?? 1;
    for (let part = 0; part < parts; part += 1) this.add(GROUP, group, part);
  }

  // Most matches are one line on either side and agree in everything.
  private isQuietPair(group: number): boolean {
    if (this.findings.groups.has(group)) return false;
    const known = this.pairs[group] ?? 0;
    if (known !== 0) return known === EQUAL_PAIR;
    const { billing, revenue } = this.members;
    const isEqual =
      billing.isOne(group) &&
      revenue.isOne(group) &&
      isEqualPair(this.context.billing, this.context.revenue, billing.firstOf(group), revenue.firstOf(group));
    this.pairs[group] = isEqual ? EQUAL_PAIR : OTHER_MATCH;
    return isEqual;
  }

  private addLine(lines: LineView, row: number, kind: number): void {
    if (lines.group(row) >= 0) return;
    if (isCounted(lines, row) || this.findings.has(lines, row)) this.add(kind, row, 0);
  }

  private add(kind: number, subject: number, part: number): void {
    const draft = this.draft(kind, subject, part);
    this.kinds.push(kind);
    this.subjects.push(subject);
    this.parts.push(part);
    const urgency = this.urgencyOf(draft);
    this.urgent.set(urgency, this.countOf(urgency) + 1);
    this.ranks.push(urgencies.indexOf(urgency) * URGENCY_STEP + causeRank(causeOf(draft)));
    this.sizes.push(this.sizeOf(draft));
    if (draft.part) this.count(draft.part, this.currencyOf(draft));
  }

  private count({ cause, amount }: DifferencePart, currency: string): void {
    if (amount === 0n) return;
    const key = totalKey(cause, currency);
    this.totals.set(key, (this.totals.get(key) ?? 0n) + amount);
  }

  private currencyOf({ billing: [left], revenue: [right] }: Draft): string {
    if (left !== undefined) return this.context.billing.text('currency', left);
    return right === undefined ? '' : this.context.revenue.text('currency', right);
  }

  private draft(kind: number, subject: number, part: number): Draft {
    if (kind === GROUP) return this.groupDraft(subject, part);
    const isBilling = kind === BILLING;
    const lines = isBilling ? this.context.billing : this.context.revenue;
    const amount = lines.amount.amount(subject);
    const counted = { cause: this.lineCause(lines, subject), amount: isBilling ? amount : -amount };
    return {
      billing: isBilling ? [subject] : [],
      revenue: isBilling ? [] : [subject],
      group: lines.group(subject),
      differsIn: lines.group(subject) >= 0 ? (this.difference(lines.group(subject))?.differsIn ?? []) : [],
      part: isCounted(lines, subject) ? counted : undefined,
      isFurther: false,
      findings: this.findings.on(lines, [subject]),
    };
  }

  private groupDraft(group: number, part: number): Draft {
    const { billing, revenue } = this.context;
    const [left, right] = [this.members.billing.rows(group), this.members.revenue.rows(group)];
    const difference = this.difference(group);
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

  private difference(group: number): ReturnType<typeof differenceOf> {
    const { close, billing, revenue } = this.context;
    const left = this.members.billing.rows(group);
    return differenceOf(close, billing, revenue, left, this.members.revenue.rows(group));
  }

  // A match whose sides cannot be compared is told line by line; a lone line without a cause must stay visible.
  private lineCause(lines: LineView, row: number): Cause {
    const group = lines.group(row);
    if (group >= 0) return this.difference(group)?.alone ?? 'currency';
    const { matching } = this.context.close;
    const cause = (lines.side === 'billing' ? matching.billingCause : matching.revenueCause).get(row);
    return cause === 'none' ? 'unexplained' : cause;
  }

  private urgencyOf(draft: Draft): Urgency {
    const severity = this.findings.severityOf(draft.findings);
    if (severity === 'blocking') return 'blocking';
    if (this.isAccepted(draft)) return 'accepted';
    const own = urgencyOf(causeOf(draft));
    return severity === 'warning' && (own === 'none' || own === 'watch') ? 'confirm' : own;
  }

  // A difference that somebody accepted stays under its cause and asks for no more work.
  private isAccepted({ billing, revenue }: Draft): boolean {
    const { accepted } = this.context.close.review.lines;
    return (
      billing.every((row) => accepted.billing.has(row)) && revenue.every((row) => accepted.revenue.has(row))
    );
  }

  // Sizes compare in reporting currency; what differs in no amount is as large as its lines.
  private sizeOf({ billing: left, revenue: right, part }: Draft): Money {
    const { billing, revenue } = this.context;
    const reported = sumOf(billing.reporting, left);
    const difference = absolute(reported - sumOf(revenue.reporting, right));
    if (difference !== 0n) return difference;
    return part && part.amount !== 0n ? absolute(part.amount) : absolute(reported);
  }

  private sorted(): Int32Array {
    return sortedOrder(this.kinds.length, {
      rank: (at) => this.ranks.get(at),
      size: (at) => this.sizes[at] ?? 0n,
      name: (at) => this.nameOf(at),
    });
  }

  // Equal rows come by document and line, so that the order of the files decides nothing.
  private nameOf(at: number): string {
    const { billing, revenue } = this.draft(this.kinds.get(at), this.subjects.get(at), 0);
    const [left] = billing;
    const [lines, row] =
      left === undefined ? [this.context.revenue, revenue[0] ?? 0] : [this.context.billing, left];
    return `${lines.text('document', row)}\n${lines.text('id', row)}\n${lines.side}`;
  }
}

/** Key of a sum of differences. */
export function totalKey(cause: Cause, currency: string): string {
  return `${cause}\n${currency}`;
}

function causeOf(draft: Draft): Cause {
  return draft.part?.cause ?? 'none';
}
