import type { Side } from '../model/roll-forward.ts';
import { finished, SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { LineView } from './line-view.ts';

/** Finds the line that came from a row of a file; it outlives the result whose lines it was made of. */
export class LineFinder {
  private readonly byFile: ReadonlyMap<number, Int32Array>;
  readonly side: Side;

  private constructor(side: Side, byFile: ReadonlyMap<number, Int32Array>) {
    this.side = side;
    this.byFile = byFile;
  }

  /** Indexes all lines of one side by file and row. */
  static of(lines: LineView): LineFinder {
    return finished(LineFinder.inSlices(lines));
  }

  /** The same, in slices. */
  static *inSlices(lines: LineView): Slices<LineFinder> {
    const lastRows = new Map<number, number>();
    for (let line = 0; line < lines.count; line += 1) {
      if (line % SLICE_ROWS === 0) yield;
      const file = lines.file(line);
      lastRows.set(file, Math.max(lastRows.get(file) ?? 0, lines.row(line)));
    }
    const byFile = new Map<number, Int32Array>();
    for (const [file, last] of lastRows) byFile.set(file, new Int32Array(last + 1).fill(-1));
    for (let line = lines.count - 1; line >= 0; line -= 1) {
      if (line % SLICE_ROWS === 0) yield;
      const rows = byFile.get(lines.file(line));
      if (rows) rows[lines.row(line)] = line;
    }
    return new LineFinder(lines.side, byFile);
  }

  /** The line of a row, or -1. */
  find(file: number, row: number): number {
    return this.byFile.get(file)?.[row] ?? -1;
  }
}
