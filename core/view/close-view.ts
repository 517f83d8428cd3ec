/** A close as the window looks at it: what several screens need of it, each worked out when it is first asked for. */

import type { BridgeDetail } from '../match/bridge-types.ts';
import type { Side } from '../model/roll-forward.ts';
import { finished, inSlices, SlicedWork, type Slices, type Step } from '../model/sliced-work.ts';
import type { Close } from '../report/close.ts';
import { type LineContext, lineContext } from '../report/close-context.ts';
import { changedMarks } from '../report/earlier-exceptions.ts';
import { ExceptionList } from '../report/exception-list.ts';
import { type GroupMembers, SideMembers } from '../report/group-members.ts';
import { LineFinder } from '../report/line-finder.ts';
import { LineFindings } from '../report/line-findings.ts';
import type { LineView } from '../report/line-view.ts';
import { MatchDifferences } from '../report/match-differences.ts';
import type { ExceptionCells, ExceptionCellsBefore } from './tables/exception-cells.ts';

/** A line of one side. */
export type LinePlace = { readonly side: Side; readonly row: number };

/** What is worked out of one close, and kept as long as its figures are shown. */
export class CloseView {
  readonly close: Close;
  readonly context: LineContext;
  /** The text of a code of the run's pool. */
  readonly text: (code: number) => string;
  private readonly listed = new SlicedWork(() => this.list());
  private listedBefore: Pick<CloseView, 'exceptions' | 'context'> | undefined;
  private cellsBefore: ExceptionCellsBefore | undefined;
  private knownMembers: GroupMembers | undefined;
  private knownDifferences: MatchDifferences | undefined;
  private differencesBefore: MatchDifferences | undefined;
  private knownFindings: LineFindings | undefined;
  private readonly detail: SlicedWork<BridgeDetail>;
  private readonly finding: SlicedWork<readonly LineFinder[]>;
  private knownAlignment: Int32Array | undefined;

  /** What a view of an earlier result knows is kept where the result did not change. */
  constructor(close: Close, earlier?: CloseView) {
    this.close = close;
    this.context = lineContext(close);
    this.text = (code) => close.pool.text(code);
    const before = earlier?.close;
    const areLinesSame = before?.billing === close.billing && before.revenue === close.revenue;
    const { billing, revenue } = this.context;
    this.finding =
      areLinesSame && earlier ? earlier.finding : new SlicedWork(() => findersOf(billing, revenue));
    if (areLinesSame && before.matching === close.matching) this.knownMembers = earlier?.knownMembers;
    const isBridgeSame = earlier !== undefined && before?.bridge === close.bridge;
    this.detail = isBridgeSame ? earlier.detail : new SlicedWork(close.bridge.detail);
    this.differencesBefore = earlier?.knownDifferences;
    if (areLinesSame && earlier?.listed.isDone) {
      this.listedBefore = { exceptions: earlier.exceptions, context: earlier.context };
      this.cellsBefore = earlier.cellsBefore;
    }
  }

  /** The lines of each match. */
  get members(): GroupMembers {
    return finished(this.linkMembers());
  }

  private *linkMembers(): Slices<GroupMembers> {
    const { billing, revenue, close } = this.context;
    const { groups } = close.matching;
    this.knownMembers ??= {
      billing: yield* SideMembers.inSlices(groups, billing),
      revenue: yield* SideMembers.inSlices(groups, revenue),
    };
    return this.knownMembers;
  }

  /** In what the sides of each match differ. */
  get differences(): MatchDifferences {
    this.knownDifferences ??= new MatchDifferences(this.context, this.members, this.differencesBefore);
    this.differencesBefore = undefined;
    return this.knownDifferences;
  }

  /** All exceptions in the order of work. */
  get exceptions(): ExceptionList {
    return this.listed.value();
  }

  /** Cells of the table of exceptions that were worked out already, for this result or an earlier one. */
  get exceptionCells(): ExceptionCellsBefore | undefined {
    void this.exceptions;
    return this.cellsBefore;
  }

  /** Keeps the cells of the table of exceptions, row by row in the order of work, for the tables of later results. */
  keepExceptionCells(cells: ExceptionCells): void {
    const { numbers } = this.exceptions;
    const rows = new Int32Array(numbers.length);
    for (let place = 0; place < numbers.length; place += 1) rows[numbers[place] ?? 0] = place;
    this.cellsBefore = { cells, rows };
  }

