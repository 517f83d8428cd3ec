import { parseIsoDate } from '../model/iso-date.ts';
import type { Close } from './close.ts';

/** Ids (YYYYMM) of the Revenue calendar periods that lie inside the closing range of Revenue. */
export function closingPeriods({ setup, calendar }: Pick<Close, 'setup' | 'calendar'>): ReadonlySet<number> {
  const from = parseIsoDate(setup.closing.revenue.from) ?? 0;
  const to = parseIsoDate(setup.closing.revenue.to) ?? 0;
  return new Set(calendar.filter(({ start, end }) => start >= from && end <= to).map(({ id }) => id));
}
