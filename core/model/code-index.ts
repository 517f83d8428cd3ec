import type { TextColumn } from './column-table.ts';
import { SLICE_ROWS, type Slices } from './sliced-work.ts';
import { BLANK } from './text-pool.ts';

/** Rows that share a key, found in constant time: keys are text codes of one pool. */
export class CodeIndex {
  private readonly first: Int32Array;
  private readonly following: Int32Array;

  /** Indexes the rows of `keys` for which `isIncluded` holds; blank keys are left out. */
  constructor(keys: TextColumn, poolSize: number, isIncluded: (row: number) => boolean = () => true) {
    this.first = new Int32Array(poolSize).fill(-1);
    this.following = new Int32Array(keys.length).fill(-1);
    this.add(keys, 0, keys.length, isIncluded);
  }

  /** The same index, made in slices. */
  static *inSlices(
    keys: TextColumn,
    poolSize: number,
    isIncluded: (row: number) => boolean,
  ): Slices<CodeIndex> {
    const index = new CodeIndex(keys, poolSize, () => false);
    for (let to = keys.length; to > 0; to -= SLICE_ROWS) {
      yield;
      index.add(keys, Math.max(to - SLICE_ROWS, 0), to, isIncluded);
    }
    return index;
  }

  // From the back, so that the first row of a key comes first.
  private add(keys: TextColumn, from: number, to: number, isIncluded: (row: number) => boolean): void {
    for (let row = to - 1; row >= from; row -= 1) {
      const key = keys.get(row);
      if (key === BLANK || !isIncluded(row)) continue;
      this.following[row] = this.first[key] ?? -1;
      this.first[key] = row;
    }
  }

  /** The first row with the key, or -1. */
  firstRow(key: number): number {
    return key === BLANK ? -1 : (this.first[key] ?? -1);
  }

  /** The next row with the same key, or -1. */
  nextRow(row: number): number {
    return this.following[row] ?? -1;
  }

  /** All rows with the key, in file order. */
  rows(key: number): number[] {
    const rows: number[] = [];
    for (let row = this.firstRow(key); row >= 0; row = this.nextRow(row)) rows.push(row);
    return rows;
  }
}
