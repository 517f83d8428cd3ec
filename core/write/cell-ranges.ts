/** Addresses and ranges as sheets state them, `B13:B24`, and as the file wants them. */

import { quotedSheet } from '../model/cell-address.ts';
import type { SheetRange } from '../report/sheet.ts';

/** The place of a cell, column and row counted from 0. */
export type CellPlace = { readonly column: number; readonly row: number };

/** The place of the cell at an address such as `H12`; anything else is a bug and thrown. */
export function placeOf(address: string): CellPlace {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) throw new Error(`${address} is not a cell`);
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) - 1 };
}

function cornersOf(range: string): readonly [string, string] {
  const [first = '', last = first, ...rest] = range.split(':');
  if (rest.length > 0) throw new Error(`${range} is not a range`);
  const [from, to] = [placeOf(first), placeOf(last)];
  if (to.column < from.column || to.row < from.row) throw new Error(`${range} ends before it begins`);
  return [first, last];
}

/** The number of cells of a range. */
export function cellsOf(range: string): number {
  const [from, to] = cornersOf(range).map(placeOf);
  if (!from || !to) return 0;
  return (to.column - from.column + 1) * (to.row - from.row + 1);
}

/** A range as formulas of any sheet write it: `'Lead'!$B$13:$B$24`. */
export function absoluteRange({ sheet, range }: SheetRange): string {
  const corners = cornersOf(range).map((corner) => corner.replace(/(\D+)(\d+)/, '$$$1$$$2'));
  return `${quotedSheet(sheet)}!${[...new Set(corners)].join(':')}`;
}
