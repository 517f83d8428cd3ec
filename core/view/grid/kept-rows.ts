/** Looks for rows of a table. */

import type { RowTest } from './filters.ts';
import type { Pace } from './pace.ts';
import type { GridTable, TableColumn } from './table.ts';

/** The column of a key; undefined when the table has none. */
export function columnNamed(table: GridTable, key: string): TableColumn | undefined {
  return table.columns.find((column) => column.key === key);
}

/** The rows that meet all tests, in the order of the table. */
export async function rowsThatMeet(
  count: number,
  tests: readonly RowTest[],
  pace: Pace,
): Promise<Int32Array> {
  const rows = new Int32Array(count);
  const [only, ...more] = tests;
  const isKept = only && more.length === 0 ? only : (row: number) => tests.every((test) => test(row));
  let kept = 0;
  await pace.over(count, (from, to) => {
    for (let row = from; row < to; row += 1) {
      if (!isKept(row)) continue;
      rows[kept] = row;
      kept += 1;
    }
  });
  return kept === count ? rows : rows.slice(0, kept);
}

/** Rows by their keys; keys of a table that cannot look them up are made row by row. */
export async function rowsOfKeys(
  table: GridTable,
  keys: readonly string[],
  pace: Pace,
): Promise<ReadonlyMap<string, number>> {
  if (table.rowsOfKeys) return table.rowsOfKeys(keys);
  const wanted = new Set(keys);
  const rows = new Map<string, number>();
  await pace.over(table.count, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const key = table.key(row);
      if (wanted.has(key)) rows.set(key, row);
    }
  });
  return rows;
}
