/** What is copied, as the clipboard holds it: as text for every program, as a table for spreadsheets. */

import { isTakenForFormula } from '../../model/spreadsheet-text.ts';
import type { CopiedCell, CopiedTable } from './copied-cells.ts';

/** Both forms; `html` is '' where there is too much for it. */
export type GridText = { readonly text: string; readonly html: string };

const SPACES = /[\t\r\n]+/g;
/** Cells that are copied as a table as well: each takes some fifty bytes more. */
const MOST_TABLE_CELLS = 200_000;
/**
 * Marks that spreadsheets read: the value of a number whatever the decimal mark of the reader, and text that must not
 * become a number or a date, such as `00042`, `2026-10` or an id of twenty digits.
 */
const NUMBER = (value: string): string => ` x:num="${value}" sdval="${value}"`;
const TEXT = ` style='mso-number-format:"\\@"' sdnum="0;0;@"`;
const HEAD =
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>';

/** The table with its header, or without; no text can become a formula, and no cell holds a tab or an end of line. */
export function gridText({ headers, rows }: CopiedTable, hasHeader: boolean): GridText {
  const head: readonly CopiedCell[] = headers.map((header) => ({ text: header, is: 'text' }));
  const all = hasHeader ? [head, ...rows] : rows;
  const text = all.map((cells) => `${cells.map(plain).join('\t')}\r\n`).join('');
  if (all.length * headers.length > MOST_TABLE_CELLS) return { text, html: '' };
  return { text, html: `${HEAD}${all.map(tableRow).join('')}</table></body></html>` };
}

function plain({ text, is }: CopiedCell): string {
  if (is !== 'text') return text;
  const inLine = text.replace(SPACES, ' ');
  return isTakenForFormula(text) && !/^-?[\d.]+$/.test(text) ? `'${inLine}` : inLine;
}

function tableRow(cells: readonly CopiedCell[]): string {
  return `<tr>${cells.map(tableCell).join('')}</tr>`;
}

function tableCell(cell: CopiedCell): string {
  if (cell.text === '') return '<td></td>';
  const marks = cell.is === 'number' ? NUMBER(cell.text) : cell.is === 'text' ? TEXT : '';
  return `<td${marks}>${escaped(plain(cell))}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
