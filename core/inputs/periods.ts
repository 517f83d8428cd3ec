import type { CalendarTable } from '../align/calendar.ts';
import type { PeriodTable } from '../align/period-tables.ts';
import { kinds } from '../extract/all-kinds.ts';
import type { Extracts } from '../extract/kind.ts';
import type { DayColumn } from '../model/column-table.ts';
import { type DayRange, NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import type { Setup } from '../setup/setup.ts';

/** The accounting periods of Billing as alignment reads them. */
export function periodTablesOf(extracts: Extracts): readonly PeriodTable[] {
  return extracts.of(kinds.accountingPeriod).map(({ file, count, row, columns, present }) => ({
    file,
    count,
    row,
    id: columns.id,
    name: columns.name,
    start: columns.start,
    end: columns.end,
    status: columns.status,
    org: columns.organization,
    orgId: columns.organizationId,
    hasOrgLabels: present.has('organization') || present.has('organizationId'),
  }));
}

/** The calendar of Revenue as alignment reads it. */
export function calendarTablesOf(extracts: Extracts): readonly CalendarTable[] {
  return extracts.of(kinds.revenueCalendar).map(({ file, count, row, columns }) => ({
    file,
    count,
    row,
    id: columns.id,
    name: columns.name,
    start: columns.start,
    end: columns.end,
  }));
}

/** First and last day of the lines and the closing ranges. */
export function spanOf(setup: Setup, dates: readonly DayColumn[]): DayRange {
  const { unlabeled, revenue, orgs } = setup.closing;
  const stated = [unlabeled, revenue, ...Object.values(orgs)]
    .flatMap((range) => [parseIsoDate(range.from), parseIsoDate(range.to)])
    .filter((day) => day !== undefined);
  let [from, to] = [Math.min(...stated), Math.max(...stated)];
  for (const column of dates) {
    for (let row = 0; row < column.length; row += 1) {
      const day = column.get(row);
      if (day === NO_DAY) continue;
      if (day < from) from = day;
      if (day > to) to = day;
    }
  }
  return { from, to };
}
