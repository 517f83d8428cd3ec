/** Names of matches. */

import { SLICE_ROWS, SlicedWork, type Slices } from '../model/sliced-work.ts';
import type { LineView } from './line-view.ts';

const NONE = -1;

/** By match, the line of either side whose name comes first, -1 for none. */
type FirstLines = { readonly billing: Int32Array; readonly revenue: Int32Array };

/**
 * Names each match after one of its lines: of the Billing lines, or of the Revenue lines where there are none, the
 * one whose name comes first. So a match has the same name after another import.
 */
export class MatchNames {
  private readonly first: SlicedWork<FirstLines>;
  private readonly billing: LineView;
  private readonly revenue: LineView;
  private known: FirstLines | undefined;

  constructor(groups: number, billing: LineView, revenue: LineView) {
    this.billing = billing;
    this.revenue = revenue;
    this.first = new SlicedWork(function* () {
      return {
        billing: yield* firstLines(groups, billing),
        revenue: yield* firstLines(groups, revenue),
      };
    });
  }

  /** Goes through all lines in slices; else the first question for a name waits for it. */
  slices(): Slices<FirstLines> {
    return this.first.slices();
  }

  /** The name of a match, '' for none. */
  readonly nameOf = (group: number): string => {
    if (group < 0) return '';
    this.known ??= this.first.value();
    const { billing, revenue } = this.known;
    const row = billing[group] ?? NONE;
    const line = row === NONE ? this.revenue.reference(revenue[group] ?? 0) : this.billing.reference(row);
    return `M-${line.slice(2)}`;
  };
}

function* firstLines(groups: number, lines: LineView): Slices<Int32Array> {
  const first = new Int32Array(groups).fill(NONE);
  for (let row = 0; row < lines.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const group = lines.group(row);
    if (group < 0) continue;
    const known = first[group] ?? NONE;
    if (known === NONE || lines.reference(row) < lines.reference(known)) first[group] = row;
  }
  return first;
}
