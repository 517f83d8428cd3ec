/** Cells of rectangles. */

import { type BookCell, cellAt } from './book.ts';
import type { Condition } from './criteria.ts';
import type { Range } from './places.ts';

/** Cells of a range row by row, only where the sheet has rows. */
export function* cellsOf(range: Range): Generator<BookCell | undefined> {
  const last = Math.min(range.lastRow, range.sheet.rows.length - 1);
  for (let row = range.firstRow; row <= last; row += 1) {
    const end = Math.min(range.lastColumn, range.firstColumn + 16_383);
    for (let column = range.firstColumn; column <= end; column += 1) yield cellAt(range.sheet, row, column);
  }
}

/** Positions, counted row by row from 0, of the cells that meet every condition. */
export function matchingPositions(pairs: readonly (readonly [Range, Condition])[]): readonly number[] {
  const [first] = pairs;
  if (!first) return [];
  const [range] = first;
  const width = range.lastColumn - range.firstColumn + 1;
  const rows = Math.min(range.lastRow, range.sheet.rows.length - 1) - range.firstRow + 1;
  const found: number[] = [];
  for (let position = 0; position < rows * width; position += 1) {
    if (pairs.every(([of, isMet]) => isMet(nth(of, position, width)))) found.push(position);
  }
  return found;
}

/** The cell at a position of a range of that width. */
export function nth(range: Range, position: number, width: number): BookCell | undefined {
  const row = Math.floor(position / width);
  return cellAt(range.sheet, range.firstRow + row, range.firstColumn + position - row * width);
}
