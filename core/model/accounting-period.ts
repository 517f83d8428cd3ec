/** Accounting periods. They are matched by org and date range, never by name. */

import { type Day, parseIsoDate } from './iso-date.ts';

/** The name under which rows and periods without an org are kept. */
export const UNLABELED = 'unlabeled';

/** Status of a Billing accounting period. */
export type PeriodStatus = 'open' | 'pending-close' | 'closed';

/** One accounting period of one org, or of `unlabeled`. */
export type AccountingPeriod = {
  readonly id: string;
  readonly name: string;
  /** Billing org name, or UNLABELED. */
  readonly org: string;
  readonly start: Day;
  /** Last day, inclusive; undefined for the open-ended period. */
  readonly end: Day | undefined;
  readonly status: PeriodStatus;
};

/** One period of the Revenue calendar; `id` is YYYYMM. */
export type CalendarPeriod = {
  readonly id: number;
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
};

/** Ids (YYYYMM) of the Revenue calendar periods that lie inside a range of dates. */
export function closingPeriodIds(
  range: { readonly from: string; readonly to: string },
  calendar: readonly CalendarPeriod[],
): ReadonlySet<number> {
  const from = parseIsoDate(range.from) ?? 0;
  const to = parseIsoDate(range.to) ?? 0;
  return new Set(calendar.filter(({ start, end }) => start >= from && end <= to).map(({ id }) => id));
}

/** The period that covers a day, or undefined. Periods of one org are few; a linear search is meant. */
export function coveringPeriod<Period extends { readonly start: Day; readonly end: Day | undefined }>(
  periods: readonly Period[],
  day: Day,
): Period | undefined {
  return periods.find((period) => day >= period.start && (period.end === undefined || day <= period.end));
}
