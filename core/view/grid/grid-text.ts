/** Rows of a grid as text for the clipboard. */

import { isTakenForFormula } from '../../model/spreadsheet-text.ts';
import type { Pace } from './pace.ts';
import { cellText, type TableColumn } from './table.ts';

const SPACES = /[\t\r\n]+/g;
const STEP = 1024;

/** A header and the rows, cells between tabs; amounts are plain decimals, and no text can become a formula. */
export async function gridText(
  columns: readonly TableColumn[],
  rows: readonly number[],
  pace: Pace,
): Promise<string> {
  const lines = [columns.map(({ header }) => plain(header)).join('\t')];
  for (const [at, row] of rows.entries()) {
    lines.push(columns.map((column) => cell(column, row)).join('\t'));
    if (at % STEP === 0) await pace.step();
  }
  return `${lines.join('\r\n')}\r\n`;
}

function cell(column: TableColumn, row: number): string {
  const text = cellText(column, row);
  const { holds } = column.reader;
  return holds === 'text' || holds === 'name' ? plain(text) : text;
}

function plain(text: string): string {
  const inLine = text.replace(SPACES, ' ');
  return isTakenForFormula(text) ? `'${inLine}` : inLine;
}
