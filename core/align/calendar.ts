/** The Revenue calendar: from its extract, or calendar months where the setup says so. */

import type { CalendarPeriod } from '../model/accounting-period.ts';
import type { DayColumn, IntColumn, TextColumn } from '../model/column-table.ts';
import type { Findings } from '../model/finding.ts';
import { type Day, type DayRange, dayOf, monthOf, NO_DAY } from '../model/iso-date.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import { rangeWords } from './period-order.ts';

/** An extract of the Revenue calendar as columns of `count` cells. */
export type CalendarTable = {
  readonly file: number;
  readonly count: number;
  readonly row: IntColumn;
  /** YYYYMM; 0 for blank. */
  readonly id: IntColumn;
  readonly name: TextColumn;
  readonly start: DayColumn;
  readonly end: DayColumn;
};

/** The inputs of calendarOf. */
export type CalendarInputs = {
  readonly tables: readonly CalendarTable[];
  readonly setup: Setup;
  /** First and last day that calendar months must cover: those of the lines and of the closing ranges. */
  readonly span: DayRange;
  readonly pool: TextPool;
  readonly findings: Findings;
};

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The periods of the Revenue calendar by first day; the same row for several orgs is one period. */
export function calendarOf(inputs: CalendarInputs): readonly CalendarPeriod[] {
  const { tables, setup, findings } = inputs;
  if (setup.calendar === 'monthly') return monthlyCalendar(inputs.span);
  const rows = tables.flatMap((table) => rowsOf(table, inputs));
  if (rows.length === 0)
    findings.add('calendar-missing', { file: -1, row: 0, column: 'calendar' }, 'no period');
  rows.sort((a, b) => a.start - b.start || a.end - b.end || a.id - b.id || (a.name < b.name ? -1 : 1));
  const periods = rows.filter((period, at) => at === 0 || !isSame(period, rows[at - 1]));
  for (const [at, period] of periods.entries()) {
    const before = periods[at - 1];
    if (!before || before.end < period.start) continue;
    const found = `${before.name} (${rangeWords(before)}) and ${period.name} (${rangeWords(period)})`;
    findings.add('period-overlap', { file: tables[0]?.file ?? -1, row: 0 }, found);
  }
  return periods;
}

/** Calendar months that cover a span of days, named as Revenue names them: `OCT-26`. */
export function monthlyCalendar(span: DayRange): readonly CalendarPeriod[] {
  const periods: CalendarPeriod[] = [];
  const last = monthOf(span.to);
  for (let id = monthOf(span.from); id <= last; id = nextMonth(id)) {
    const start = firstDay(id);
    const name = `${MONTHS[(id % 100) - 1] ?? ''}-${String(Math.trunc(id / 100) % 100).padStart(2, '0')}`;
    periods.push({ id, name, start, end: firstDay(nextMonth(id)) - 1 });
  }
  return periods;
}

function rowsOf(table: CalendarTable, { pool, findings }: CalendarInputs): CalendarPeriod[] {
  const periods: CalendarPeriod[] = [];
  for (let row = 0; row < table.count; row += 1) {
    const period = {
      id: table.id.get(row),
      name: pool.text(table.name.get(row)),
      start: table.start.get(row),
      end: table.end.get(row),
    };
    const isComplete = period.id > 0 && period.start !== NO_DAY && period.end >= period.start;
    if (isComplete) periods.push(period);
    else {
      const place = { file: table.file, row: table.row.get(row) };
      findings.add('period-incomplete', place, `${period.name}: id, first day or last day`);
    }
  }
  return periods;
}

function isSame(a: CalendarPeriod, b: CalendarPeriod | undefined): boolean {
  return b !== undefined && a.id === b.id && a.start === b.start && a.end === b.end;
}

function nextMonth(id: number): number {
  return id % 100 === 12 ? id + 89 : id + 1;
}

function firstDay(id: number): Day {
  const day = dayOf(Math.trunc(id / 100), id % 100, 1);
  if (day === undefined) throw new RangeError(`${id} is no month`);
  return day;
}
