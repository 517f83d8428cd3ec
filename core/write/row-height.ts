/** Heights of rows whose text is broken into lines. */

import type { Row, SheetColumn } from '../report/sheet.ts';

/** Height of a line of text in points, and the most that a row may have. */
const LINE_HEIGHT = 13.5;
const HIGHEST_ROW = 400;

// Programs do not agree on whether they fit heights on opening, so a row of several lines states its own.
/** The attributes of a row of that many lines; none for one. */
export function heightOf(lines: number): string {
  if (lines === 1) return '';
  return ` ht="${Math.min(HIGHEST_ROW, lines * LINE_HEIGHT)}" customHeight="1"`;
}

/** Height of a line of the headline in points. */
const HEADLINE_HEIGHT = 24;

/** The attributes of the headline's row. */
export function headlineHeightOf(lines: number): string {
  return ` ht="${lines * HEADLINE_HEIGHT}" customHeight="1"`;
}

/** Widths of characters against the unit of column widths, on the generous side; bold ones are wider. */
const NARROW = 0.8;
const WIDE = 1.02;
const WIDEST = 1.25;
const BOLD = 1.08;
const BLANK = 0.5;

// Digits and capitals are as wide as the unit of widths, other letters on average narrower. Lines break at blanks, and
// a word that is longer than the cell breaks inside.
function lineCount(text: string, width: number, weight = 1): number {
  const room = Math.max(1, (width - 2) / weight);
  if (text.length * WIDE <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of line.split(' ')) {
      const length = widthOf(word);
      if (used > 0 && used + BLANK + length > room) {
        lines += 1;
        used = 0;
      }
      used += used === 0 ? length : length + BLANK;
      for (; used > room; used -= room) lines += 1;
    }
  }
  return lines;
}

/** Letters of the title block against those of cells, which keep off the columns beside them; the headline is bold. */
const TITLE = 0.9;
const HEADLINE = 1.6 * BOLD;

/** Lines that a line of the title block takes in that many characters; those of the headline are higher. */
export function titleLines(text: string, width: number, isHeadline: boolean): number {
  return lineCount(text, width, isHeadline ? HEADLINE : TITLE);
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += widthOfLetter(letter);
  return width;
}

// Signs between amounts take half as much again as a letter.
function widthOfLetter(letter: string): number {
  if (/[mwMW=+−±×÷<>→%@]/.test(letter)) return WIDEST;
  return /[0-9A-Z]/.test(letter) ? WIDE : NARROW;
}

/** Lines of the lowest header: bold white letters on the accent want air. */
const HEADER_LINES = 1.4;

/** Lines that a header takes at the widths of its columns. */
export function headerLines(columns: readonly SheetColumn[]): number {
  return Math.max(HEADER_LINES, ...columns.map((column) => lineCount(column.header, column.width, BOLD)));
}

/** Lines that the wrapped texts of a row need at the widths of its columns. */
export function wrappedLines(columns: readonly SheetColumn[], row: Row): number {
  let lines = 1;
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    if (!column?.isWrapped) continue;
    const cell = row[at];
    const shown = cell?.kind === 'formula' ? cell.result : cell;
    if (shown?.kind === 'text') lines = Math.max(lines, lineCount(shown.text, column.width));
  }
  return lines;
}
