/** Draws a report as an .xlsx file, sheet by sheet and row by row. */

import ExcelJS from 'exceljs';
import { addressOf, quotedSheet } from '../model/cell-address.ts';
import type { Report, Sheet, SheetColumn, Table } from '../report/sheet.ts';
import { CellStyles } from './cell-styles.ts';
import { bookInternals, type DefinedName, sheetInternals } from './exceljs-internals.ts';
import { RowWriter } from './row-xml.ts';
import { SheetStream } from './sheet-stream.ts';
import { sinkStream, type WorkbookSink } from './sink-stream.ts';

/** What a host may ask of a running write. */
export type WriteOptions = {
  /** Called now and then with the rows drawn so far and the rows of all tables. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked now and then; true stops the write and leaves nothing behind. */
  readonly isCancelled?: () => boolean;
};

/** How a write ended. */
export type WriteOutcome = 'written' | 'cancelled';

/** Thrown inside a write to unwind it; never seen outside. */
class Cancelled extends Error {}

type Drawing = {
  readonly book: ExcelJS.stream.xlsx.WorkbookWriter;
  readonly styles: CellStyles;
  readonly failure: Promise<never>;
  /** Counts rows and throws Cancelled when asked to stop. */
  readonly step: (rows: number) => void;
};

/** Rows between two questions about back-pressure, progress and cancellation. */
const STEP = 200;

/** Writes the workbook and commits the sink; on cancellation or an error the sink is aborted and the error thrown on. */
export async function writeWorkbook(
  report: Report,
  sink: WorkbookSink,
  options: WriteOptions = {},
): Promise<WriteOutcome> {
  const stream = sinkStream(sink);
  const madeAt = new Date(report.stamp.madeAt);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  Object.assign(book, { creator: 'Tieout', lastModifiedBy: 'Tieout', created: madeAt, modified: madeAt });
  const inner = bookInternals(book);
  const failure = new Promise<never>((_resolve, reject) => {
    stream.on('error', reject);
    inner.zip.on('error', reject);
  });
  failure.catch(() => undefined);
  try {
    inner._definedNames = { model: filterNames(report) };
    const styles = new CellStyles((style, valueType) => inner.styles.addStyleModel(style, valueType));
    const drawing = { book, styles, failure, step: stepOf(report, options) };
    for (const sheet of report.sheets) await drawSheet(sheet, report.stamp.runId, drawing);
    await Promise.race([book.commit(), failure]);
    await sink.commit();
    return 'written';
  } catch (error) {
    inner.zip.abort();
    await sink.abort();
    if (error instanceof Cancelled) return 'cancelled';
    throw error;
  }
}

function tablesOf(sheet: Sheet): readonly Table[] {
  return [sheet.main, ...sheet.below];
}

function stepOf(report: Report, options: WriteOptions): (rows: number) => void {
  let total = 0;
  for (const sheet of report.sheets) for (const table of tablesOf(sheet)) total += table.count;
  let done = 0;
  return (rows) => {
    if (options.isCancelled?.()) throw new Cancelled('cancelled');
    done += rows;
    options.onProgress?.(done, total);
  };
}

function headerRow(sheet: Sheet): number {
  return sheet.title.length + 2;
}

function filterRange(sheet: Sheet, isAbsolute: boolean): string {
  const last = addressOf(sheet.main.columns.length - 1, headerRow(sheet) + sheet.main.count);
  const range = `${addressOf(0, headerRow(sheet))}:${last}`;
  return isAbsolute ? range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') : range;
}

// LibreOffice shows no filter without this name; exceljs's own way of adding it would make one object per cell.
function filterNames(report: Report): readonly DefinedName[] {
  return report.sheets.map((sheet, localSheetId) => ({
    name: '_xlnm._FilterDatabase',
    ranges: [`${quotedSheet(sheet.name)}!${filterRange(sheet, true)}`],
    localSheetId,
  }));
}

async function drawSheet(sheet: Sheet, runId: string, drawing: Drawing): Promise<void> {
  const page = drawing.book.addWorksheet(sheet.name, pageOptions(sheet, runId));
  page.columns = widthsOf(sheet).map((width) => ({ width }));
  page.autoFilter = filterRange(sheet, false);
  const inner = sheetInternals(page);
  const rows = new RowWriter(drawing.styles);
  const stream = new SheetStream(inner, drawing.failure);
  for (const [at, line] of sheet.title.entries())
    stream.add(rows.line(line, at === 0 ? 'headline' : 'title'));
  for (const table of tablesOf(sheet)) await drawTable(table, rows, stream, drawing);
  inner._sheetRelsWriter._hyperlinks.push(...rows.links);
  await stream.finish(`A1:${addressOf(widthsOf(sheet).length - 1, rows.row)}`);
}

async function drawTable(
  table: Table,
  rows: RowWriter,
  stream: SheetStream,
  drawing: Drawing,
): Promise<void> {
  rows.skip();
  if (table.heading !== undefined) stream.add(rows.line(table.heading, 'heading'));
  stream.add(rows.header(table.columns));
  let fresh = 0;
  for (const row of table.rows(0, table.count)) {
    const isFull = stream.add(rows.cells(table.columns, row, 'body'));
    fresh += 1;
    if (isFull) await stream.drain();
    if (fresh === STEP) {
      drawing.step(fresh);
      fresh = 0;
    }
  }
  drawing.step(fresh);
  for (const row of table.totals ?? []) stream.add(rows.cells(table.columns, row, 'total'));
  await stream.drain();
}

// Text of a lower table may run over its neighbours; its figures must fit.
function widthsOf(sheet: Sheet): readonly number[] {
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
  return column.kind !== 'text' && column.kind !== 'link';
}

/** Characters that stay readable across one printed page, landscape: A4 and A3. */
const A4_CHARACTERS = 200;
const A3_CHARACTERS = 330;

// Tables too wide for one page are fitted to the width of several, with the first column repeated on each.
function paperOf(sheet: Sheet): Partial<ExcelJS.PageSetup> {
  const total = widthsOf(sheet).reduce((so, width) => so + width, 0);
  if (total <= A4_CHARACTERS) return { paperSize: 9, fitToWidth: 1 };
  const pages = Math.ceil(total / A3_CHARACTERS);
  // 8 is A3, which exceljs's list of sizes leaves out.
  const paper = { paperSize: 8 as ExcelJS.PaperSize, fitToWidth: pages };
  return pages === 1 ? paper : { ...paper, printTitlesColumn: 'A:A' };
}

// Over pages of lower tables the main table's header would be wrong, so there the headline is repeated.
function repeatedRows(sheet: Sheet): string {
  const rowsBelow = sheet.below.reduce((so, table) => so + table.count, 0);
  return rowsBelow > sheet.main.count ? '1:1' : `${headerRow(sheet)}:${headerRow(sheet)}`;
}

function pageOptions(sheet: Sheet, runId: string): Partial<ExcelJS.AddWorksheetOptions> {
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
