/** An earlier list of exceptions over the same lines: which of its rows stand. */

import type { IntColumn } from '../model/column-table.ts';
import { MoneyColumn } from '../model/money-column.ts';
import { type Side, sides } from '../model/roll-forward.ts';
import type { LineContext } from './close-context.ts';
import type { ExceptionColumns } from './exception-columns.ts';
import { BILLING } from './exception-rows.ts';
import { changedPlaces } from './finding-changes.ts';
import type { LineFinder } from './line-finder.ts';

/** 1 for each line of which anything changed that a row of the list shows or is ordered by. */
export type ChangedMarks = Readonly<Record<Side, Uint8Array>>;

/**
 * Lines whose match, cause, reporting amount, findings, acceptance or owner are others now. In what the sides of a match
 * differ is not looked at here.
 */
export function changedMarks(
  now: LineContext,
  then: LineContext,
  finders: readonly LineFinder[],
): ChangedMarks {
  const marks = { billing: new Uint8Array(now.billing.count), revenue: new Uint8Array(now.revenue.count) };
  markMatches(marks, now, then);
  const [is, was] = [now.close.billingConversion.reporting, then.close.billingConversion.reporting];
  for (let row = 0; is !== was && row < is.length; row += 1) {
    if (!MoneyColumn.areSame(is, was, row)) marks.billing[row] = 1;
  }
  const [decided, before] = [now.close.review.lines, then.close.review.lines];
  for (const side of sides) {
    for (const row of [...decided.accepted[side].keys(), ...before.accepted[side].keys()]) {
      if (decided.accepted[side].has(row) !== before.accepted[side].has(row)) marks[side][row] = 1;
    }
    for (const row of [...decided.owners[side].keys(), ...before.owners[side].keys()]) {
      if (decided.owners[side].get(row)?.after !== before.owners[side].get(row)?.after) marks[side][row] = 1;
    }
  }
  for (const { file, row } of changedPlaces(now.close.findings, then.close.findings)) {
    for (const finder of finders) {
      const line = finder.find(file, row);
      if (line >= 0) marks[finder.side][line] = 1;
    }
  }
  return marks;
}

function markMatches(
  marks: ChangedMarks,
  { close: { matching: now } }: LineContext,
  { close: { matching: then } }: LineContext,
): void {
  if (now === then) return;
  for (const side of sides) {
    const [groups, before] = [now[`${side}Group`], then[`${side}Group`]];
    const [causes, causesBefore] = [now[`${side}Cause`], then[`${side}Cause`]];
    for (let row = 0; row < groups.length; row += 1) {
      const isAlone = groups.get(row) < 0;
      if (isAlone !== before.get(row) < 0 || (isAlone && causes.code(row) !== causesBefore.code(row)))
        marks[side][row] = 1;
    }
  }
}

const NONE = -1;

/** The rows of an earlier list, found by match and by line. */
export class EarlierExceptions {
  readonly columns: ExceptionColumns;
  private readonly marks: ChangedMarks;
  private readonly firstOfGroup: Int32Array;
  private readonly ofLine: Readonly<Record<Side, Int32Array>>;
  private readonly isTouched: Uint8Array;
  private readonly groupBefore: (group: number) => number;

  /** `groupBefore` gives the earlier number of a match whose sides differ in nothing else than before, else -1. */
  constructor(
    columns: ExceptionColumns,
    groupsBefore: number,
    marks: ChangedMarks,
    { close: { matching } }: LineContext,
    groupBefore: (group: number) => number,
  ) {
    this.columns = columns;
    this.marks = marks;
    this.groupBefore = groupBefore;
    this.firstOfGroup = new Int32Array(groupsBefore).fill(-1);
    this.ofLine = {
      billing: new Int32Array(marks.billing.length).fill(-1),
      revenue: new Int32Array(marks.revenue.length).fill(-1),
    };
    const { groups, kinds, subjects } = columns;
    for (let at = columns.length - 1; at >= 0; at -= 1) {
      const group = groups.get(at);
      if (group >= 0) this.firstOfGroup[group] = at;
      else this.ofLine[kinds.get(at) === BILLING ? 'billing' : 'revenue'][subjects.get(at)] = at;
    }
    this.isTouched = new Uint8Array(matching.groups);
    this.touch(marks.billing, matching.billingGroup);
    this.touch(marks.revenue, matching.revenueGroup);
  }

  /** 1 for each match that has rows or may have some, and for each such line that has no match. */
  get asked(): ChangedMarks & { readonly groups: Uint8Array } {
    const groups = new Uint8Array(this.isTouched.length);
    for (let group = 0; group < groups.length; group += 1) {
      const was = this.isTouched[group] === 1 ? NONE : this.groupBefore(group);
      if (was === NONE || (this.firstOfGroup[was] ?? NONE) !== NONE) groups[group] = 1;
    }
    return { groups, billing: this.askedLines('billing'), revenue: this.askedLines('revenue') };
  }

  /** First row of a match of which nothing changed, -1 for none; undefined where something did. */
  firstOf(group: number): number | undefined {
    const was = this.isTouched[group] === 1 ? NONE : this.groupBefore(group);
    return was === NONE ? undefined : (this.firstOfGroup[was] ?? NONE);
  }

  /** The row of a line without a match of which nothing changed, -1 for none; undefined where something did. */
  ofLoneLine(side: Side, row: number): number | undefined {
    return this.marks[side][row] === 1 ? undefined : (this.ofLine[side][row] ?? NONE);
  }

  private askedLines(side: Side): Uint8Array {
    const [marks, rows] = [this.marks[side], this.ofLine[side]];
    const asked = marks.slice();
    for (let row = 0; row < asked.length; row += 1) if (rows[row] !== NONE) asked[row] = 1;
    return asked;
  }

  private touch(marks: Uint8Array, groups: IntColumn): void {
    for (let row = marks.indexOf(1); row >= 0; row = marks.indexOf(1, row + 1)) {
      const group = groups.get(row);
      if (group >= 0) this.isTouched[group] = 1;
    }
  }
}
