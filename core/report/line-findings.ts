import { IntColumn } from '../model/column-table.ts';
import type { Severity } from '../model/finding-catalogue.ts';
import type { LineContext } from './close-context.ts';
import { LineFinder } from './line-finder.ts';
import type { LineView } from './line-view.ts';

/** One place of one finding: positions in the close's list of findings and in the finding's columns. */
export type FindingPlace = { readonly finding: number; readonly place: number };

/** The findings that stand on a line, found from the line. */
export class LineFindings {
  private readonly heads: Readonly<Record<LineView['side'], Int32Array>>;
  /** By match, 1 where a finding stands on any of its lines. */
  private readonly groups: Uint8Array;
  private readonly following = new IntColumn();
  private readonly findings = new IntColumn();
  private readonly places = new IntColumn();
  private readonly context: LineContext;

  /** Looks the line of every place up once; finders that are there already need not be made again. */
  constructor(
    context: LineContext,
    finders: readonly LineFinder[] = [LineFinder.of(context.billing), LineFinder.of(context.revenue)],
  ) {
    this.context = context;
    this.groups = new Uint8Array(context.close.matching.groups);
    const { billing, revenue } = context;
    const none = ({ count }: LineView): Int32Array => new Int32Array(count).fill(-1);
    this.heads = { billing: none(billing), revenue: none(revenue) };
    const all = context.close.findings;
    // From the back, so that each line's list comes out in the order of the findings.
    for (let at = all.length - 1; at >= 0; at -= 1) {
      const finding = all[at];
      if (!finding) continue;
      for (let place = finding.row.length - 1; place >= 0; place -= 1) {
        this.attach(finders, finding.file.get(place), finding.row.get(place), at, place);
      }
    }
  }

  /** True when a finding stands on the line. */
  has(lines: LineView, row: number): boolean {
    return (this.heads[lines.side][row] ?? -1) >= 0;
  }

  /** True when a finding stands on any line of the match. */
  hasGroup(group: number): boolean {
    return this.groups[group] === 1;
  }

  /** The findings on some lines of one side. */
  on(lines: LineView, rows: readonly number[]): readonly FindingPlace[] {
    const found: FindingPlace[] = [];
    for (const row of rows) {
      let at = this.heads[lines.side][row] ?? -1;
      for (; at >= 0; at = this.following.get(at)) {
        found.push({ finding: this.findings.get(at), place: this.places.get(at) });
      }
    }
    return found;
  }

  /** The severest of some findings; undefined for none. */
  severityOf(places: readonly FindingPlace[]): Severity | undefined {
    const severities = new Set(places.map(({ finding }) => this.context.close.findings[finding]?.severity));
    return (['blocking', 'warning', 'note'] as const).find((severity) => severities.has(severity));
  }

  private attach(
    finders: readonly LineFinder[],
    file: number,
    row: number,
    finding: number,
    place: number,
  ): void {
    for (const finder of finders) {
      const line = finder.find(file, row);
      if (line < 0) continue;
      const { side } = finder;
      const heads = this.heads[side];
      this.following.push(heads[line] ?? -1);
      this.findings.push(finding);
      this.places.push(place);
      heads[line] = this.findings.length - 1;
      const group = this.context[side].group(line);
      if (group >= 0) this.groups[group] = 1;
      return;
    }
  }
}
