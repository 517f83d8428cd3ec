import ExcelJS from 'exceljs';
import type { Close } from '../../core/report/close.ts';
import { HEADER_ROW, type Report } from '../../core/report/sheet.ts';
import { buildReport } from '../../core/report/workbook.ts';
import { writeWorkbook } from '../../core/write/write-workbook.ts';
import { closeFixture } from './close-fixture.ts';
import { MemorySink } from './memory-sink.ts';
import { unzip } from './unzip.ts';

/** The stamp of all test workbooks. */
export const STAMP = { runId: 'run & 1', madeAt: '2026-11-02T08:00:00Z' };

/** A written workbook: as data, read back by exceljs, and its parts as text. */
export type Written = {
  readonly report: Report;
  readonly book: ExcelJS.Workbook;
  readonly parts: ReadonlyMap<string, string>;
  readonly sheet: (name: string) => ExcelJS.Worksheet;
  /** The XML of a sheet. */
  readonly xml: (name: string) => string;
};

/** Builds, writes and reads back the workbook of a close. */
export async function writtenWorkbook(
  close: Close = closeFixture(),
  rowsPerSheet?: number,
): Promise<Written> {
  return await writtenReport(buildReport(close, STAMP, rowsPerSheet));
}

/** Writes and reads back a report. */
export async function writtenReport(report: Report): Promise<Written> {
  const sink = new MemorySink();
  await writeWorkbook(report, sink);
  const bytes = sink.bytes();
  const book = new ExcelJS.Workbook();
  // exceljs's types want the old Buffer, which a Uint8Array of this Node is at run time.
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const parts = unzip(bytes);
  const sheet = (name: string): ExcelJS.Worksheet => {
    const found = book.getWorksheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const xml = (name: string): string => {
    const at = report.sheets.findIndex((one) => one.name === name);
    return parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '';
  };
  return { report, book, parts, sheet, xml };
}

/** The cells of a sheet as rows of texts, from the main table's header on; formulas show their results. */
export function shownRows(sheet: ExcelJS.Worksheet, fromRow = HEADER_ROW): readonly (readonly string[])[] {
  const rows: string[][] = [];
  sheet.eachRow((row, number) => {
    if (number < fromRow) return;
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      const { value } = cell;
      const result = cell.type === ExcelJS.ValueType.Formula ? cell.result : value;
      cells.push(result instanceof Date ? result.toISOString().slice(0, 10) : String(result ?? ''));
    });
    rows.push(cells);
  });
  return rows;
}
