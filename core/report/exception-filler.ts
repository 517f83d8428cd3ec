/** Which matches and lines of a close are rows of the list of exceptions. */

import { SLICE_ROWS } from '../model/sliced-work.ts';
import type { EarlierExceptions } from './earlier-exceptions.ts';
import { type ExceptionColumns, rankOf } from './exception-columns.ts';
import { BILLING, causeOf, type ExceptionRows, GROUP, REVENUE } from './exception-rows.ts';
import type { LineFindings } from './line-findings.ts';
import { isCounted, type LineView } from './line-view.ts';
import type { MatchDifferences } from './match-differences.ts';

/** Rows of the list that are made between two looks up; each costs as much as many quiet matches. */
const SLICE_ENTRIES = 1 << 8;

/** What rows are made from. */
type Sources = {
  readonly differences: MatchDifferences;
  readonly findings: LineFindings;
  readonly rows: ExceptionRows;
};

/** Fills the columns of a list: matches by number, then lines without one. */
export class ExceptionFiller {
  private readonly columns: ExceptionColumns;
  private readonly differences: MatchDifferences;
  private readonly findings: LineFindings;
  private readonly rows: ExceptionRows;
  private readonly earlier: EarlierExceptions | undefined;

  /** Rows of the earlier list that stand are taken over. */
  constructor(columns: ExceptionColumns, sources: Sources, earlier?: EarlierExceptions) {
    this.columns = columns;
    this.differences = sources.differences;
    this.findings = sources.findings;
    this.rows = sources.rows;
    this.earlier = earlier;
  }

  /** Comes up for air every few thousand matches or lines, and every few rows of the list. */
  *fill(): Generator<void> {
    const { close, billing, revenue } = this.differences.context;
    const asked = this.earlier?.asked;
    const isTime = this.pace();
    const { groups } = close.matching;
    for (let group = nextOf(asked?.groups, -1); group < groups; group = nextOf(asked?.groups, group)) {
      this.fillGroup(group);
      if (isTime(group)) yield;
    }
    for (const [lines, kind] of [[billing, BILLING] as const, [revenue, REVENUE] as const]) {
      const of = asked?.[lines.side];
      for (let row = nextOf(of, -1); row < lines.count; row = nextOf(of, row)) {
        if (lines.group(row) < 0) this.fillLine(lines, row, kind);
        if (isTime(row)) yield;
      }
    }
  }

  private pace(): (at: number) => boolean {
    let seen = 0;
    return (at) => {
      if (at % SLICE_ROWS !== 0 && this.columns.length - seen < SLICE_ENTRIES) return false;
      seen = this.columns.length;
      return true;
    };
  }

  private fillGroup(group: number): void {
    const first = this.earlier?.firstOf(group);
    if (!this.earlier || first === undefined) {
      this.addGroup(group);
      return;
    }
    const { columns } = this.earlier;
    const { groups } = columns;
    const was = first < 0 ? first : groups.get(first);
    for (let row = first; row >= 0 && row < groups.length && groups.get(row) === was; row += 1)
      this.keep(columns, row, group);
  }

  private fillLine(lines: LineView, row: number, kind: number): void {
    const known = this.earlier?.ofLoneLine(lines.side, row);
    if (!this.earlier || known === undefined) this.addLine(lines, row, kind);
    else if (known >= 0) this.keep(this.earlier.columns, known, -1);
  }

  private keep(columns: ExceptionColumns, row: number, group: number): void {
    const subject = columns.kinds.get(row) === GROUP ? group : columns.subjects.get(row);
    this.columns.pushCopy(columns, row, group, subject);
  }

  private addGroup(group: number): void {
    if (!this.findings.hasGroup(group) && this.differences.isEqualPair(group)) return;
    const { members } = this.differences;
    const difference = this.differences.of(group);
    if (difference?.parts.length === 0) {
      for (const row of members.billing.rows(group)) this.add(BILLING, row, 0, group);
      for (const row of members.revenue.rows(group)) this.add(REVENUE, row, 0, group);
      return;
    }
    if (!difference && !this.findings.hasGroup(group)) return;
    const parts = difference?.parts.length ?? 1;
    for (let part = 0; part < parts; part += 1) this.add(GROUP, group, part, group);
  }

  private addLine(lines: LineView, row: number, kind: number): void {
    if (isCounted(lines, row) || this.findings.has(lines, row)) this.add(kind, row, 0, -1);
  }

  private add(kind: number, subject: number, part: number, group: number): void {
    const draft = this.rows.draft(kind, subject, part);
    const rank = rankOf(this.rows.urgencyOf(draft), causeOf(draft));
    const { cause, amount = 0n } = draft.part ?? {};
    this.columns.push({ kind, subject, part, group, rank, size: this.rows.sizeOf(draft), cause, amount });
  }
}

/** The next number that is marked 1; without marks all are. */
function nextOf(marks: Uint8Array | undefined, at: number): number {
  const next = marks ? marks.indexOf(1, at + 1) : at + 1;
  return next < 0 ? Number.POSITIVE_INFINITY : next;
}
