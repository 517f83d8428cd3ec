import { type Day, formatDay, NO_DAY } from '../model/iso-date.ts';

/** Whose rate it is: Billing's custom exchange rates or Revenue's rate upload. */
export type RateSystem = 'billing' | 'revenue';

/** One row of a rate extract. */
export type RateRow = {
  readonly system: RateSystem;
  /** ISO codes; one unit of `from` is `rate` units of `to`. */
  readonly from: string;
  readonly to: string;
  /** Provider exchange rate date, or the first day of a range. */
  readonly start: Day;
  /** Last day of the range; NO_DAY when the rate is of one day. */
  readonly end: Day;
  /** Plain decimal text as it stands in the extract. */
  readonly rate: string;
  /** Type of the rate as it stands in the extract, '' for none. */
  readonly rateType: string;
  readonly file: number;
  readonly row: number;
};

/** A rate as findings say it: `EUR→USD 2026-10-05: 1.0825`. */
export function rateWords({ from, to, start, end, rate, rateType }: RateRow): string {
  const days = end === NO_DAY ? formatDay(start) : `${formatDay(start)} to ${formatDay(end)}`;
  return `${from}→${to} ${days}: ${rate} ${rateType}`.trim();
}
