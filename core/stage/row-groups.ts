/** Groups of equal rows, found in linear time by hash. */

import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';

/**
 * The group of each of the rows: the position in `rows` of the first row that is equal to it. Equal rows must have
 * equal hashes.
 */
export function* groupRows(
  rows: ArrayLike<number>,
  hashOf: (row: number) => number,
  isEqual: (left: number, right: number) => boolean,
): Slices<Int32Array> {
  let size = 16;
  while (size < rows.length * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const hashes = new Int32Array(rows.length);
  const groups = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    if (at % SLICE_ROWS === 0) yield;
    const row = rows[at] ?? 0;
    const hash = spread(hashOf(row));
    hashes[at] = hash;
    let slot = hash & (size - 1);
    for (;;) {
      const first = slots[slot] ?? -1;
      if (first < 0) slots[slot] = at;
      if (first < 0 || (hashes[first] === hash && isEqual(rows[first] ?? 0, row))) {
        groups[at] = first < 0 ? at : first;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return groups;
}

/** Takes another number into a hash. */
export function mixed(hash: number, value: number): number {
  return (Math.imul(hash, 31) + value) | 0;
}

function spread(hash: number): number {
  const mixedOnce = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return mixedOnce ^ (mixedOnce >>> 13);
}
