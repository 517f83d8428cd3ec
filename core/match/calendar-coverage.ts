/** Lines of either side that no period of the Revenue calendar is there for. */

import type { CalendarPeriod } from '../model/accounting-period.ts';
import { counted } from '../model/counted.ts';
import { formatDay, NO_DAY } from '../model/iso-date.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { BridgeContext } from './bridge-context.ts';

// A line without a period of collection is told of where its row is read.
const NO_PERIOD = 0;

/** Records every counted Billing line whose date no period of the Revenue calendar covers; without any period, none. */
export function* reportUncoveredDates(context: BridgeContext): Slices<void> {
  const { input, isBillingCounted, billingPlace, places } = context;
  const { billing, calendar, findings, pool } = input;
  if (calendar.length === 0) return;
  const words = calendarWords(calendar);
  for (let row = 0; row < billing.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const day = billing.date.get(row);
    if (places.period[billingPlace[row] ?? 0] !== 0 || day === NO_DAY || !isBillingCounted(row)) continue;
    const place = { file: billing.file.get(row), row: billing.row.get(row) };
    const found = `${pool.text(billing.document.get(row))} of ${formatDay(day)}; ${words}`;
    const currency = pool.text(billing.currency.get(row));
    findings.add('date-outside-calendar', place, found, { currency, amount: billing.amount.amount(row) });
  }
}

/**
 * Records every counted Revenue line whose period of collection the calendar extract does not have; without any
 * period, none. Calendar months need no extract, so that nothing is missing where the setup says so.
 */
export function* reportUnknownPeriods({ input, isRevenueCounted }: BridgeContext): Slices<void> {
  const { revenue, calendar, findings, pool, setup } = input;
  if (calendar.length === 0 || setup.calendar === 'monthly') return;
  const known = new Set([NO_PERIOD, ...calendar.map(({ id }) => id)]);
  const words = calendarWords(calendar);
  for (let row = 0; row < revenue.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const period = revenue.period.get(row);
    if (known.has(period) || !isRevenueCounted(row)) continue;
    const place = { file: revenue.file.get(row), row: revenue.row.get(row) };
    const found = `${pool.text(revenue.document.get(row))} in ${period}; ${words}`;
    const currency = pool.text(revenue.currency.get(row));
    findings.add('period-outside-calendar', place, found, { currency, amount: revenue.amount.amount(row) });
  }
}

function calendarWords(calendar: readonly CalendarPeriod[]): string {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { start, end } of calendar) {
    if (start < from) from = start;
    if (end > to) to = end;
  }
  const periods = counted(calendar.length, 'period');
  return `the calendar has ${periods} from ${formatDay(from)} to ${formatDay(to)}`;
}
