/** Reads tables out of a recalculated workbook. */

import { recalculated } from '../../support/office.ts';
import type { Closed } from './closed.ts';

/** One row of a table by its headers, as recalculated. */
export type TableRow = Readonly<Record<string, string>>;

/** The tables of a sheet in their order, each from the row whose first cells are these headers to the next blank row. */
export function tablesOf(
  sheets: ReadonlyMap<string, readonly (readonly string[])[]>,
  name: string,
  ...first: readonly string[]
): readonly (readonly TableRow[])[] {
  const rows = sheets.get(name) ?? [];
  const tables: TableRow[][] = [];
  for (const [at, labels] of rows.entries()) {
    if (!first.every((label, column) => labels[column] === label)) continue;
    const rest = rows.slice(at + 1);
    const end = rest.findIndex((row) => row.every((cell) => cell === ''));
    const own = end < 0 ? rest : rest.slice(0, end);
    tables.push(
      own.map((row) => Object.fromEntries(labels.map((label, column) => [label, row[column] ?? '']))),
    );
  }
  return tables;
}

/** The sheets of a close's workbook as an independent program works them out. */
export async function recalculatedSheets(close: Closed): ReturnType<typeof recalculated> {
  return await recalculated(close.workbook);
}
