/** How a sheet lies on paper and on screen. */

import type ExcelJS from 'exceljs';
import { addressOf, columnLetters } from '../model/cell-address.ts';
import type { Sheet, SheetColumn, Table } from '../report/sheet.ts';
import { placeOf } from './cell-ranges.ts';

/** All tables of a sheet from top to bottom. */
export function tablesOf(sheet: Sheet): readonly Table[] {
  return [sheet.main, ...sheet.below];
}

/** Row of the main table's header. */
export function headerRow(sheet: Sheet): number {
  return sheet.title.length + 2;
}

/** The main table with its header, which the filter covers. */
export function filterRange(sheet: Sheet): string {
  const header = headerRow(sheet);
  return `${addressOf(0, header)}:${addressOf(sheet.main.columns.length - 1, header + sheet.main.count)}`;
}

/** Width of every column of a sheet: text of a lower table may run over, its figures and wrapped text must fit. */
export function widthsOf(sheet: Sheet): readonly number[] {
  const widths = sheet.main.columns.map((column) => column.width);
  for (const table of sheet.below) {
    for (const [at, column] of table.columns.entries()) {
      const width = widths[at];
      if (width === undefined) widths[at] = column.width;
      else if (mustFit(column)) widths[at] = Math.max(width, column.width);
    }
  }
  return widths;
}

function mustFit(column: SheetColumn): boolean {
  return column.isWrapped === true || (column.kind !== 'text' && column.kind !== 'link');
}

/** Characters that stay readable across one printed page, landscape: A4 and A3. */
const A4_CHARACTERS = 185;
const A3_CHARACTERS = 300;
/** Width of a column that states none. */
const PLAIN_WIDTH = 9.14;

// Tables too wide for one page are fitted to the width of several, each of which repeats the key columns.
function paperOf(sheet: Sheet): Partial<ExcelJS.PageSetup> {
  const total = Math.max(sum(widthsOf(sheet)), widthToCharts(sheet));
  if (total <= A4_CHARACTERS) return { paperSize: 9, fitToWidth: 1 };
  // 8 is A3, which exceljs's list of sizes leaves out.
  const paperSize = 8 as ExcelJS.PaperSize;
  if (total <= A3_CHARACTERS) return { paperSize, fitToWidth: 1 };
  const repeated = sum(widthsOf(sheet).slice(0, keysOf(sheet)));
  return { paperSize, fitToWidth: Math.ceil((total - repeated) / (A3_CHARACTERS - repeated)) };
}

/** Characters up to the right end of the charts; columns that no table has keep the usual width. */
function widthToCharts(sheet: Sheet): number {
  const widths = widthsOf(sheet);
  const ends = (sheet.charts ?? []).map(({ to }) => placeOf(to).column + 1);
  const last = Math.max(0, ...ends);
  return sum(widths.slice(0, last)) + Math.max(0, last - widths.length) * PLAIN_WIDTH;
}

/** Characters that fit on a screen of 1920 pixels; on a wider sheet the columns that say what a row is stay in view. */
const SCREEN_CHARACTERS = 240;

/** Leading columns that do not scroll away. */
export function frozenColumns(sheet: Sheet): number {
  return sum(widthsOf(sheet)) > SCREEN_CHARACTERS ? (sheet.keyColumns ?? 0) : 0;
}

function keysOf(sheet: Sheet): number {
  return sheet.keyColumns ?? 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, one) => so + one, 0);
}

/** Leading columns that every printed page repeats; 0 where no page continues to the right. */
export function repeatedColumns(sheet: Sheet): number {
  return sum(widthsOf(sheet)) > A3_CHARACTERS ? keysOf(sheet) : 0;
}

/** Columns and rows that every printed page repeats, as absolute ranges: `$A:$B`, `$9:$9`. */
export function repeatedRanges(sheet: Sheet): readonly string[] {
  const repeated = repeatedColumns(sheet);
  const columns = repeated > 0 ? [`$A:$${columnLetters(repeated - 1)}`] : [];
  return [...columns, repeatedRow(sheet)];
}

/**
 * The cells that are printed of a sheet over several pages side by side; undefined where all are. A long text in the last
 * column would else be printed to its end, and everything made small for it.
 */
export function printedRange(sheet: Sheet): string | undefined {
  if (repeatedColumns(sheet) === 0 || sheet.below.length > 0 || sheet.charts !== undefined) return undefined;
  const { columns, count, totals } = sheet.main;
  return `A1:${addressOf(columns.length - 1, headerRow(sheet) + count + (totals?.length ?? 0))}`;
}

// Over lower tables with columns of their own the main table's header would be wrong: there the headline is repeated.
function repeatedRow(sheet: Sheet): string {
  const headers = tablesOf(sheet).map((table) => table.columns.map((column) => column.header).join('\n'));
  const row = headers.every((header) => header === headers[0]) ? headerRow(sheet) : 1;
  return `$${row}:$${row}`;
}

/** Paper, margins and footer. */
export function pageOptions(sheet: Sheet, runId: string): Partial<ExcelJS.AddWorksheetOptions> {
  const printed = (text: string): string => text.replaceAll('&', '&&');
  return {
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      ...paperOf(sheet),
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${printed(sheet.name)}&CPage &P of &N&R${printed(runId)}` },
  };
}
