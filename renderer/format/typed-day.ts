/** What somebody types as a day, a month or a moment, as ISO text. */

import type { AppSettings } from '../../core/contract/window/shell.ts';
import { lastDayOfMonth } from './dates.ts';

type DateStyle = AppSettings['dates'];

const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
/** Styles that are digits alone: only under such a setting is a day without its month's name understood. */
const NUMERIC: Readonly<
  Partial<Record<DateStyle, { readonly form: RegExp; readonly isMonthFirst: boolean }>>
> = {
  '31.10.2026': { form: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, isMonthFirst: false },
  '31/10/2026': { form: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, isMonthFirst: false },
  '10/31/2026': { form: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, isMonthFirst: true },
};
const DAY_AND_NAME = /^(\d{1,2})[ .-]*(\p{L}{3,9})[ .,-]*(\d{4})$/u;
const NAME_AND_DAY = /^(\p{L}{3,9})[ .-]*(\d{1,2})[ .,-]+(\d{4})$/u;
const MOMENT = /^(.+?)[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.0+)?)?(?: ?(?:UTC|Z))?$/i;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** True for ISO text of a day that exists. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year !== '' && isoDay(year, month, day) === text;
}

/** True for ISO text of a moment with its offset. */
export function isMoment(text: string): boolean {
  return WITH_OFFSET.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

/**
 * A day as ISO text. ISO is understood under every setting, as is a month by its name; digits alone only in the order and
 * with the mark of the setting. Undefined for anything else, also for a year of two digits or a day that does not exist.
 */
export function typedDay(typed: string, style: DateStyle): string | undefined {
  const text = typed.trim();
  const [, ...iso] = ISO_DAY.exec(text) ?? [];
  if (iso.length > 0) return isoDay(...iso);
  const [, dayFirst = '', nameAfter = '', yearAfter = ''] = DAY_AND_NAME.exec(text) ?? [];
  if (yearAfter !== '') return isoDay(yearAfter, monthNamed(nameAfter), dayFirst);
  const [, nameFirst = '', dayAfter = '', year = ''] = NAME_AND_DAY.exec(text) ?? [];
  if (year !== '') return isoDay(year, monthNamed(nameFirst), dayAfter);
  return numericDay(text, style);
}

function numericDay(text: string, style: DateStyle): string | undefined {
  const numeric = NUMERIC[style];
  const [, first = '', second = '', year = ''] = numeric?.form.exec(text) ?? [];
  if (year === '') return undefined;
  return numeric?.isMonthFirst ? isoDay(year, first, second) : isoDay(year, second, first);
}

/** A month as `YYYY-MM`: ISO, by its name with the year, or as digits with the year last; undefined for anything else. */
export function typedMonth(typed: string): string | undefined {
  const text = typed.trim();
  const [, isoYear = '', isoMonth = ''] = /^(\d{4})-(\d{1,2})$/.exec(text) ?? [];
  if (isoYear !== '') return isoMonthOf(isoYear, isoMonth);
  const [, name = '', year = ''] = /^(\p{L}{3,9})[ .-]*(\d{4})$/u.exec(text) ?? [];
  if (year !== '') return isoMonthOf(year, monthNamed(name));
  const [, month = '', lastYear = ''] = /^(\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  return lastYear === '' ? undefined : isoMonthOf(lastYear, month);
}

/** A moment as ISO text: a day and a time of it in UTC, or ISO text with any offset as it stands. */
export function typedMoment(typed: string, style: DateStyle): string | undefined {
  const text = typed.trim();
  if (isMoment(text)) return text;
  const [, dayText = '', hour = '', minute = '', second = '00'] = MOMENT.exec(text) ?? [];
  const day = typedDay(dayText, style);
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${day}T${hour.padStart(2, '0')}:${minute}:${second}Z`;
}

/** The number of a month by its English name or the first letters of it, three at least; '' for none. */
function monthNamed(name: string): string {
  const wanted = name.toLowerCase();
  const at = FULL_NAMES.findIndex((full) => full.startsWith(wanted));
  return at < 0 ? '' : String(at + 1);
}

const FULL_NAMES = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

function isoMonthOf(year: string, month: string): string | undefined {
  const isThere = Number(month) >= 1 && Number(month) <= 12 && Number(year) >= 1900;
  return isThere ? `${year}-${month.padStart(2, '0')}` : undefined;
}

function isoDay(year = '', month = '', day = ''): string | undefined {
  const monthOfYear = isoMonthOf(year, month);
  if (monthOfYear === undefined || Number(day) < 1) return undefined;
  const iso = `${monthOfYear}-${day.padStart(2, '0')}`;
  return iso <= lastDayOfMonth(Number(year), Number(month)) ? iso : undefined;
}
