import type { Area } from './book.ts';

const letters: string[] = [];

/** Letters of a column from its position from 0. */
export function lettersOf(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  const rest = column % 26;
  const last = String.fromCharCode(65 + rest);
  const all = column < 26 ? last : lettersOf((column - rest) / 26 - 1) + last;
  letters[column] = all;
  return all;
}

/** Position from 0 of a column from its letters. */
export function columnOf(text: string): number {
  let column = 0;
  for (let at = 0; at < text.length; at += 1) column = column * 26 + text.charCodeAt(at) - 64;
  return column - 1;
}

/** The address of a cell. */
export function address(row: number, column: number): string {
  return `${lettersOf(column)}${row}`;
}

/** The last row and column that the format knows. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;
const WHOLE = /^(?:\$?([A-Z]{1,3}):\$?([A-Z]{1,3})|\$?(\d+):\$?(\d+))$/;

/** The cells that a reference without a sheet covers; undefined when it is none. */
export function areaOf(reference: string): Area | undefined {
  const [found, column = '', row = '', endColumn = column, endRow = row] = REFERENCE.exec(reference) ?? [];
  if (found === undefined) return wholeArea(reference);
  return {
    firstRow: Number(row),
    lastRow: Number(endRow),
    firstColumn: columnOf(column),
    lastColumn: columnOf(endColumn),
  };
}

function wholeArea(reference: string): Area | undefined {
  const found = WHOLE.exec(reference);
  if (!found) return undefined;
  const [, first, last, top, bottom] = found;
  return {
    firstRow: Number(top ?? 1),
    lastRow: Number(bottom ?? LAST_ROW),
    firstColumn: first === undefined ? 0 : columnOf(first),
    lastColumn: last === undefined ? LAST_COLUMN : columnOf(last),
  };
}

/** True when an area holds a cell. */
export function holds(area: Area, row: number, column: number): boolean {
  const isRow = area.firstRow <= row && row <= area.lastRow;
  return isRow && area.firstColumn <= column && column <= area.lastColumn;
}

/** A place in a workbook as links and formulas write it: 'Sheet'!A1. */
export function placeOf(text: string): { readonly sheet: string; readonly reference: string } | undefined {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!found) return undefined;
  const [, quoted, plain, reference = ''] = found;
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? '', reference };
}
