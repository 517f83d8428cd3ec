/** What the Exceptions sheet lists: groups whose sides differ, lines that stand alone, finding places on a line. */

import { IntColumn } from '../model/column-table.ts';
import type { CloseContext } from './close-context.ts';
import { differenceOf, type GroupDifference, type GroupMembers } from './group-members.ts';
import { LineFinder } from './line-finder.ts';
import { LineList } from './line-list.ts';
import type { LineView } from './line-view.ts';

/** One exception. */
export type ExceptionEntry =
  | {
      readonly kind: 'differing';
      readonly group: number;
      readonly billing: readonly number[];
      readonly revenue: readonly number[];
      readonly difference: GroupDifference;
    }
  | { readonly kind: 'unmatched'; readonly lines: LineView; readonly row: number }
  | {
      readonly kind: 'finding';
      readonly finding: number;
      readonly place: number;
      readonly lines: LineView;
      readonly row: number;
    };

/** All exceptions of a close, each made when it is asked for. */
export class ExceptionList {
  readonly differing = new IntColumn();
  readonly unmatched: LineList;
  private readonly findings = new IntColumn();
  private readonly places = new IntColumn();
  private readonly context: CloseContext;
  private readonly members: GroupMembers;
  private readonly finders: readonly LineFinder[];

  constructor(context: CloseContext, members: GroupMembers) {
    this.context = context;
    this.members = members;
    const { billing, revenue, close } = context;
    for (let group = 0; group < close.matching.groups; group += 1) {
      if (this.difference(group)) this.differing.push(group);
    }
    this.unmatched = new LineList(
      billing,
      revenue,
      (lines, row) => lines.state(row) === 'in-scope' && lines.group(row) < 0,
    );
    this.finders = [new LineFinder(billing), new LineFinder(revenue)];
    this.collectPlaces();
  }

  /** The number of exceptions. */
  get length(): number {
    return this.differing.length + this.unmatched.length + this.places.length;
  }

  /** The exception at a position: differing groups first, then lines that stand alone, then findings. */
  at(position: number): ExceptionEntry {
    if (position < this.differing.length) return this.differingEntry(this.differing.get(position));
    const alone = position - this.differing.length;
    if (alone < this.unmatched.length) return { kind: 'unmatched', ...this.unmatched.at(alone) };
    return this.findingEntry(alone - this.unmatched.length);
  }

  private difference(group: number): GroupDifference | undefined {
    const { close, billing, revenue } = this.context;
    const left = this.members.billing.rows(group);
    const right = this.members.revenue.rows(group);
    return differenceOf(close, billing, revenue, left, right);
  }

  private differingEntry(group: number): ExceptionEntry {
    const difference = this.difference(group);
    if (!difference) throw new Error(`group ${group} does not differ`);
    return {
      kind: 'differing',
      group,
      billing: this.members.billing.rows(group),
      revenue: this.members.revenue.rows(group),
      difference,
    };
  }

  private collectPlaces(): void {
    for (const [at, finding] of this.context.close.findings.entries()) {
      for (let place = 0; place < finding.row.length; place += 1) {
        if (!this.lineAt(finding.file.get(place), finding.row.get(place))) continue;
        this.findings.push(at);
        this.places.push(place);
      }
    }
  }

  private findingEntry(at: number): ExceptionEntry {
    const finding = this.findings.get(at);
    const place = this.places.get(at);
    const columns = this.context.close.findings[finding];
    const found = columns && this.lineAt(columns.file.get(place), columns.row.get(place));
    if (!found) throw new Error(`finding ${finding} has no line at place ${place}`);
    return { kind: 'finding', finding, place, ...found };
  }

  private lineAt(file: number, row: number): { readonly lines: LineView; readonly row: number } | undefined {
    for (const finder of this.finders) {
      const line = finder.find(file, row);
      if (line >= 0) return { lines: finder.lines, row: line };
    }
    return undefined;
  }
}
