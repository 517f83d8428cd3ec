/** Tables of some rows of another one. */

import { IntColumn } from '../model/column-table.ts';
import { MoneyColumn } from '../model/money-column.ts';
import type { StageTable } from './stage-table.ts';

/** The given rows of a table as a table. */
export function partOf(table: StageTable, rows: readonly number[]): StageTable {
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [name, partOfColumn(column, rows)]),
  );
  return { ...table, count: rows.length, row: partOfInts(table.row, rows), columns };
}

function partOfColumn(column: IntColumn | MoneyColumn, rows: readonly number[]): IntColumn | MoneyColumn {
  if (column instanceof IntColumn) return partOfInts(column, rows);
  const part = MoneyColumn.blank(rows.length);
  for (const [at, row] of rows.entries()) part.copy(at, column, row);
  return part;
}

/** The given cells of a column. */
function partOfInts(column: IntColumn, rows: readonly number[]): IntColumn {
  const part = new IntColumn(rows.length);
  for (const row of rows) part.push(column.get(row));
  return part;
}
