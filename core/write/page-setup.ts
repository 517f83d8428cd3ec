/** How a sheet lies on paper and on screen. */

import type ExcelJS from 'exceljs';
import { columnLetters } from '../model/cell-address.ts';
import type { Sheet, SheetColumn, Table } from '../report/sheet.ts';

/** All tables of a sheet from top to bottom. */
export function tablesOf(sheet: Sheet): readonly Table[] {
  return [sheet.main, ...sheet.below];
}

/** Row of the main table's header. */
export function headerRow(sheet: Sheet): number {
  return sheet.title.length + 2;
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

// Tables too wide for one page are fitted to the width of several, each of which repeats the key columns.
function paperOf(sheet: Sheet): Partial<ExcelJS.PageSetup> {
  const widths = widthsOf(sheet);
  const total = sum(widths);
  if (total <= A4_CHARACTERS) return { paperSize: 9, fitToWidth: 1 };
  // 8 is A3, which exceljs's list of sizes leaves out.
  const paperSize = 8 as ExcelJS.PaperSize;
  if (total <= A3_CHARACTERS) return { paperSize, fitToWidth: 1 };
  const keys = sheet.keyColumns ?? 1;
  const repeated = sum(widths.slice(0, keys));
  const pages = Math.ceil((total - repeated) / (A3_CHARACTERS - repeated));
  return { paperSize, fitToWidth: pages, printTitlesColumn: `A:${columnLetters(keys - 1)}` };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, one) => so + one, 0);
}

// Over lower tables with columns of their own the main table's header would be wrong: there the headline is repeated.
function repeatedRows(sheet: Sheet): string {
  const headers = tablesOf(sheet).map((table) => table.columns.map((column) => column.header).join('\n'));
  const isOneHeader = headers.every((header) => header === headers[0]);
  return isOneHeader ? `${headerRow(sheet)}:${headerRow(sheet)}` : '1:1';
}

/** Frozen header, paper, repeated rows and columns, footer. */
export function pageOptions(sheet: Sheet, runId: string): Partial<ExcelJS.AddWorksheetOptions> {
  const header = headerRow(sheet);
  const printed = (text: string): string => text.replaceAll('&', '&&');
  return {
    views: [{ state: 'frozen', xSplit: 0, ySplit: header, showGridLines: false, zoomScale: 100 }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      ...paperOf(sheet),
      fitToHeight: 0,
      printTitlesRow: repeatedRows(sheet),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${printed(sheet.name)}&CPage &P of &N&R${printed(runId)}` },
  };
}
