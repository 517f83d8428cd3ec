/** Draws a report as an .xlsx file, sheet by sheet and row by row. */

import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { addressOf } from '../model/cell-address.ts';
import type { DefinedRange, Report, Sheet } from '../report/sheet.ts';
import { CellStyles } from './cell-styles.ts';
import { type CheckLooks, checkLooks } from './check-formats.ts';
import { definedNames } from './defined-names.ts';
import { addDrawing } from './drawing-xml.ts';
import { bookInternals, sheetInternals } from './exceljs-internals.ts';
import { FormulaReach } from './formula-reach.ts';
import { PackageParts } from './package-parts.ts';
import { filterRange, pageOptions, tablesOf, widthsOf } from './page-setup.ts';
import { RowWriter } from './row-xml.ts';
import { sheetHead } from './sheet-head.ts';
import { type DrawnRow, drawnRows } from './sheet-rows.ts';
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
  readonly runId: string;
  readonly styles: CellStyles;
  readonly checkLooks: CheckLooks;
  readonly parts: PackageParts;
  readonly names: readonly DefinedRange[];
  readonly failure: Promise<never>;
  /** Counts rows and throws Cancelled when asked to stop. */
  readonly step: (rows: number) => void;
};

/** Rows between two questions about back-pressure, progress and cancellation. */
const STEP = 200;

/** As other programs compress; the fastest level makes a file a fifth larger. */
const COMPRESSION_LEVEL = 6;

/** Writes the workbook and commits the sink; on cancellation or an error the sink is aborted and the error thrown on. */
export async function writeWorkbook(
  report: Report,
  sink: WorkbookSink,
  options: WriteOptions = {},
): Promise<WriteOutcome> {
  const stream = sinkStream(sink);
  const book = openBook(stream, new Date(report.stamp.madeAt));
  const inner = bookInternals(book);
  const failure = new Promise<never>((_resolve, reject) => {
    stream.on('error', reject);
    inner.zip.on('error', reject);
  });
  failure.catch(() => undefined);
  try {
    inner._definedNames = { model: definedNames(report) };
    const drawing = drawingOf(report, book, failure, options);
    for (const sheet of report.sheets) await drawSheet(sheet, drawing);
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

function openBook(stream: Writable, madeAt: Date): ExcelJS.stream.xlsx.WorkbookWriter {
  const zip = { zlib: { level: COMPRESSION_LEVEL } };
  const settings = { stream, useStyles: true, useSharedStrings: false, zip };
  const book = new ExcelJS.stream.xlsx.WorkbookWriter(settings);
  return Object.assign(book, {
    creator: 'Tieout',
    lastModifiedBy: 'Tieout',
    created: madeAt,
    modified: madeAt,
  });
}

function drawingOf(
  report: Report,
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  failure: Promise<never>,
  options: WriteOptions,
): Drawing {
  const inner = bookInternals(book);
  return {
    book,
    runId: report.stamp.runId,
    styles: new CellStyles((style, valueType) => inner.styles.addStyleModel(style, valueType)),
    checkLooks: checkLooks((style) => inner.styles.addDxfStyle(style)),
    parts: new PackageParts(inner, book.created),
    names: report.names ?? [],
    failure,
    step: stepOf(report, options),
  };
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

async function drawSheet(sheet: Sheet, drawing: Drawing): Promise<void> {
  const isFirst = drawing.book.getWorksheet(1) === undefined;
  const page = drawing.book.addWorksheet(sheet.name, pageOptions(sheet, drawing.runId));
  page.autoFilter = filterRange(sheet);
  const inner = sheetInternals(page);
  const rows = new RowWriter(drawing.styles, new FormulaReach(sheet.name, drawing.names));
  const stream = new SheetStream(inner, sheetHead(sheet, isFirst), drawing.failure);
  await drawRows(drawnRows(sheet, rows), stream, drawing);
  inner._sheetRelsWriter._hyperlinks.push(...rows.links);
  await stream.finish({
    textRange: `A1:${addressOf(widthsOf(sheet).length - 1, rows.row)}`,
    merges: rows.merges,
    conditionalFormats: rows.checks.xml(drawing.checkLooks),
    drawing: addDrawing(sheet, drawing.parts),
  });
}

async function drawRows(rows: Iterable<DrawnRow>, stream: SheetStream, drawing: Drawing): Promise<void> {
  let fresh = 0;
  for (const { xml, isBody } of rows) {
    const isFull = stream.add(xml);
    if (isFull) await stream.drain();
    if (isBody) fresh += 1;
    if (fresh === STEP) {
      drawing.step(fresh);
      fresh = 0;
    }
  }
  drawing.step(fresh);
  await stream.drain();
}
