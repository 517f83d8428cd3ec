/** The rows of a sheet from top to bottom: title block, tables with their headers, totals. */

import type { Sheet, Table } from '../report/sheet.ts';
import { repeatedColumns, tablesOf, widthsOf } from './page-setup.ts';
import type { RowWriter } from './row-xml.ts';

/** A row as XML; `isBody` when it is a row of a table and no title, header or total. */
export type DrawnRow = { readonly xml: string; readonly isBody: boolean };

/** Draws a sheet row by row; no row is held. */
export function* drawnRows(sheet: Sheet, rows: RowWriter): Generator<DrawnRow, void> {
  const widths = widthsOf(sheet);
  yield* titleRows(sheet, widths, rows);
  for (const table of tablesOf(sheet)) yield* tableRows(table, widths, rows);
}

// A printed page that continues to the right repeats the leading columns and cuts what runs over their end.
function* titleRows(sheet: Sheet, widths: readonly number[], rows: RowWriter): Generator<DrawnRow, void> {
  const columns = repeatedColumns(sheet);
  const width = widths.slice(0, columns).reduce((so, one) => so + one, 0);
  for (const [at, line] of sheet.title.entries()) {
    const role = at === 0 ? 'headline' : 'title';
    const xml = columns > 1 ? rows.titleWithin(line, role, { columns, width }) : rows.line(line, role);
    yield { xml, isBody: false };
  }
}

function* tableRows(table: Table, widths: readonly number[], rows: RowWriter): Generator<DrawnRow, void> {
  // A cell breaks its lines at the width of the sheet's column, which a wider table may have set.
  const columns = table.columns.map((column, at) => ({ ...column, width: widths[at] ?? column.width }));
  rows.skip();
  if (table.heading !== undefined) yield { xml: rows.line(table.heading, 'heading'), isBody: false };
  yield { xml: rows.header(columns), isBody: false };
  let position = 0;
  for (const row of table.rows(0, table.count)) {
    yield { xml: rows.cells(columns, row, 'body', table.isGrouped?.(position)), isBody: true };
    position += 1;
  }
  for (const row of table.totals ?? []) yield { xml: rows.cells(columns, row, 'total'), isBody: false };
}
