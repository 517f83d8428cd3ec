/** What is copied from a table: a header and rows of cells that say what they are. */

import type { GridColumnKind } from '../../contract/window/grid.ts';
import type { Pace } from './pace.ts';
import type { Sums } from './sums.ts';
import { cellText, type TableColumn } from './table.ts';

/** A cell; a number is plain decimal text that a spreadsheet holds without losing a digit. */
export type CopiedCell = { readonly text: string; readonly is: 'text' | 'number' | 'day' };
/** A table of them. */
export type CopiedTable = {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CopiedCell[])[];
};
/** One line of the head of a group: the titles from the outermost group down to it, its rows, and the sums of a currency. */
export type CopiedHead = {
  readonly titles: readonly string[];
  readonly rows: number;
  readonly currency: string;
  readonly sums: Sums;
};

const STEP = 1024;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
/** Digits that a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;

/** A cell of a kind of column. */
function copiedCell(text: string, kind: GridColumnKind): CopiedCell {
  switch (kind) {
    case 'amount':
    case 'rate':
    case 'count':
      return { text, is: isKeptNumber(text) ? 'number' : 'text' };
    case 'date':
      return { text, is: 'day' };
    default:
      return { text, is: 'text' };
  }
}

function isKeptNumber(text: string): boolean {
  return PLAIN_NUMBER.test(text) && text.replace(/^-?0*\.?0*|\./g, '').length <= KEPT_DIGITS;
}

/** Rows of a table. */
export async function copiedRows(
  columns: readonly TableColumn[],
  rows: readonly number[],
  pace: Pace,
): Promise<CopiedTable> {
  const copied: CopiedCell[][] = [];
  for (const [at, row] of rows.entries()) {
    copied.push(columns.map((column) => copiedCell(cellText(column, row), column.kind)));
    if (at % STEP === 0) await pace.step();
  }
  return { headers: columns.map(({ header }) => header), rows: copied };
}

/** Heads of groups: a column for each level, the number of rows, the currency, and the sums of the columns of amounts. */
export function copiedHeads(
  levels: readonly TableColumn[],
  columns: readonly TableColumn[],
  heads: readonly CopiedHead[],
): CopiedTable {
  const amounts = columns.filter(({ kind }) => kind === 'amount');
  const text = (words: string): CopiedCell => ({ text: words, is: 'text' });
  return {
    headers: [
      ...levels.map(({ header }) => header),
      'Rows',
      'Currency',
      ...amounts.map(({ header }) => header),
    ],
    rows: heads.map(({ titles, rows, currency, sums }) => [
      ...levels.map((_, level) => text(titles[level] ?? '')),
      copiedCell(String(rows), 'count'),
      text(currency),
      ...amounts.map(({ key }) => {
        const sum = sums.find(({ column }) => column === key);
        return copiedCell(sum?.amount ?? '', 'amount');
      }),
    ]),
  };
}
