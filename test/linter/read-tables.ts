import type { Area, BookRow, BookTable } from './book.ts';

type Rows = readonly (BookRow | undefined)[];

/**
 * The tables of a sheet: the main one under the frozen header (its data rows end with the filter), then each lower
 * one after an empty row, a heading and a header.
 */
export function tablesOf(rows: Rows, frozenRows: number, filter: Area | undefined): readonly BookTable[] {
  const headerRow = frozenRows > 1 ? frozenRows : firstWideRow(rows);
  if (headerRow === 0) return [];
  const lastTotal = lastOfBlock(rows, headerRow + 1);
  const last = filter ? Math.min(filter.lastRow, lastTotal) : lastTotal;
  const main = { heading: '', headerRow, headers: headersOf(rows, headerRow), first: headerRow + 1 };
  const tables: BookTable[] = [{ ...main, last, lastTotal }];
  for (let at = nextRow(rows, lastTotal + 1); at < rows.length; at = nextRow(rows, at)) {
    const table = lowerTable(rows, at);
    tables.push(table);
    at = table.lastTotal + 1;
  }
  return tables;
}

function lowerTable(rows: Rows, start: number): BookTable {
  const hasHeading = headersOf(rows, start).length === 1 && isFilled(rows, start + 1);
  const headerRow = hasHeading ? start + 1 : start;
  const last = lastOfBlock(rows, headerRow + 1);
  const heading = hasHeading ? (rows[start]?.cells[0]?.text ?? '') : '';
  const headers = headersOf(rows, headerRow);
  return { heading, headerRow, headers, first: headerRow + 1, last, lastTotal: last };
}

function isFilled(rows: Rows, row: number): boolean {
  return rows[row]?.cells.some((cell) => cell !== undefined) ?? false;
}

function nextRow(rows: Rows, from: number): number {
  let at = from;
  while (at < rows.length && !isFilled(rows, at)) at += 1;
  return at;
}

function lastOfBlock(rows: Rows, from: number): number {
  let at = from;
  while (isFilled(rows, at)) at += 1;
  return at - 1;
}

function headersOf(rows: Rows, row: number): readonly string[] {
  return Array.from(rows[row]?.cells ?? [], (cell) => cell?.text ?? '');
}

function firstWideRow(rows: Rows): number {
  const at = rows.findIndex((row) => row !== undefined && row.cells.filter(Boolean).length > 1);
  return Math.max(0, at);
}