  private *list(): Slices<ExceptionList> {
    const before = this.listedBefore;
    const { differences, findings } = this;
    yield;
    const marks = before && changedMarks(this.context, before.context, this.finders);
    const earlier = before && marks && { list: before.exceptions, marks };
    const list = yield* ExceptionList.inSlices({ differences, findings, earlier });
    const cells = this.cellsBefore;
    this.cellsBefore = cells && { cells: cells.cells, rows: placesOf(list, cells.rows) };
    this.listedBefore = undefined;
    return list;
  }

  /** Lists the exceptions in slices, as far as they can be counted. */
  async prepareCounts(step: Step): Promise<void> {
    await inSlices(this.linkMembers(), step);
    await this.finding.prepare(step);
    void this.findings;
    await step();
    await this.listed.prepare(step);
  }

  /**
   * Works out beforehand what a first look at a screen would otherwise wait for; `step` lets other work of the host
   * happen. A million lines a side take some seconds.
   */
  async prepare(step: Step): Promise<void> {
    const { billingIdentities, revenueIdentities } = this.close;
    await this.prepareCounts(step);
    await this.exceptions.prepare(step);
    await inSlices(billingIdentities.slices(), step);
    await inSlices(revenueIdentities.slices(), step);
    await inSlices(this.context.matchNames.slices(), step);
    await this.detail.prepare(step);
  }

  /** The findings on each line. */
  get findings(): LineFindings {
    this.knownFindings ??= new LineFindings(this.context, this.finders);
    return this.knownFindings;
  }

  private get finders(): readonly LineFinder[] {
    return this.finding.value();
  }

  /** The lines behind each figure of the bridge. */
  get bridgeDetail(): BridgeDetail {
    return this.detail.value();
  }

  /** Position of each Billing line in the alignment, -1 for lines that are in none. */
  get alignmentOfLine(): Int32Array {
    if (!this.knownAlignment) {
      const { alignment, billing } = this.close;
      this.knownAlignment = new Int32Array(billing.count).fill(-1);
      for (let at = 0; at < alignment.count; at += 1) this.knownAlignment[alignment.line.get(at)] = at;
    }
    return this.knownAlignment;
  }

  /** The line that came from a row of a file; undefined when none did. */
  lineAt(file: number, row: number): LinePlace | undefined {
    if (row <= 0) return undefined;
    for (const finder of this.finders) {
      const found = finder.find(file, row);
      if (found >= 0) return { side: finder.side, row: found };
    }
    return undefined;
  }

  /** The line of a name; undefined when no extract has it. */
  lineNamed(name: string): LinePlace | undefined {
    const side = name.startsWith('R-') ? 'revenue' : 'billing';
    const row = this.rowsNamed([name])[side].get(name);
    return row === undefined ? undefined : { side, row };
  }

  /** Rows of the lines of some names, of both sides. */
  rowsNamed(names: Iterable<string>): Readonly<Record<Side, ReadonlyMap<string, number>>> {
    const all = [...names];
    const { billingIdentities, revenueIdentities } = this.close;
    return {
      billing: billingIdentities.rowsOf(all.filter((name) => !name.startsWith('R-'))),
      revenue: revenueIdentities.rowsOf(all.filter((name) => name.startsWith('R-'))),
    };
  }

  /** The lines of the match of a line, or the line alone. */
  matchOf({ side, row }: LinePlace): Readonly<Record<Side, readonly number[]>> {
    const group = this.context[side].group(row);
    if (group >= 0) {
      return { billing: this.members.billing.rows(group), revenue: this.members.revenue.rows(group) };
    }
    return side === 'billing' ? { billing: [row], revenue: [] } : { billing: [], revenue: [row] };
  }
}

/** By row of a list its place among the cells, from the places of the list before. */
function placesOf({ length, rowsBefore }: ExceptionList, before: Int32Array): Int32Array {
  const places = new Int32Array(length);
  for (let row = 0; row < length; row += 1) places[row] = before[rowsBefore.get(row)] ?? -1;
  return places;
}

function* findersOf(billing: LineView, revenue: LineView): Slices<readonly LineFinder[]> {
  return [yield* LineFinder.inSlices(billing), yield* LineFinder.inSlices(revenue)];
}
