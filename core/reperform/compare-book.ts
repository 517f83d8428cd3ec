/** Compares a workbook with a report, sheet by sheet and cell by cell. */

import type { Difference } from '../contract/verification.ts';
import type { FileRow } from '../read/cell-rows.ts';
import type { WorkbookCells } from '../read/workbook-cells.ts';
import type { Report } from '../report/sheet.ts';
import { compareRows } from './compare-rows.ts';
import { drawnCells } from './drawn-cells.ts';
import { pairSheets } from './pair-sheets.ts';
import { RowCursor } from './row-cursor.ts';

/** What a comparison tells while it runs. */
export type ComparisonControl = {
  readonly tell: (difference: Difference) => void;
  /** Hears how many rows were drawn of all rows; may throw to stop. */
  readonly progress: (done: number, total: number) => void;
  /** Waits between two sheets, so that other work of the host happens. */
  readonly pause: () => Promise<void>;
};

/** How much was compared. */
export type Compared = { readonly sheets: number; readonly cells: number };

/** Compares all sheets; every difference is told once. No sheet is held. */
export async function compareBook(
  book: WorkbookCells,
  report: Report,
  { tell, progress, pause }: ComparisonControl,
): Promise<Compared> {
  const { pairs, differences } = pairSheets(book.sheets, report.sheets);
  for (const difference of differences) tell(difference);
  const total = pairs.reduce((so, { sheet }) => so + rowsOf(sheet), 0);
  let done = 0;
  let cells = 0;
  for (const { sheet, position } of pairs) {
    await pause();
    const counted = function* (): Generator<readonly FileRow[], void> {
      for (const rows of drawnCells(sheet, report.names ?? [])) {
        done += rows.length;
        progress(Math.min(done, total), total);
        yield rows;
      }
    };
    const workbook = new RowCursor(book.rows(position));
    const again = new RowCursor(counted());
    const count = (more: number): void => {
      cells += more;
    };
    await compareRows({ sheet: sheet.name, workbook, again, tell, count });
  }
  return { sheets: pairs.length, cells };
}

function rowsOf({ main, below }: Report['sheets'][number]): number {
  return [main, ...below].reduce((so, table) => so + table.count, 0);
}
