/** Finds a table on a sheet by its headers, wherever it stands. */

import { addressOf } from '../model/cell-address.ts';
import type { FileRow } from '../read/cell-rows.ts';
import type { WorkbookCells } from '../read/workbook-cells.ts';
import { HeldCells } from './held-cells.ts';

/** A row of a table: the cell under a header as text, '' for a blank one, and where it stands. */
export type TableRow = {
  readonly text: (header: string) => string;
  readonly where: (header: string) => string;
};

/**
 * The rows of the first table of a sheet that has all these headers, down to the next heading; undefined when the
 * workbook has no such sheet or the sheet no such table. A sheet that goes on as "Name 2" is read on there. Throws
 * DamagedArchive for a table that holds more text than `most` characters.
 */
export async function tableOf(
  book: WorkbookCells,
  name: string,
  headers: readonly string[],
  most?: number,
): Promise<readonly TableRow[] | undefined> {
  const cells = new HeldCells(name, most);
  const parts = book.sheets.flatMap((sheet, at) => (isPartOf(sheet.name, name) ? [at] : []));
  let found: TableRow[] | undefined;
  for (const at of parts) {
    const rows = await partOf(book, at, headers, cells);
    if (rows) found = (found ?? []).concat(rows);
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
  held: HeldCells,
): Promise<TableRow[] | undefined> {
  const sheet = book.sheets[at]?.name ?? '';
  let columns: Columns | undefined;
  let last = 0;
  const rows: TableRow[] = [];
  for await (const batch of book.rows(at)) {
    for (const row of batch) {
      // A heading stands between two tables; a hole is a row that somebody took out.
      if (columns && row.number > last + 1 && row.cells.length === 1) return rows;
      if (columns) rows.push(tableRow(sheet, row, columns, held));
      else columns = columnsOf(row, headers);
      last = row.number;
    }
  }
  return columns && rows;
}

/** Where the headers stand: the place of each in the list of them, and the columns by these places. */
type Columns = { readonly places: ReadonlyMap<string, number>; readonly columns: readonly number[] };

function columnsOf({ cells }: FileRow, headers: readonly string[]): Columns | undefined {
  const all = new Map(cells.map(({ value, column }) => [value, column]));
  const columns = headers.map((header) => all.get(header) ?? -1);
  return columns.includes(-1)
    ? undefined
    : { columns, places: new Map(headers.map((header, at) => [header, at])) };
}

/** Only the text under the headers is held: a sheet may have any other cells. */
function tableRow(
  sheet: string,
  { number, cells }: FileRow,
  { places, columns }: Columns,
  held: HeldCells,
): TableRow {
  const texts = columns.map((place) => held.keep(cells.find(({ column }) => column === place)?.value ?? ''));
  return {
    text: (header) => texts[places.get(header) ?? -1] ?? '',
    where: (header) => {
      const column = columns[places.get(header) ?? -1] ?? 0;
      return `${sheet}, cell ${addressOf(column, number)}`;
    },
  };
}
