/** Rows at which columns differ, in ascending order. */

import type { IntColumn } from './column-table.ts';

/** Rows at which a column of numbers or codes holds another cell than one of the same length did. */
export function changedRows(then: IntColumn, now: IntColumn): readonly number[] {
  const rows: number[] = [];
  if (then === now) return rows;
  for (let row = 0; row < now.length; row += 1) if (then.get(row) !== now.get(row)) rows.push(row);
  return rows;
}

/** The rows of several lists, each once and in ascending order. */
export function inOrder(...lists: readonly Iterable<number>[]): readonly number[] {
  const rows = new Set<number>();
  for (const list of lists) for (const row of list) rows.add(row);
  return [...rows].sort((one, other) => one - other);
}
