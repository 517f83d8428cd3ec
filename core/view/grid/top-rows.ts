/** The first rows of an order that is not there yet. */

import type { Pace } from './pace.ts';

/** Compares two rows; zero where the order of the grid decides. */
export type RowComparison = (row: number, other: number) => number;

/** The first `limit` rows in the order of a comparison; rows that compare equal stay in the order in which they come. */
export async function topRows(
  rows: Int32Array,
  limit: number,
  compare: RowComparison,
  pace: Pace,
): Promise<Int32Array> {
  const top = new Int32Array(Math.min(limit, rows.length));
  let held = 0;
  await pace.over(rows.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const row = rows[at] ?? 0;
      if (held === top.length && compare(row, top[held - 1] ?? 0) >= 0) continue;
      const place = placeOf(top, held, row, compare);
      top.copyWithin(place + 1, place, Math.min(held, top.length - 1));
      top[place] = row;
      if (held < top.length) held += 1;
    }
  });
  return top;
}

/** Behind all rows held that come before the row or are equal to it. */
function placeOf(top: Int32Array, held: number, row: number, compare: RowComparison): number {
  let low = 0;
  let high = held;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(row, top[middle] ?? 0) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
