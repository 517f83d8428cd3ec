/** Which rows of a view are selected, as ranges of positions: a million selected rows cost as much as one. */

/** Positions from, up to and without `to`. */
export type Range = { readonly from: number; readonly to: number };

/**
 * Disjoint ranges in order; `anchor` is where an extension starts, -1 without one; `base` is what was selected before
 * the range from the anchor.
 */
export type RowSelection = {
  readonly ranges: readonly Range[];
  readonly anchor: number;
  readonly base: readonly Range[];
};

/** Nothing selected. */
export const NO_ROWS: RowSelection = { ranges: [], anchor: -1, base: [] };

/** Ranges in order, those that touch joined. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from);
  const result: Range[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last && range.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}

function without(ranges: readonly Range[], { from, to }: Range): readonly Range[] {
  return ranges.flatMap((range) => [
    ...(range.from < from ? [{ from: range.from, to: Math.min(range.to, from) }] : []),
    ...(range.to > to ? [{ from: Math.max(range.from, to), to: range.to }] : []),
  ]);
}

/** One row, nothing else. */
export function selectOnly(position: number): RowSelection {
  return { ranges: [{ from: position, to: position + 1 }], anchor: position, base: [] };
}

/** Adds a row, or takes it away when it is selected. */
export function toggleRow(selection: RowSelection, position: number): RowSelection {
  const row = { from: position, to: position + 1 };
  const ranges = isSelected(selection, position)
    ? without(selection.ranges, row)
    : joined([...selection.ranges, row]);
  return { ranges, anchor: position, base: without(ranges, row) };
}

/** Selects from the anchor to a row; what was extended from the same anchor before is given up. */
export function extendTo(selection: RowSelection, position: number): RowSelection {
  if (selection.anchor < 0) return selectOnly(position);
  const { anchor, base } = selection;
  const range = { from: Math.min(anchor, position), to: Math.max(anchor, position) + 1 };
  return { ranges: joined([...base, range]), anchor, base };
}

/** Every row of a view. */
export function selectAll(count: number): RowSelection {
  return count === 0 ? NO_ROWS : { ranges: [{ from: 0, to: count }], anchor: 0, base: [] };
}

/** The rows at some positions. */
export function selectPositions(positions: readonly number[]): RowSelection {
  const ranges = joined(positions.filter((at) => at >= 0).map((from) => ({ from, to: from + 1 })));
  return { ranges, anchor: ranges[0]?.from ?? -1, base: [] };
}

/** True for a row that is selected. */
export function isSelected({ ranges }: RowSelection, position: number): boolean {
  return ranges.some(({ from, to }) => position >= from && position < to);
}

/** How many rows are selected. */
export function countSelected({ ranges }: RowSelection): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}
