import type { LineView } from './line-view.ts';

/** Finds the line that came from a row of a file. */
export class LineFinder {
  private readonly byFile = new Map<number, Int32Array>();
  readonly lines: LineView;

  /** Indexes all lines of one side by file and row. */
  constructor(lines: LineView) {
    this.lines = lines;
    const lastRows = new Map<number, number>();
    for (let line = 0; line < lines.count; line += 1) {
      const file = lines.file(line);
      lastRows.set(file, Math.max(lastRows.get(file) ?? 0, lines.row(line)));
    }
    for (const [file, last] of lastRows) this.byFile.set(file, new Int32Array(last + 1).fill(-1));
    for (let line = lines.count - 1; line >= 0; line -= 1) {
      const rows = this.byFile.get(lines.file(line));
      if (rows) rows[lines.row(line)] = line;
    }
  }

  /** The line of a row, or -1. */
  find(file: number, row: number): number {
    return this.byFile.get(file)?.[row] ?? -1;
  }
}
