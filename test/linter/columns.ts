/** Columns of tables by their headers. */

import type { Book, BookCell, BookSheet, BookTable } from './book.ts';
import { cellAt, textAt } from './book.ts';

/** A header: its exact text, or a pattern. */
export type Header = string | RegExp;

/** Position of a column; -1 where the table has none. */
export function columnNamed(table: BookTable | undefined, header: Header): number {
  if (!table) return -1;
  return table.headers.findIndex((text) =>
    typeof header === 'string' ? text === header : text !== '' && header.test(text),
  );
}

/** True for a sheet that holds a transaction line in each row. */
export function isDataSheet(sheet: BookSheet): boolean {
  return sheet.tables[0]?.headers[0] === 'Line';
}

/** The sheets of transaction lines. */
export function dataSheets(book: Book): readonly BookSheet[] {
  return book.sheets.filter(isDataSheet);
}

/** The first table of a sheet that has all these columns. */
export function tableWith(sheet: BookSheet, headers: readonly Header[]): BookTable | undefined {
  return sheet.tables.find((table) => headers.every((header) => columnNamed(table, header) >= 0));
}

/** Rows of data of a table, totals left out. */
export function* rowsOf(table: BookTable): Generator<number> {
  for (let row = table.first; row <= table.last; row += 1) yield row;
}

/** Rows of data and of totals. */
export function* allRowsOf(table: BookTable): Generator<number> {
  for (let row = table.first; row <= table.lastTotal; row += 1) yield row;
}

/** Every cell with content of a table's rows. */
export function* cellsOfTable(
  sheet: BookSheet,
  table: BookTable,
): Generator<{ readonly cell: BookCell; readonly row: number; readonly column: number }> {
  for (const row of allRowsOf(table)) {
    const cells = sheet.rows[row]?.cells ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell) yield { cell, row, column };
    }
  }
}

/** The table that a row belongs to. */
export function tableAt(sheet: BookSheet, row: number): BookTable | undefined {
  return sheet.tables.find((table) => table.first <= row && row <= table.lastTotal);
}

/** The text in a row under a header; '' where there is no such column. */
export function textUnder(sheet: BookSheet, table: BookTable, row: number, header: Header): string {
  const column = columnNamed(table, header);
  return column < 0 ? '' : textAt(sheet, row, column);
}

/** What stands beside a label in the first column of any table of a sheet: the first cell with content. */
export function factOf(sheet: BookSheet, label: RegExp): BookCell | undefined {
  for (const row of sheet.rows) {
    const [first, ...rest] = row?.cells ?? [];
    if (first && label.test(first.text)) {
      const value = rest.find((cell) => cell !== undefined && cell.text !== '');
      if (value) return value;
    }
  }
  return undefined;
}

/**
 * The column that names the currency of an amount: "Counts in" for all of a table's amounts, "Functional currency" for
 * what is called functional, "Currency" for "Amount"; -1 where no column does.
 */
export function currencyColumn(table: BookTable, amountColumn: number): number {
  const counts = columnNamed(table, 'Counts in');
  const header = (table.headers[amountColumn] ?? '').toLowerCase();
  // On a sheet of lines the currency of a line comes before what it counts in.
  const isOfLines = table.headers[0] === 'Line';
  if (counts >= 0 && (!isOfLines || header.includes('functional'))) return counts;
  const words = table.headers.map((text) => /^(.+) currency$/i.exec(text)?.[1]?.toLowerCase() ?? '');
  const fitting = words.filter((word) => word !== '' && header.includes(word));
  // "Billing functional" belongs to "Billing functional currency" and not to "Billing currency".
  const longest = fitting.sort((a, b) => b.length - a.length)[0];
  const named = longest === undefined ? -1 : words.indexOf(longest);
  if (named >= 0) return named;
  return /^(amount|billing|revenue|difference)$/.test(header) ? columnNamed(table, 'Currency') : -1;
}

const AMOUNT = /^(Amount|Billing|Revenue|Difference|Explained|Unexplained|Labeled|Unlabeled|Total)$/;

/** True for a column of whole numbers without a currency: one that shows no decimals and is not called an amount. */
export function isCountColumn(sheet: BookSheet, table: BookTable, column: number): boolean {
  if (AMOUNT.test(table.headers[column] ?? '')) return false;
  for (const row of allRowsOf(table)) {
    if (cellAt(sheet, row, column)?.style.numberFormat.includes('.0')) return false;
  }
  return true;
}
