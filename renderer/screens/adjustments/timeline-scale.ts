/** Where days stand on the timeline of an adjustment. */

import type { AdjustmentDetail, TimelinePeriod } from '../../../core/contract/window/adjustments.ts';

const DAY_MILLISECONDS = 86_400_000;

function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MILLISECONDS;
}

/** Days of the timeline: from its first up to, and without, `end`. */
export type Scale = { readonly from: number; readonly end: number };

/** A scale that holds the periods of both calendars and the date; undefined without any of them. */
export function scaleOf({
  date,
  unlabeledPeriods,
  orgPeriods,
}: Pick<AdjustmentDetail, 'date' | 'unlabeledPeriods' | 'orgPeriods'>): Scale | undefined {
  const periods = [...unlabeledPeriods, ...orgPeriods];
  const firsts = periods.map(({ from }) => dayNumber(from));
  const lasts = periods.map(({ from, to }) => dayNumber(to === '' ? from : to));
  if (date !== '') {
    firsts.push(dayNumber(date));
    lasts.push(dayNumber(date));
  }
  return firsts.length === 0 ? undefined : { from: Math.min(...firsts), end: Math.max(...lasts) + 1 };
}

/** Left edge and width of a period in percent of the timeline; a period without an end reaches to the end of it. */
export function spanOf(
  { from, end }: Scale,
  period: TimelinePeriod,
): { readonly left: number; readonly width: number } {
  const first = dayNumber(period.from);
  const last = period.to === '' ? end : dayNumber(period.to) + 1;
  return { left: (100 * (first - from)) / (end - from), width: (100 * (last - first)) / (end - from) };
}

/** The middle of a day in percent of the timeline. */
export function middleOf({ from, end }: Scale, date: string): number {
  return (100 * (dayNumber(date) + 0.5 - from)) / (end - from);
}
