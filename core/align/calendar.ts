/** The Revenue calendar: from its extract, or calendar months where the setup says so. */

import type { CalendarPeriod } from '../model/accounting-period.ts';
import type { DayColumn, IntColumn, TextColumn } from '../model/column-table.ts';
import type { Findings, Place } from '../model/finding.ts';
import { type Day, type DayRange, dayOf, monthOf, NO_DAY } from '../model/iso-date.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import { rangeWords } from './period-order.ts';
import { dayProblems, periodProblems } from './period-problems.ts';

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

type PlacedPeriod = { readonly period: CalendarPeriod; readonly place: Place };

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The periods of the Revenue calendar by first day; the same row for several orgs is one period. */
export function calendarOf(inputs: CalendarInputs): readonly CalendarPeriod[] {
  const { tables, setup, findings } = inputs;
  if (setup.calendar === 'monthly') return monthlyCalendar(inputs.span);
  const rows = tables.flatMap((table) => rowsOf(table, inputs));
  if (rows.length === 0)
    findings.add('calendar-missing', { file: -1, row: 0, column: 'calendar' }, 'no period');
  rows.sort(compare);
  const single = rows.filter(({ period }, at) => at === 0 || !isSame(period, rows[at - 1]?.period));
  reportOverlaps(single, findings);
  return single.map(({ period }) => period);
}

function reportOverlaps(rows: readonly PlacedPeriod[], findings: Findings): void {
  for (const [at, { period, place }] of rows.entries()) {
    const before = rows[at - 1]?.period;
    if (!before || before.end < period.start) continue;
    const found = `Revenue calendar: ${before.name} (${rangeWords(before)}) and ${period.name} (${rangeWords(period)})`;
    findings.add('period-overlap', place, found);
  }
}

function compare(one: PlacedPeriod, other: PlacedPeriod): number {
  const [a, b] = [one.period, other.period];
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  if (a.id !== b.id) return a.id - b.id;
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
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

function rowsOf(table: CalendarTable, { pool, findings }: CalendarInputs): PlacedPeriod[] {
  const periods: PlacedPeriod[] = [];
  for (let row = 0; row < table.count; row += 1) {
    const place = { file: table.file, row: table.row.get(row) };
    const [id, name] = [table.id.get(row), pool.text(table.name.get(row))];
    const [start, end] = [table.start.get(row), table.end.get(row)];
    const lacking = [
      ...(id > 0 ? [] : ['no id']),
      ...dayProblems(start, end),
      ...(end === NO_DAY ? ['no last day'] : []),
    ];
    if (lacking.length === 0) periods.push({ period: { id, name, start, end }, place });
    else findings.add('period-incomplete', place, periodProblems(name, lacking));
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
