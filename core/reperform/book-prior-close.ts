/** Takes what a run read of the prior close from the sheets of its workbook. */

import {
  type OpeningFact,
  type OpeningRow,
  type OpeningRows,
  openingColumns,
  openingFactColumns,
} from '../model/opening-rows.ts';
import type { WorkbookCells } from '../read/workbook-cells.ts';
import { type TableRow, tableOf } from './sheet-table.ts';

const LINES = 'Opening items';
const FACTS = 'Prior close';

/** Rows and facts of the prior close; undefined when the workbook does not hold them. */
export async function openingOf(book: WorkbookCells): Promise<OpeningRows | undefined> {
  const lines = await tableOf(book, LINES, openingColumns);
  const facts = await tableOf(book, FACTS, openingFactColumns);
  return lines && facts ? { lines: lines.map(lineOf), facts: facts.map(factOf) } : undefined;
}

function lineOf(row: TableRow): OpeningRow {
  const texts = openingColumns.map((header) => [header, row.text(header)]);
  // Each column of the type is among the headers.
  return Object.fromEntries(texts) as OpeningRow;
}

function factOf(row: TableRow): OpeningFact {
  const [fact, about, value] = openingFactColumns;
  return [row.text(fact), row.text(about), row.text(value)];
}
