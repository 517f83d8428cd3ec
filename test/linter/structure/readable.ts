import type { BookCell, BookSheet } from '../book.ts';
import { atCell, rule, type Trouble } from '../breach.ts';
import { cellsOfTable } from '../columns.ts';

/** Characters that borders and padding of a cell take. */
const PADDING = 1;
/** Width of a column for which the file states none. */
const DEFAULT_WIDTH = 8.43;

/** Words beside colours, marked headers, columns wide enough. */
export const readable = rule(28, 'Readable without colour, at 100 %', function* (book) {
  for (const sheet of book.sheets) {
    yield* headerTrouble(sheet);
    yield* widthTrouble(sheet);
    yield* colourTrouble(sheet);
  }
});

function* headerTrouble(sheet: BookSheet): Generator<Trouble> {
  for (const { headerRow, headers } of sheet.tables) {
    const first = sheet.rows[headerRow]?.cells[0];
    // One text under a heading is a note and no table.
    if (headers.length === 1 && first?.style.isBold === false) continue;
    for (const [column, cell] of sheet.rows[headerRow]?.cells.entries() ?? []) {
      if (cell && !(cell.style.isBold && cell.style.fill))
        yield atCell(sheet, headerRow, column, 'a header that looks like data');
    }
  }
}

function* widthTrouble(sheet: BookSheet): Generator<Trouble> {
  const widths: number[] = [];
  for (const { first, last, width } of sheet.columns) {
    for (let column = first; column <= Math.min(last, first + 500); column += 1) widths[column] = width;
  }
  for (const table of sheet.tables) {
    for (const { cell, row, column } of cellsOfTable(sheet, table)) {
      const width = widths[column] ?? DEFAULT_WIDTH;
      if (cell.kind === 'number' && shownLength(cell) > width - PADDING)
        yield atCell(sheet, row, column, `is wider than its column and shows as ####: ${cell.text}`);
    }
  }
}

/** Characters of a number as its format shows it. */
function shownLength({ text, style }: BookCell): number {
  const format = style.numberFormat;
  if (format.includes('yy')) return format.length;
  if (format === 'General') return Math.min(text.length, 11);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const whole = (text.replace('-', '').split('.')[0] ?? '').length;
  const groups = format.includes(',') ? Math.floor((whole - 1) / 3) : 0;
  const signs = format.includes('(') ? 2 : Number(text.startsWith('-'));
  return whole + groups + (decimals > 0 ? decimals + 1 : 0) + signs;
}

function* colourTrouble(sheet: BookSheet): Generator<Trouble> {
  for (const cell of sheet.colouredBlanks) {
    yield { sheet: sheet.name, cell, what: 'a colour without a word' };
  }
}
