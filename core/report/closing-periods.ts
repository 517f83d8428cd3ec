/** Which periods of the Revenue calendar a close is about. */

import { closingPeriodIds } from '../model/accounting-period.ts';
import type { Close } from './close.ts';

/** Where a period lies: being closed, before or after that, or a date that no period covers. */
export type PeriodPlace = 'closing' | 'earlier' | 'later' | 'none';

/** Places in words. */
export const placeWords: Readonly<Record<PeriodPlace, string>> = {
  closing: 'This close',
  earlier: 'Earlier period',
  later: 'Later period',
  none: 'No period',
};

/** Ids (YYYYMM) of the Revenue calendar periods that lie inside the closing range of Revenue. */
export function closingPeriods({ setup, calendar }: Pick<Close, 'setup' | 'calendar'>): ReadonlySet<number> {
  return closingPeriodIds(setup.closing.revenue, calendar);
}

/** Where a period (YYYYMM, 0 for none) lies against those being closed. */
export function periodPlace(period: number, closing: ReadonlySet<number>): PeriodPlace {
  if (period === 0) return 'none';
  if (closing.has(period)) return 'closing';
  return [...closing].every((one) => period < one) ? 'earlier' : 'later';
}
