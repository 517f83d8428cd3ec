/** Draws a report as an .xlsx file, sheet by sheet and row by row. */

import ExcelJS from 'exceljs';
import { addressOf, quotedSheet } from '../model/cell-address.ts';
import type { Report, Sheet, Table } from '../report/sheet.ts';
import { CellStyles } from './cell-styles.ts';
import { bookInternals, type DefinedName, sheetInternals } from './exceljs-internals.ts';
import { headerRow, pageOptions, tablesOf, widthsOf } from './page-setup.ts';
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
  const widths = widthsOf(sheet);
  for (const table of tablesOf(sheet)) await drawTable(table, widths, rows, stream, drawing);
  inner._sheetRelsWriter._hyperlinks.push(...rows.links);
  await stream.finish(`A1:${addressOf(widthsOf(sheet).length - 1, rows.row)}`);
}

async function drawTable(
  table: Table,
  widths: readonly number[],
  rows: RowWriter,
  stream: SheetStream,
  drawing: Drawing,
): Promise<void> {
  // A cell breaks its lines at the width of the sheet's column, which a wider table may have set.
  const columns = table.columns.map((column, at) => ({ ...column, width: widths[at] ?? column.width }));
  rows.skip();
  if (table.heading !== undefined) stream.add(rows.line(table.heading, 'heading'));
  stream.add(rows.header(columns));
  let fresh = 0;
  for (const row of table.rows(0, table.count)) {
    const isFull = stream.add(rows.cells(columns, row, 'body'));
    fresh += 1;
    if (isFull) await stream.drain();
    if (fresh === STEP) {
      drawing.step(fresh);
      fresh = 0;
    }
  }
  drawing.step(fresh);
  for (const row of table.totals ?? []) stream.add(rows.cells(columns, row, 'total'));
  await stream.drain();
}
