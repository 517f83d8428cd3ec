/** When two cells are the same. */

import type { FileCell, FileRow } from '../read/cell-rows.ts';
import { isSameFormula } from './same-formula.ts';

/** Half a step of the last decimal that an amount of a workbook has. */
const SMALLEST = 5e-10;
/** What adding up a few thousand doubles may leave, of the figure. */
const CRUMB = 1e-14;
/** Digits that spreadsheet programs show of a number. */
const MOST_DIGITS = 15;
/** Decimals of an amount; a rate may show more, which no result has. */
const MOST_DECIMALS = 9;

/**
 * True when kind, value, formula and stored result of two cells mean the same, or both are blank: a number is the same
 * when a spreadsheet program cannot tell both apart, a result when it differs by what doubles leave and its cell shows the
 * same figure. Where rows have moved, a formula may name the row that it now stands in.
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
  if (one.formula === undefined || other.formula === undefined) return false;
  if (isSameFormula(one.formula, other.formula)) return true;
  return row !== otherRow && isSameFormula(withoutRow(one.formula, row), withoutRow(other.formula, otherRow));
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
  if (one.type !== 'number' && one.type !== 'date') return false;
  if (decimal(one.value) === decimal(other.value)) return true;
  const [number, twin] = [doubleOf(one.value), doubleOf(other.value)];
  if (number === twin) return true;
  const isResult = one.formula !== undefined && other.formula !== undefined;
  return isResult && isSameResult(number, twin, one.decimals ?? other.decimals);
}

// Each program adds up in its own order, and its last digits are its own; the figure that people see is not.
function isSameResult(one: number, other: number, decimals: number | undefined): boolean {
  const bound = Math.max(SMALLEST, CRUMB * Math.max(Math.abs(one), Math.abs(other)));
  if (Math.abs(one - other) >= bound) return false;
  return decimals === undefined || shown(one, decimals) === shown(other, decimals);
}

// Programs show fifteen digits at the most, and no sign before nothing.
function shown(figure: number, decimals: number): string {
  const text = Number(figure.toPrecision(MOST_DIGITS)).toFixed(Math.min(decimals, MOST_DECIMALS));
  return Number(text) === 0 ? '0' : text;
}

/** The double that programs calculate with; NaN, which equals nothing, for what is no number. */
function doubleOf(text: string): number {
  return NUMBER.test(text) ? Number.parseFloat(text) : Number.NaN;
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
