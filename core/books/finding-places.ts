/** In which books the places of a finding stand. */

import { IntColumn } from '../model/column-table.ts';
import { type Finding, IN_DECISIONS } from '../model/finding.ts';
import type { Close } from '../report/close.ts';
import type { LineBooks } from '../report/line-books.ts';
import { bucketRows } from './buckets.ts';

/** Positions in the columns of one finding. */
export type PlacesByBook = {
  readonly finding: Finding;
  /** By book: places at its own lines, */
  readonly own: readonly Int32Array[];
  /** and at adjustments that were derived to it. */
  readonly memo: readonly Int32Array[];
  /** Places about a file as a whole, its header or the setup. */
  readonly general: Int32Array;
  /** Places at entries of decisions.json. */
  readonly decisions: Int32Array;
};

const NONE = -1;
const GENERAL = 0;
const DECISIONS = 1;

/** The places of all findings of a close by book; `derived` is the book that each adjustment was derived to. */
export function placesByBook(close: Close, books: LineBooks, derived: IntColumn): readonly PlacesByBook[] {
  const lines = new RowBooks(close, books, derived);
  const headRows = new Map(close.files.map(({ index, rows }) => [index, rows.header]));
  return close.findings.map((finding) => {
    const count = finding.row.length;
    const kinds = IntColumn.filled(count, NONE);
    const own = IntColumn.filled(count, NONE);
    const memo = IntColumn.filled(count, NONE);
    for (let at = 0; at < count; at += 1) {
      const [file, row] = [finding.file.get(at), finding.row.get(at)];
      if (file === IN_DECISIONS) kinds.set(at, DECISIONS);
      else if (file < 0 || row <= (headRows.get(file) ?? 0)) kinds.set(at, GENERAL);
      else {
        own.set(at, lines.own(file, row));
        memo.set(at, lines.memo(file, row));
      }
    }
    const [general = new Int32Array(0), decisions = new Int32Array(0)] = bucketRows(kinds, 2);
    const size = books.books.length;
    return { finding, own: bucketRows(own, size), memo: bucketRows(memo, size), general, decisions };
  });
}

/** The books of the rows of every file. */
class RowBooks {
  private readonly ownByFile = new Map<number, Int32Array>();
  private readonly memoByFile = new Map<number, Int32Array>();

  constructor({ billing, revenue, alignment }: Close, books: LineBooks, derived: IntColumn) {
    for (const [lines, ofLine] of [[billing, books.billing] as const, [revenue, books.revenue] as const]) {
      const last = new Map<number, number>();
      for (let line = 0; line < lines.count; line += 1) {
        const file = lines.file.get(line);
        last.set(file, Math.max(last.get(file) ?? 0, lines.row.get(line)));
      }
      for (const [file, row] of last) this.ownByFile.set(file, new Int32Array(row + 1).fill(NONE));
      for (let line = 0; line < lines.count; line += 1) {
        const rows = this.ownByFile.get(lines.file.get(line));
        if (rows) rows[lines.row.get(line)] = ofLine.get(line);
      }
    }
    for (let at = 0; at < alignment.count; at += 1) {
      const line = alignment.line.get(at);
      const book = derived.get(at);
      if (book === books.unlabeled) continue;
      const file = billing.file.get(line);
      const rows =
        this.memoByFile.get(file) ?? new Int32Array(this.ownByFile.get(file)?.length ?? 0).fill(NONE);
      this.memoByFile.set(file, rows);
      rows[billing.row.get(line)] = book;
    }
  }

  own(file: number, row: number): number {
    return this.ownByFile.get(file)?.[row] ?? NONE;
  }

  memo(file: number, row: number): number {
    return this.memoByFile.get(file)?.[row] ?? NONE;
  }
}
