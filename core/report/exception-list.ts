/** What the Exceptions sheet lists: every line that stands alone, differs from its match or has a finding, once. */

import type { Cause } from '../match/matching.ts';
import type { IntColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import { SlicedWork, type Slices, type Step } from '../model/sliced-work.ts';
import type { Urgency } from './cause-urgency.ts';
import type { LineContext } from './close-context.ts';
import { type ChangedMarks, EarlierExceptions } from './earlier-exceptions.ts';
import { ExceptionColumns, urgencyOfRank } from './exception-columns.ts';
import { ExceptionFiller } from './exception-filler.ts';
import { sortedAgain, sortedOrder } from './exception-order.ts';
import { BILLING, type ExceptionEntry, ExceptionRows, GROUP } from './exception-rows.ts';
import type { GroupMembers } from './group-members.ts';
import { LineFindings } from './line-findings.ts';
import type { LineView } from './line-view.ts';
import { MatchDifferences } from './match-differences.ts';

/** What the list is made from. */
export type ExceptionParts = {
  readonly differences: MatchDifferences;
  readonly findings: LineFindings;
  /** The list before, over the same lines, and what changed since; of it all other rows are kept. */
  readonly earlier?: EarlierList | undefined;
};

/** An earlier list and the lines that changed since. */
export type EarlierList = { readonly list: ExceptionList; readonly marks: ChangedMarks };

/** How urgent a row is, and the line that stands for it: the first one of Billing, else of Revenue. */
export type ExceptionLead = { readonly urgency: Urgency; readonly lines: LineView; readonly row: number };

/** All exceptions of a close in the order of work: by urgency, cause and size; each made when it is asked for. */
export class ExceptionList {
  private readonly columns = new ExceptionColumns();
  private readonly order = new SlicedWork(() => this.sorted());
  private readonly context: LineContext;
  private readonly members: GroupMembers;
  private readonly differences: MatchDifferences;
  private readonly rows: ExceptionRows;
  private readonly findings: LineFindings;
  private readonly urgent = new Map<Urgency, number>();
  /** Rows whose order is known from the list before. */
  private known: Int32Array | undefined;

  private constructor({ differences, findings }: ExceptionParts) {
    this.context = differences.context;
    this.members = differences.members;
    this.differences = differences;
    this.findings = findings;
    this.rows = new ExceptionRows(differences, findings);
  }

  /** All exceptions of a close, in slices. */
  static *whole(context: LineContext, members: GroupMembers): Slices<ExceptionList> {
    const differences = new MatchDifferences(context, members);
    yield;
    return yield* ExceptionList.inSlices({ differences, findings: new LineFindings(context) });
  }

  /** The same from parts that are there already, coming up for air every few milliseconds. */
  static *inSlices(parts: ExceptionParts): Slices<ExceptionList> {
    const list = new ExceptionList(parts);
    const { earlier, differences } = parts;
    const { groupBefore } = differences;
    if (!earlier || !groupBefore) yield* list.filler().fill();
    else {
      const { columns, context } = earlier.list;
      const { groups } = context.close.matching;
      const before = new EarlierExceptions(columns, groups, earlier.marks, list.context, groupBefore);
      yield* list.filler(before).fill();
      list.takeOrder(earlier.list);
    }
    list.countUrgencies();
    return list;
  }

  /** Puts the rows in order in slices; else the first question for one waits for it. */
  prepare(step: Step): Promise<void> {
    return this.order.prepare(step);
  }

  /** The number of rows. */
  get length(): number {
    return this.columns.length;
  }

  /** Sums of the differences listed, by cause and currency (see totalKey). */
  totals(): ReadonlyMap<string, Money> {
    const totals = new Map<string, Money>();
    for (const [at, amount] of this.columns.amounts.entries()) {
      const cause = this.columns.causes[at];
      if (amount === 0n || cause === undefined) continue;
      const { lines, row } = this.leadOf(at);
      const key = totalKey(cause, lines.text('currency', row));
      totals.set(key, (totals.get(key) ?? 0n) + amount);
    }
    return totals;
  }

  /** By row in the order of work, the number that rowsBefore of a later list gives it. */
  get numbers(): Int32Array {
    return this.order.value();
  }

  /** By number, the number that the row had in the list before, -1 for a row that was made anew. */
  get rowsBefore(): IntColumn {
    return this.columns.before;
  }

  /** The number of rows of an urgency. */
  countOf(urgency: Urgency): number {
    return this.urgent.get(urgency) ?? 0;
  }

  /** The row at a position. */
  at(position: number): ExceptionEntry {
    const at = this.order.value()[position] ?? 0;
    const { kinds, subjects, parts } = this.columns;
    const draft = this.rows.draft(kinds.get(at), subjects.get(at), parts.get(at));
    return { ...draft, urgency: this.urgencyAt(at) };
  }

  /** What every row leads to, in no order, for those who count. */
  *leads(): Generator<ExceptionLead> {
    for (let at = 0; at < this.length; at += 1) yield { urgency: this.urgencyAt(at), ...this.leadOf(at) };
  }

  private filler(earlier?: EarlierExceptions): ExceptionFiller {
    const { differences, findings, rows } = this;
    return new ExceptionFiller(this.columns, { differences, findings, rows }, earlier);
  }

  private countUrgencies(): void {
    for (let at = 0; at < this.length; at += 1) {
      const urgency = this.urgencyAt(at);
      this.urgent.set(urgency, this.countOf(urgency) + 1);
    }
  }

  private *sorted(): Generator<void, Int32Array> {
    const keys = {
      rank: (at: number) => this.columns.ranks.get(at),
      size: (at: number) => this.columns.sizes[at] ?? 0n,
      name: (at: number) => this.nameOf(at),
    };
    const { known, length } = this;
    return known ? yield* sortedAgain(length, keys, known) : yield* sortedOrder(length, keys);
  }

  /** Takes over the order of the rows that stand; equal rows are ordered by number, so that these must stand in turn. */
  private takeOrder(earlier: ExceptionList): void {
    const order = earlier.order.isDone ? earlier.order.value() : earlier.known;
    const numbers = new Int32Array(earlier.length).fill(-1);
    let last = -1;
    for (let at = 0; at < this.length; at += 1) {
      const before = this.columns.before.get(at);
      if (before < 0) continue;
      if (before < last) return;
      last = before;
      numbers[before] = at;
    }
    this.known = order?.map((before) => numbers[before] ?? -1).filter((at) => at >= 0);
  }

  // Equal rows come by document and line, so that the order of the files decides nothing.
  private nameOf(at: number): string {
    const { lines, row } = this.leadOf(at);
    return `${lines.text('document', row)}\n${lines.text('id', row)}\n${lines.side}`;
  }

  private leadOf(at: number): Omit<ExceptionLead, 'urgency'> {
    const { billing, revenue } = this.context;
    const [kind, subject] = [this.columns.kinds.get(at), this.columns.subjects.get(at)];
    if (kind !== GROUP) return { lines: kind === BILLING ? billing : revenue, row: subject };
    const left = this.members.billing.firstOf(subject);
    if (left >= 0) return { lines: billing, row: left };
    return { lines: revenue, row: Math.max(this.members.revenue.firstOf(subject), 0) };
  }

  private urgencyAt(at: number): Urgency {
    return urgencyOfRank(this.columns.ranks.get(at));
  }
}

/** Key of a sum of differences. */
export function totalKey(cause: Cause, currency: string): string {
  return `${cause}\n${currency}`;
}
