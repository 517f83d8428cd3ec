/** Finds a table on a sheet by its headers, wherever it stands. */

import { addressOf } from '../model/cell-address.ts';
import type { FileRow } from '../read/cell-rows.ts';
import type { WorkbookCells } from '../read/workbook-cells.ts';

/** A row of a table: the cell under a header as text, '' for a blank one, and where it stands. */
export type TableRow = {
  readonly text: (header: string) => string;
  readonly where: (header: string) => string;
};

/**
 * The rows of the first table of a sheet that has all these headers, down to the next heading; undefined when the
 * workbook has no such sheet or the sheet no such table. A sheet that goes on as "Name 2" is read on there.
 */
export async function tableOf(
  book: WorkbookCells,
  name: string,
  headers: readonly string[],
): Promise<readonly TableRow[] | undefined> {
  const parts = book.sheets.flatMap((sheet, at) => (isPartOf(sheet.name, name) ? [at] : []));
  let found: TableRow[] | undefined;
  for (const at of parts) {
    const rows = await partOf(book, at, headers);
    if (rows) found = [...(found ?? []), ...rows];
  }
  return found;
}

function isPartOf(sheet: string, name: string): boolean {
  return sheet === name || (sheet.startsWith(`${name} `) && /^\d+$/.test(sheet.slice(name.length + 1)));
}

async function partOf(
  book: WorkbookCells,
  at: number,
  headers: readonly string[],
): Promise<TableRow[] | undefined> {
  const sheet = book.sheets[at]?.name ?? '';
  let columns: ReadonlyMap<string, number> | undefined;
  let last = 0;
  const rows: TableRow[] = [];
  for await (const batch of book.rows(at)) {
    for (const row of batch) {
      // A heading stands between two tables; a hole is a row that somebody took out.
      if (columns && row.number > last + 1 && row.cells.length === 1) return rows;
      if (columns) rows.push(tableRow(sheet, row, columns));
      else columns = columnsOf(row, headers);
      last = row.number;
    }
  }
  return columns && rows;
}

function columnsOf({ cells }: FileRow, headers: readonly string[]): ReadonlyMap<string, number> | undefined {
  const columns = new Map(cells.map(({ value, column }) => [value, column]));
  return headers.every((header) => columns.has(header)) ? columns : undefined;
}

function tableRow(sheet: string, { number, cells }: FileRow, columns: ReadonlyMap<string, number>): TableRow {
  const columnOf = (header: string): number => columns.get(header) ?? -1;
  return {
    text: (header) => cells.find(({ column }) => column === columnOf(header))?.value ?? '',
    where: (header) => `${sheet}, cell ${addressOf(Math.max(columnOf(header), 0), number)}`,
  };
}
