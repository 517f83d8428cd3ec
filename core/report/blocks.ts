/**
 * Blocks of neighbouring rows of a long sheet that belong to one figure. Spreadsheets add plain doubles, so a figure
 * is the sum of sums over at most BLOCK_ROWS rows each; and a block never crosses from one numbered sheet to the next.
 */

import { columnRange } from '../model/cell-address.ts';
import { FIRST_ROW } from './sheet.ts';
import type { SheetParts } from './sheet-parts.ts';

/** Names of the columns of the sheet of subtotals that formulas sum. */
export const SUBTOTALS = {
  number: 'SubNo',
  figure: 'SubFigure',
  basis: 'SubBasis',
  countsIn: 'SubIn',
  close: 'SubClose',
  total: 'SubTotal',
} as const;

/** Rows summed by one formula. */
const BLOCK_ROWS = 5_000;

/** Positions `from` up to, and without, `to` of a long sheet, all of one figure. */
export type Block = { readonly figure: number; readonly from: number; readonly to: number };

/** The blocks of positions whose figure is not negative; rows of one figure stand together. */
export function* blocksOf(
  count: number,
  rowsPerSheet: number,
  figureOf: (position: number) => number,
): Generator<Block> {
  let from = 0;
  for (let at = 1; at <= count; at += 1) {
    const figure = figureOf(at - 1);
    const isEnd =
      at === count || figureOf(at) !== figure || at - from === BLOCK_ROWS || at % rowsPerSheet === 0;
    if (!isEnd) continue;
    if (figure >= 0) yield { figure, from, to: at };
    from = at;
  }
}

/** Where a block stands: its sheet and its first and last row there. */
export type BlockPlace = { readonly sheet: string; readonly first: number; readonly last: number };

/** The place of a block on the parts of its sheet. */
export function placeOf({ from, to }: Block, { parts }: SheetParts, rowsPerSheet: number): BlockPlace {
  const part = Math.floor(from / rowsPerSheet);
  const first = FIRST_ROW + from - part * rowsPerSheet;
  return { sheet: parts[part]?.name ?? '', first, last: first + to - from - 1 };
}

/** The sum of a column over a block. */
export function blockSum({ sheet, first, last }: BlockPlace, column: number): string {
  return `SUM(${columnRange(column, first, last, sheet)})`;
}
