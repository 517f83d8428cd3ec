/** When two cells are the same. */

import type { FileCell, FileRow } from '../read/cell-rows.ts';

/**
 * True when kind, value, formula and stored result of two cells are the same, or both are blank; numbers are compared
 * as decimals, digit by digit. Where rows have moved, a formula may name the row that it now stands in.
 */
export function isSameAt(
  one: FileCell | undefined,
  row: number,
  other: FileCell | undefined,
  otherRow: number,
): boolean {
  if (!one || !other) return one === other;
  if (!isSameValue(one, other)) return false;
  if (one.formula === other.formula) return true;
  if (row === otherRow || one.formula === undefined || other.formula === undefined) return false;
  return withoutRow(one.formula, row) === withoutRow(other.formula, otherRow);
}

/** A formula with the number of its own row taken out of its references. */
function withoutRow(formula: string, row: number): string {
  return formula.replace(/([A-Z]\$?)(\d+)\b/g, (whole, letters: string, digits: string) =>
    Number(digits) === row ? `${letters}#` : whole,
  );
}

/** True when kind and value are the same, whatever formula yields them. */
function isSameValue(one: FileCell, other: FileCell): boolean {
  if (one.type !== other.type) return false;
  if (one.value === other.value) return true;
  return (one.type === 'number' || one.type === 'date') && decimal(one.value) === decimal(other.value);
}

/** True when two rows hold the same values in the same columns, wherever they stand and whatever yields them. */
export function isLikeRow(one: FileRow, other: FileRow): boolean {
  if (one.cells.length !== other.cells.length) return false;
  return one.cells.every((cell, at) => {
    const twin = other.cells[at];
    const isAlike = twin?.column === cell.column && isSameValue(cell, twin);
    return isAlike && (cell.formula === undefined) === (twin.formula === undefined);
  });
}

// Each digit fits in one place only: the digits of a workbook from outside may be a million.
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** One form for every way to write a decimal number: sign, digits, power of ten. Anything else stays as it is. */
function decimal(text: string): string {
  const match = NUMBER.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  const significant = `${whole}${fraction}`.replace(/^0+/, '');
  if (!match || whole + fraction === '') return text;
  const digits = withoutZerosBehind(significant);
  if (digits === '') return '0';
  const power = Number(exponent) - fraction.length + (significant.length - digits.length);
  return `${sign === '-' ? '-' : ''}${digits}e${power}`;
}

function withoutZerosBehind(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
