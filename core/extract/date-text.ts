/** Dates as exporters write them. Times and zones are cut off: only the date as written counts. */

import { type Day, dayOf, formatDay } from '../model/iso-date.ts';

/** Order of year, month and day of a column, as close.json names it. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** A date whose order the text itself shows, or three numbers whose order the column has to prove. */
export type DateShape =
  | { readonly form: 'year-first' | 'month-name'; readonly day: Day | undefined }
  | { readonly form: 'year-last'; readonly first: number; readonly second: number; readonly year: number };

const TIME =
  /[T\s]\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[AP]M)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const NUMBERS = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/;
const TWO_DIGIT_YEAR = /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/;
const SERIAL_NUMBER = /^[2-7]\d{4}(?:[.,]\d+)?$/;
const NAMED = /^(\d{1,2})[-/ ]([a-z]{3,9})[-/ ](\d{4}|\d{2})$/i;
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** The date part of a cell: `2015-01-01T16:00:00+01:00` and `2015-01-01 16:00` become `2015-01-01`. */
export function datePart(text: string): string {
  return text.replace(TIME, '');
}

/** Takes a date part to pieces; undefined when it has none of the known forms. */
export function dateShape(text: string): DateShape | undefined {
  const numbers = NUMBERS.exec(text);
  if (numbers) return numberShape(numbers[1] ?? '', numbers[3] ?? '', numbers[4] ?? '');
  const named = NAMED.exec(text);
  if (!named) return undefined;
  const month = monthNumber(named[2] ?? '');
  return { form: 'month-name', day: month && dayOf(fullYear(named[3] ?? ''), month, Number(named[1])) };
}

/** The day of three numbers under an order; undefined when there is no such date. */
export function dayInOrder(first: number, second: number, year: number, order: DateOrder): Day | undefined {
  if (order === 'YMD') return undefined;
  return order === 'DMY' ? dayOf(year, second, first) : dayOf(year, first, second);
}

/** A date part that is one day with the day first and another with the month first, as both. */
export function bothDays(text: string): string {
  const shape = dateShape(text);
  if (shape?.form !== 'year-last') return text;
  const { first, second, year } = shape;
  const days = (['DMY', 'MDY'] as const).map((order) => dayInOrder(first, second, year, order));
  return `"${text}" is ${days.map((day) => (day === undefined ? 'no date' : formatDay(day))).join(' or ')}`;
}

/** Why a date part that was read under an order is no day: `is no day of the calendar`. */
export function whyNoDay(text: string, shape: DateShape | undefined, order: DateOrder): string {
  if (shape?.form === 'year-last' && order === 'YMD') return 'does not begin with its year';
  if (shape?.form === 'year-last') return `is no day with the ${order === 'DMY' ? 'day' : 'month'} first`;
  if (shape) return 'is no day of the calendar';
  if (SERIAL_NUMBER.test(text)) return 'looks like the serial number that a spreadsheet keeps for a date';
  return TWO_DIGIT_YEAR.test(text) ? 'has a year of two digits' : 'is not a date';
}

/** The day of `YYYY-MM-DD`, alone or before a time, without going through a regular expression; else undefined. */
export function isoDay(text: string): Day | undefined {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  if (text.length !== 10 && datePart(text).length !== 10) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  return year < 0 || month < 0 || day < 0 ? undefined : dayOf(year, month, day);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function numberShape(first: string, second: string, third: string): DateShape | undefined {
  if (first.length === 4 && third.length <= 2) {
    return { form: 'year-first', day: dayOf(Number(first), Number(second), Number(third)) };
  }
  // Two-digit years without a month name leave even the place of the year open.
  if (first.length > 2 || third.length !== 4) return undefined;
  return { form: 'year-last', first: Number(first), second: Number(second), year: Number(third) };
}

/** Two-digit years by the RR rule of Revenue's database: 00 to 49 are 20xx, 50 to 99 are 19xx. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function monthNumber(name: string): number | undefined {
  const lower = name.toLowerCase();
  const at = MONTHS.findIndex((month) => month === lower || (lower.length === 3 && month.startsWith(lower)));
  return at < 0 ? undefined : at + 1;
}
