import type { IntColumn } from '../model/column-table.ts';

/** The rows of each bucket in their order; rows whose number is none of the `buckets` are in none. */
export function bucketRows(numbers: IntColumn, buckets: number): readonly Int32Array[] {
  const sizes = new Int32Array(buckets);
  for (let row = 0; row < numbers.length; row += 1) {
    const bucket = numbers.get(row);
    if (bucket >= 0 && bucket < buckets) sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  const rows = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(buckets);
  for (let row = 0; row < numbers.length; row += 1) {
    const bucket = numbers.get(row);
    const at = filled[bucket] ?? 0;
    const target = rows[bucket];
    if (!target) continue;
    target[at] = row;
    filled[bucket] = at + 1;
  }
  return rows;
}

/** Rows of several ascending lists as one ascending list. */
export function mergedRows(...lists: readonly Int32Array[]): Int32Array {
  const merged = new Int32Array(lists.reduce((length, list) => length + list.length, 0));
  let filled = 0;
  for (const list of lists) {
    merged.set(list, filled);
    filled += list.length;
  }
  return merged.sort();
}

/** Where each row of a table of `count` rows stands in a selection, -1 for rows that are not in it. */
export function positionsOf(rows: Int32Array, count: number): Int32Array {
  const positions = new Int32Array(count).fill(-1);
  for (const [at, row] of rows.entries()) positions[row] = at;
  return positions;
}
