/** Reads tables out of a recalculated workbook. */

import type { CloseBuilder } from '../../closes/close-builder.ts';
import { type RecalculatedSheets, recalculated } from '../../support/office.ts';
import { drawn } from './closed.ts';

/** One row of a table by its headers, as recalculated. */
export type TableRow = Readonly<Record<string, string>>;

/** The tables of a sheet in their order, each from the row whose first cells are these headers to the next blank row. */
export function tablesOf(
  sheets: RecalculatedSheets,
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

/** The sheets of the workbook of a close that must come to its end, as an independent program works them out. */
export async function recalculatedSheets(from: CloseBuilder): Promise<RecalculatedSheets> {
  const { workbook } = await drawn(from);
  return await recalculated(workbook);
}
