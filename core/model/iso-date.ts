/** Business dates: ISO text outside, whole days since 1970-01-01 in columns. No time zones, no Date objects. */

/** A calendar day as whole days since 1970-01-01. */
export type Day = number;

/** The value of a day cell that holds no date. */
export const NO_DAY: Day = -2_147_483_648;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of a year, month (1–12) and day of month, or undefined when no such date exists. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (year < 1900 || year > 2999 || month < 1 || month > 12) return undefined;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  if (dayOfMonth < 1 || dayOfMonth > last) return undefined;
  return Math.floor(Date.UTC(year, month - 1, dayOfMonth) / 86_400_000);
}

/** Reads `YYYY-MM-DD`; undefined when the text is none or names a date that does not exist. */
export function parseIsoDate(text: string): Day | undefined {
  const parts = ISO.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** Writes a day as `YYYY-MM-DD`; NO_DAY as the empty string. */
export function formatDay(day: Day): string {
  return day === NO_DAY ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The calendar month of a day as YYYYMM, the form of Revenue's period ids. */
export function monthOf(day: Day): number {
  const iso = formatDay(day);
  return Number(iso.slice(0, 4)) * 100 + Number(iso.slice(5, 7));
}

/** An inclusive range of days. */
export type DayRange = { readonly from: Day; readonly to: Day };

/** True when the day lies in the range, bounds included. */
export function isWithin(day: Day, range: DayRange): boolean {
  return day >= range.from && day <= range.to;
}
