/** Values of formulas and what operators make of them. */

import type { BookCell } from './book.ts';

/** A result; undefined is a blank cell. */
export type Value = number | string | boolean | undefined;

/** Thrown for a formula that cannot be calculated here; its message says why. */
export class NotCalculated extends Error {}

/** The value of a cell as its formula's reader sees it. */
export function cellValue(cell: BookCell | undefined): Value {
  if (cell === undefined) return undefined;
  switch (cell.kind) {
    case 'number':
      return Number(cell.text);
    case 'boolean':
      return cell.text === '1';
    case 'text':
      return cell.text;
    case 'error':
    case 'empty':
      throw new NotCalculated('it reads a cell without a value');
  }
}

/** A value as a number; blank is 0. */
export function numberOf(value: Value): number {
  if (value === undefined) return 0;
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new NotCalculated('it calculates with a text');
  return number;
}

/** What an operator makes of one value or two. */
export function operated(operator: string, values: readonly Value[]): Value {
  const [left, right] = values;
  if (values.length === 1) return operator === '-' ? -numberOf(left) : numberOf(left);
  switch (operator) {
    case '+':
      return numberOf(left) + numberOf(right);
    case '-':
      return numberOf(left) - numberOf(right);
    case '*':
      return numberOf(left) * numberOf(right);
    case '/':
      return numberOf(left) / numberOf(right);
    case '^':
      return numberOf(left) ** numberOf(right);
    case '&':
      return `${left ?? ''}${right ?? ''}`;
    default:
      return isTrueComparison(operator, left, right);
  }
}

function isTrueComparison(operator: string, left: Value, right: Value): boolean {
  const order = orderOf(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

// A number is less than any text; blank equals both 0 and the empty text.
function orderOf(left: Value, right: Value): number {
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
  if (typeof a === 'string' && typeof b === 'string') {
    const [low, high] = [a.toLowerCase(), b.toLowerCase()];
    return low < high ? -1 : Number(low > high);
  }
  if (typeof a === 'string') return 1;
  if (typeof b === 'string') return -1;
  return Number(a) - Number(b);
}

function blankLike(other: Value): Value {
  return typeof other === 'string' ? '' : 0;
}

/** Rounds as spreadsheets do: half away from zero, on the decimal that a reader of fifteen digits sees. */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  const shifted = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * Math.floor(shifted + 0.5)) / scale || 0;
}
