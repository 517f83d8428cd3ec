/** What the Exceptions sheet lists: every line that stands alone, differs from its match or has a finding, once. */

import type { Cause } from '../match/matching.ts';
import { IntColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import { SLICE_ROWS, SlicedWork, type Step } from '../model/sliced-work.ts';
import { causeRank, type Urgency, urgencies } from './cause-urgency.ts';
import type { LineContext } from './close-context.ts';
import { type KnownOrder, sortedAgain, sortedOrder } from './exception-order.ts';
import { BILLING, causeOf, type ExceptionEntry, ExceptionRows, GROUP, REVENUE } from './exception-rows.ts';
import type { DifferencePart, GroupMembers } from './group-members.ts';
import { LineFindings } from './line-findings.ts';
import { isCounted, type LineView } from './line-view.ts';
import { MatchDifferences } from './match-differences.ts';

/** What the list is made from. */
export type ExceptionParts = {
  readonly differences: MatchDifferences;
  readonly findings: LineFindings;
  /** The order of the list before, over the same lines and matches. */
  readonly orderBefore?: KnownOrder | undefined;
};

/** How urgent a row is, and the line that stands for it: the first one of Billing, else of Revenue. */
export type ExceptionLead = { readonly urgency: Urgency; readonly lines: LineView; readonly row: number };

/** Kinds of row that share the numbers of matches and lines. */
const KINDS = 3;
const PARTS = 2;
/** Urgency is worth more than any cause. */
const URGENCY_STEP = 64;
/** Rows of the list that are made between two looks up; each costs as much as many quiet matches. */
const SLICE_ENTRIES = 1 << 8;

/** All exceptions of a close in the order of work: by urgency, cause and size; each made when it is asked for. */
export class ExceptionList {
  /** Sums of the differences listed, by cause and currency (see totalKey). */
  readonly totals = new Map<string, Money>();
  private readonly kinds = new IntColumn();
  private readonly subjects = new IntColumn();
  private readonly parts = new IntColumn();
  private readonly ranks = new IntColumn();
  private readonly sizes: Money[] = [];
  private readonly order = new SlicedWork(() => this.sorted());
  private readonly context: LineContext;
  private readonly members: GroupMembers;
  private readonly differences: MatchDifferences;
  private readonly rows: ExceptionRows;
  private readonly findings: LineFindings;
  private readonly urgent = new Map<Urgency, number>();

  private orderBefore: KnownOrder | undefined;

  private constructor({ differences, findings, orderBefore }: ExceptionParts) {
    this.context = differences.context;
    this.members = differences.members;
    this.differences = differences;
    this.findings = findings;
    this.rows = new ExceptionRows(differences, findings);
    this.orderBefore = orderBefore;
  }

  /** The exceptions of a close. */
  static of(context: LineContext, members: GroupMembers): ExceptionList {
    const differences = new MatchDifferences(context, members);
    const parts = { differences, findings: new LineFindings(context) };
    return new SlicedWork(() => ExceptionList.inSlices(parts)).value();
  }

  /** The same from parts that are there already, coming up for air every few milliseconds. */
  static *inSlices(parts: ExceptionParts): Generator<void, ExceptionList> {
    const list = new ExceptionList(parts);
    yield* list.fill();
    return list;
  }

  /** Puts the rows in order in slices; else the first question for one waits for it. */
  prepare(step: Step): Promise<void> {
    return this.order.prepare(step);
  }

  /** The number of rows. */
  get length(): number {
    return this.kinds.length;
  }

  /** The order as far as it is known, for the list of a later result over the same lines and matches. */
  get knownOrder(): KnownOrder | undefined {
    if (!this.order.isDone) return this.orderBefore;
    const order = this.order.value();
    const places = new Map<number, number>();
    for (const [place, at] of order.entries()) places.set(this.idOf(at), place);
    // Only these columns, so that the result they are of can be let go.
    const { ranks, sizes } = this;
    return {
      places,
      rank: (place) => ranks.get(order[place] ?? 0),
      size: (place) => sizes[order[place] ?? 0] ?? 0n,
    };
  }

  /** The number of rows of an urgency. */
  countOf(urgency: Urgency): number {
    return this.urgent.get(urgency) ?? 0;
  }

  /** The row at a position. */
  at(position: number): ExceptionEntry {
    const at = this.order.value()[position] ?? 0;
    const draft = this.rows.draft(this.kinds.get(at), this.subjects.get(at), this.parts.get(at));
    return { ...draft, urgency: this.urgencyAt(at) };
  }

  /** What every row leads to, in no order, for those who count. */
  *leads(): Generator<ExceptionLead> {
    for (let at = 0; at < this.length; at += 1) yield { urgency: this.urgencyAt(at), ...this.leadOf(at) };
  }

  /** Comes up for air every few thousand matches or lines, and every few rows of the list. */
  private *fill(): Generator<void> {
    const { close, billing, revenue } = this.context;
    let seen = 0;
    const isTime = (at: number): boolean => {
      if (at % SLICE_ROWS !== 0 && this.length - seen < SLICE_ENTRIES) return false;
      seen = this.length;
      return true;
    };
    for (let group = 0; group < close.matching.groups; group += 1) {
      this.addGroup(group);
      if (isTime(group)) yield;
    }
    for (const [lines, kind] of [[billing, BILLING] as const, [revenue, REVENUE] as const]) {
      for (let row = 0; row < lines.count; row += 1) {
        this.addLine(lines, row, kind);
        if (isTime(row)) yield;
      }
    }
  }

  private addGroup(group: number): void {
    if (!this.findings.hasGroup(group) && this.differences.isEqualPair(group)) return;
    const [left, right] = [this.members.billing.rows(group), this.members.revenue.rows(group)];
    const difference = this.differences.of(group);
    if (difference?.parts.length === 0) {
      for (const row of left) this.add(BILLING, row, 0);
      for (const row of right) this.add(REVENUE, row, 0);
      return;
    }
    if (!difference && !this.findings.hasGroup(group)) return;
    const parts = difference?.parts.length ?? 1;
    for (let part = 0; part < parts; part += 1) this.add(GROUP, group, part);
  }

  private addLine(lines: LineView, row: number, kind: number): void {
    if (lines.group(row) >= 0) return;
    if (isCounted(lines, row) || this.findings.has(lines, row)) this.add(kind, row, 0);
  }

  private add(kind: number, subject: number, part: number): void {
    const draft = this.rows.draft(kind, subject, part);
    this.kinds.push(kind);
    this.subjects.push(subject);
    this.parts.push(part);
    const urgency = this.rows.urgencyOf(draft);
    this.urgent.set(urgency, this.countOf(urgency) + 1);
    this.ranks.push(urgencies.indexOf(urgency) * URGENCY_STEP + causeRank(causeOf(draft)));
    this.sizes.push(this.rows.sizeOf(draft));
    if (draft.part) this.count(draft.part, this.rows.currencyOf(draft));
  }

  private count({ cause, amount }: DifferencePart, currency: string): void {
    if (amount === 0n) return;
    const key = totalKey(cause, currency);
    this.totals.set(key, (this.totals.get(key) ?? 0n) + amount);
  }

  private *sorted(): Generator<void, Int32Array> {
    const keys = {
      rank: (at: number) => this.ranks.get(at),
      size: (at: number) => this.sizes[at] ?? 0n,
      name: (at: number) => this.nameOf(at),
    };
    const before = this.orderBefore;
    const order = before
      ? yield* sortedAgain(this.length, keys, (at) => this.idOf(at), before)
      : yield* sortedOrder(this.length, keys);
    this.orderBefore = undefined;
    return order;
  }

  // A match has a part or two, and three kinds share the numbers of matches and lines.
  private idOf(at: number): number {
    return (this.subjects.get(at) * PARTS + this.parts.get(at)) * KINDS + this.kinds.get(at);
  }

  // Equal rows come by document and line, so that the order of the files decides nothing.
  private nameOf(at: number): string {
    const { lines, row } = this.leadOf(at);
    return `${lines.text('document', row)}\n${lines.text('id', row)}\n${lines.side}`;
  }

  private leadOf(at: number): Omit<ExceptionLead, 'urgency'> {
    const { billing, revenue } = this.context;
    const [kind, subject] = [this.kinds.get(at), this.subjects.get(at)];
    if (kind !== GROUP) return { lines: kind === BILLING ? billing : revenue, row: subject };
    const left = this.members.billing.firstOf(subject);
    if (left >= 0) return { lines: billing, row: left };
    return { lines: revenue, row: Math.max(this.members.revenue.firstOf(subject), 0) };
  }

  private urgencyAt(at: number): Urgency {
    return urgencies[Math.trunc(this.ranks.get(at) / URGENCY_STEP)] ?? 'none';
  }
}

/** Key of a sum of differences. */
export function totalKey(cause: Cause, currency: string): string {
  return `${cause}\n${currency}`;
}
