/** Writes the tables of a report as CSV files, row by row: UTF-8 with a byte order mark, commas, CRLF. */

import { FreeStems } from '../model/file-names.ts';
import type { Report, Row, Table } from '../report/sheet.ts';
import { csvHeader, csvLine } from './csv-cells.ts';
import type { WorkbookSink } from './sink-stream.ts';
import type { WriteOptions, WriteOutcome } from './write-workbook.ts';

/** Folder of the tables, inside that of the workbook. */
export const TABLES_FOLDER = 'tables';

/** One table as a file. */
export type TableFile = { readonly name: string; readonly table: Table };

const BYTE_ORDER_MARK = '\uFEFF';
const END = '\r\n';
/** Characters that go to the sink at a time. */
const GATHERED = 1 << 16;

/**
 * The files of a report: `Sheet.csv`, `Sheet - Heading.csv` for a lower table, and ` - Totals` where a table has rows of
 * totals, which would count twice among the rows that they sum.
 */
export function tableFiles({ sheets }: Pick<Report, 'sheets'>): readonly TableFile[] {
  const stems = new FreeStems();
  const files: TableFile[] = [];
  for (const { name, main, below } of sheets) {
    for (const table of [main, ...below]) {
      const heading = table.heading ?? table.columns[0]?.header ?? '';
      const title = table === main ? name : `${name} - ${heading}`;
      files.push({ name: `${stems.take(title)}.csv`, table });
      if (table.totals && table.totals.length > 0) {
        files.push({ name: `${stems.take(`${title} - Totals`)}.csv`, table: totalsOf(table, table.totals) });
      }
    }
  }
  return files;
}

function totalsOf({ columns }: Table, totals: readonly Row[]): Table {
  return { columns, count: totals.length, rows: (from, to) => totals.slice(from, to) };
}

/** Writes one table and commits the sink; on cancellation or an error the sink is aborted and the error thrown on. */
export async function writeTable(
  table: Table,
  sink: WorkbookSink,
  options: WriteOptions = {},
): Promise<WriteOutcome> {
  try {
    const encoder = new TextEncoder();
    let done = 0;
    for (const { text, rows } of csvTexts(table)) {
      if (options.isCancelled?.()) {
        await sink.abort();
        return 'cancelled';
      }
      await sink.write(encoder.encode(text));
      done += rows;
      options.onProgress?.(done, table.count);
    }
    await sink.commit();
    return 'written';
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

/** The text of a table in pieces, each with the rows that end in it. */
function* csvTexts(table: Table): Generator<{ readonly text: string; readonly rows: number }> {
  const columns = table.columns.length;
  let text = `${BYTE_ORDER_MARK}${csvHeader(table.columns.map(({ header }) => header))}${END}`;
  let rows = 0;
  for (const row of table.rows(0, table.count)) {
    text += csvLine(row, columns) + END;
    rows += 1;
    if (text.length < GATHERED) continue;
    yield { text, rows };
    text = '';
    rows = 0;
  }
  yield { text, rows };
}
