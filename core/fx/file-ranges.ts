import type { IntColumn } from '../model/column-table.ts';

/** Lines of one file that stand together: from a row up to and without another. */
export type FileRange = { readonly file: number; readonly from: number; readonly to: number };

/** The lines file by file in their order; lines of a file that are parted by others are ranges of their own. */
export function fileRanges(file: IntColumn, count: number): readonly FileRange[] {
  const ranges: FileRange[] = [];
  for (let from = 0, row = 1; row <= count; row += 1) {
    if (row < count && file.get(row) === file.get(from)) continue;
    ranges.push({ file: file.get(from), from, to: row });
    from = row;
  }
  return ranges;
}

/** True when two columns hold the same cells in a range. */
export function areSameIn({ from, to }: FileRange, one: IntColumn, other: IntColumn): boolean {
  for (let row = from; row < to; row += 1) if (one.get(row) !== other.get(row)) return false;
  return true;
}
