/** What is copied, as the clipboard holds it: as text for every program, as a table for spreadsheets. */

import { parseIsoDate } from '../../model/iso-date.ts';
import { isTakenForFormula } from '../../model/spreadsheet-text.ts';
import type { CopiedCell, CopiedTable } from './copied-cells.ts';

/** Both forms; `html` is '' where there is too much for it. */
export type GridText = { readonly text: string; readonly html: string };

const SPACES = /[\t\r\n]+/g;
/** Cells that are copied as a table as well: each takes some fifty bytes more. */
const MOST_TABLE_CELLS = 200_000;
/** A spreadsheet counts days from 1899-12-30; this is 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/**
 * Marks that spreadsheets read (Excel `mso-` and `x:`, LibreOffice `sd`): the value of a number or a day whatever the
 * language of the reader, and text that must not become either, such as `00042`, `2026-10` or an id of twenty digits.
 */
const NUMBER = (value: string): string => ` x:num="${value}" sdval="${value}"`;
const TEXT = ` style='mso-number-format:"\\@"' sdnum="0;0;@"`;
const HEAD =
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>';

/**
 * The table with its header, or without; no text can become a formula, and no cell holds a tab or an end of line. A cell
 * alone is its text and no table.
 */
export function gridText({ headers, rows }: CopiedTable, hasHeader: boolean): GridText {
  const head: readonly CopiedCell[] = headers.map((header) => ({ text: header, is: 'text' }));
  const all = hasHeader ? [head, ...rows] : rows;
  const [[only, ...others] = [], ...further] = all;
  if (only && others.length === 0 && further.length === 0) return { text: plain(only), html: '' };
  const text = all.map((cells) => `${cells.map(field).join('\t')}\r\n`).join('');
  if (all.length * headers.length > MOST_TABLE_CELLS) return { text, html: '' };
  return { text, html: `${HEAD}${all.map(tableRow).join('')}</table></body></html>` };
}

function plain({ text, is }: CopiedCell): string {
  if (is !== 'text') return text;
  const inLine = text.replace(SPACES, ' ');
  // Blanks before it are lost in a table.
  const begun = text.trimStart();
  return isTakenForFormula(begun) && !/^-?[\d.]+$/.test(begun) ? `'${inLine}` : inLine;
}

/** A cell between tabs; one that begins with a quote would take the cells behind it along. */
function field(cell: CopiedCell): string {
  const text = plain(cell);
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

function tableRow(cells: readonly CopiedCell[]): string {
  return `<tr>${cells.map(tableCell).join('')}</tr>`;
}

function tableCell(cell: CopiedCell): string {
  if (cell.text === '') return '<td></td>';
  return `<td${marksOf(cell)}>${escaped(plain(cell))}</td>`;
}

function marksOf({ text, is }: CopiedCell): string {
  switch (is) {
    case 'number':
      return NUMBER(text);
    case 'text':
      return TEXT;
    case 'day': {
      const day = parseIsoDate(text);
      return day === undefined ? TEXT : ` sdval="${day + EPOCH_SERIAL}" sdnum="0;0;YYYY-MM-DD"`;
    }
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
