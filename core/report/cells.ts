/** Makes the cells of the sheets. */

import { isCurrencyCode, minorDigits } from '../model/currency.ts';
import { type Day, NO_DAY } from '../model/iso-date.ts';
import {
  absolute,
  decimalsOf,
  formatMoney,
  type Money,
  roundMoney,
  significantDigits,
  unitOfScale,
} from '../model/money.ts';
import type { Cell, FormulaCell, Row, SheetColumn, Table, Target, Tone } from './sheet.ts';

/** Digits that a double keeps exactly, so the most that a number cell can show. */
const EXACT_DIGITS = 15;
/** Amounts below this have at most 6 integer and 9 decimal digits: always exact. */
const ALWAYS_EXACT: Money = 1_000_000_000_000_000n;

/** A text cell; blank for the empty text. */
export function text(value: string): Cell {
  return value === '' ? undefined : { kind: 'text', text: value };
}

/** A whole number that is no amount. */
export function count(value: number): Cell {
  return { kind: 'count', value };
}

/** A date cell; blank for NO_DAY. */
export function date(day: Day): Cell {
  return day === NO_DAY ? undefined : { kind: 'date', day };
}

/** A rate from plain decimal text; blank for the empty text. */
export function rate(value: string): Cell {
  return value === '' ? undefined : { kind: 'rate', text: value };
}

/** A word with a tone. */
export function status(word: string, tone: Tone): Cell {
  return { kind: 'status', text: word, tone };
}

/** A link to a cell of another sheet. */
export function link(words: string, target: Target): Cell {
  return { kind: 'link', text: words, target };
}

/** A value that a person has entered, drawn in the ink of inputs; blank for a blank cell. */
export function input(cell: Cell): Cell {
  if (cell === undefined) return undefined;
  switch (cell.kind) {
    case 'formula':
    case 'link':
    case 'status':
      throw new Error(`a ${cell.kind} is not entered by a person`);
    default:
      return { ...cell, isInput: true };
  }
}

/** A formula with the engine's own figure as its stored result. */
export function amountFormula(formula: string, amount: Money, currency: string): FormulaCell {
  return {
    kind: 'formula',
    formula,
    result: { kind: 'amount', amount, decimals: shownDecimals(amount, currency) },
  };
}

/**
 * A check: one cell minus another, zero when they are equal. Doubles leave crumbs at the twelfth digit, so beyond
 * four decimals (or the currency's own) a check would report differences that are none.
 */
export function checkFormula(minuend: string, subtrahend: string, difference: Money, currency: string): Cell {
  const decimals = Math.max(4, currencyDecimals(currency));
  const formula = `ROUND(${minuend}-${subtrahend},${decimals})`;
  return { ...amountFormula(formula, difference, currency), isCheck: true };
}

/** A check in a word: a formula that yields OK or FAIL, with the engine's own verdict as its stored result. */
export function checkWordFormula(formula: string, isPassed: boolean): Cell {
  const result = { kind: 'text', text: isPassed ? 'OK' : 'FAIL' } as const;
  return { kind: 'formula', formula, result, isCheck: true };
}

/** A formula that yields a text, with its stored result. */
export function textFormula(formula: string, value: string): Cell {
  return { kind: 'formula', formula, result: { kind: 'text', text: value } };
}

/** A counting formula with its stored result. */
export function countFormula(formula: string, value: number): Cell {
  return { kind: 'formula', formula, result: { kind: 'count', value } };
}

/** True when an amount has more significant digits than a number cell keeps. */
export function needsExactText(amount: Money): boolean {
  const magnitude = absolute(amount);
  return magnitude >= ALWAYS_EXACT && significantDigits(magnitude) > EXACT_DIGITS;
}

/** Decimals of a currency's minor unit; 2 where the code is blank or unknown, so that nothing looks whole by mistake. */
export function currencyDecimals(currency: string): number {
  return isCurrencyCode(currency) ? minorDigits(currency) : 2;
}

// Converted amounts are held unrounded; only one that would read as zero without being zero shows all its decimals.
function shownDecimals(amount: Money, currency: string): number {
  const decimals = currencyDecimals(currency);
  // Half of the last digit shown already reads as one.
  const isFalseZero = amount !== 0n && 2n * absolute(amount) < unitOfScale(decimals);
  return isFalseZero ? Math.max(decimals, decimalsOf(amount)) : decimals;
}

/** A small difference that is only seen in full: shown with all its decimals, at least the currency's. */
export function inFull(cell: Cell, currency: string): Cell {
  const held = cell?.kind === 'formula' ? cell.result : cell;
  if (cell === undefined || held?.kind !== 'amount') return cell;
  const full = { ...held, decimals: Math.max(currencyDecimals(currency), decimalsOf(held.amount)) };
  return cell.kind === 'formula' ? { ...cell, result: full } : full;
}

/**
 * An amount with all its digits, shown with the currency's decimals. One that a number cell cannot hold exactly is
 * rounded to the currency's scale; `exactText` then says it in full beside it.
 */
export function amount(value: Money | undefined, currency: string): Cell {
  if (value === undefined) return undefined;
  const held = heldAmount(value, currency);
  if (held !== value)
    return { kind: 'amount', amount: held, decimals: currencyDecimals(currency), exact: value };
  return { kind: 'amount', amount: held, decimals: shownDecimals(value, currency) };
}

/** What a number cell holds of an amount: all of it, or where that has too many digits its rounding to the currency. */
export function heldAmount(value: Money, currency: string): Money {
  return needsExactText(value) ? roundMoney(value, unitOfScale(currencyDecimals(currency))) : value;
}

/** Decimals of sums: six, which leave the more room for crumbs, or all nine where the sum has so many. */
const [FEW_DECIMALS, ALL_DECIMALS] = [6, 9];

/** A sum rounded to all the decimals that it has: the crumbs of doubles are cut off and nothing else is. */
export function sumFormula(sum: string, value: Money, currency: string): Cell {
  const digits = decimalsOf(value) > FEW_DECIMALS ? ALL_DECIMALS : FEW_DECIMALS;
  return amountFormula(`ROUND(${sum},${digits})`, value, currency);
}

/** The full digits of an amount that its number cell cannot hold; blank for all others. */
export function exactText(value: Money | undefined): Cell {
  return value !== undefined && needsExactText(value) ? text(formatMoney(value)) : undefined;
}

const WIDTHS = {
  text: 18,
  id: 20,
  amount: 18,
  rate: 13,
  date: 11.5,
  count: 10,
  link: 22,
  status: 14,
} as const;

/** A column with the usual width of its kind, or another one. */
export function column(header: string, kind: SheetColumn['kind'], width?: number): SheetColumn {
  return { header, kind, width: width ?? Math.max(WIDTHS[kind], header.length + 3) };
}

/** A column of long text that is broken into lines. */
export function wrapped(header: string, width: number): SheetColumn {
  return { header, kind: 'text', width, isWrapped: true };
}

/** A table of a few rows that are at hand. */
export function smallTable(
  columns: readonly SheetColumn[],
  rows: readonly Row[],
  more: { readonly heading?: string; readonly totals?: readonly Row[] } = {},
): Table {
  return { columns, count: rows.length, rows: (from, to) => rows.slice(from, to), ...more };
}
