import { describe, expect, it } from 'vitest';
import { type CalendarTable, calendarOf, monthlyCalendar } from '../../../core/align/calendar.ts';
import type { CalendarPeriod } from '../../../core/model/accounting-period.ts';
import { IntColumn } from '../../../core/model/column-table.ts';
import { Findings } from '../../../core/model/finding.ts';
import { formatDay, parseIsoDate } from '../../../core/model/iso-date.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { codesOf, placesOf, rowNumbers, texts, twoOrgSetup } from '../../support/org-tables.ts';
import { days } from '../../support/period-tables.ts';

type Row = readonly [id: number, name: string, start: string, end: string];
const span = { from: parseIsoDate('2026-11-15') ?? 0, to: parseIsoDate('2027-02-01') ?? 0 };

function shown(periods: readonly CalendarPeriod[]): string[] {
  return periods.map(
    (period) => `${period.id} ${period.name} ${formatDay(period.start)} ${formatDay(period.end)}`,
  );
}

function read(rows: readonly Row[], calendar: 'extract' | 'monthly' = 'extract') {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const id = new IntColumn();
  for (const row of rows) id.push(row[0]);
  const table: CalendarTable = {
    file: 0,
    count: rows.length,
    row: rowNumbers(rows.length),
    id,
    name: texts(
      pool,
      rows.map((row) => row[1]),
    ),
    start: days(rows.map((row) => row[2])),
    end: days(rows.map((row) => row[3])),
  };
  const setup = twoOrgSetup({ calendar });
  return { periods: shown(calendarOf({ tables: [table], setup, span, pool, findings })), findings, pool };
}

describe('the Revenue calendar', () => {
  it('made of calendar months covers the span, over the turn of the year', () => {
    expect(shown(monthlyCalendar(span))).toEqual([
      '202611 NOV-26 2026-11-01 2026-11-30',
      '202612 DEC-26 2026-12-01 2026-12-31',
      '202701 JAN-27 2027-01-01 2027-01-31',
      '202702 FEB-27 2027-02-01 2027-02-28',
    ]);
    expect(read([], 'monthly').periods).toHaveLength(4);
  });

  it('comes from its extract, one period for all orgs, by first day', () => {
    const { periods, findings } = read([
      [202611, 'NOV-26', '2026-10-26', '2026-11-22'],
      [202610, 'OCT-26', '2026-09-28', '2026-10-25'],
      [202611, 'NOV-26', '2026-10-26', '2026-11-22'],
    ]);
    expect(periods).toEqual(['202610 OCT-26 2026-09-28 2026-10-25', '202611 NOV-26 2026-10-26 2026-11-22']);
    expect(codesOf(findings)).toEqual([]);
  });

  it('that is not there, overlaps or lacks cells is a finding', () => {
    expect(codesOf(read([]).findings)).toEqual(['calendar-missing']);
    const { findings, pool } = read([
      [202611, 'NOV-26', '2026-10-31', '2026-11-30'],
      [202610, 'OCT-26', '2026-10-01', '2026-10-31'],
    ]);
    expect(codesOf(findings)).toEqual(['period-overlap']);
    expect(placesOf(findings, pool, 'period-overlap')).toEqual([
      'row 2: Revenue calendar: OCT-26 (2026-10-01 to 2026-10-31) and NOV-26 (2026-10-31 to 2026-11-30)',
    ]);
    expect(codesOf(read([[0, 'OCT-26', '2026-10-01', '2026-10-31']]).findings)).toEqual([
      'calendar-missing',
      'period-incomplete',
    ]);
  });

  it.each([
    ['OCT-26: no id', [0, 'OCT-26', '2026-10-01', '2026-10-31']],
    ['OCT-26: no first day', [202610, 'OCT-26', '', '2026-10-31']],
    ['OCT-26: no last day', [202610, 'OCT-26', '2026-10-01', '']],
    ['a period without a name: no id, no first day, no last day', [0, '', '', '']],
    [
      'OCT-26: ends on 2026-10-01, before it starts on 2026-10-31',
      [202610, 'OCT-26', '2026-10-31', '2026-10-01'],
    ],
  ] as const)('says what a row lacks: %s', (found, row) => {
    const { findings, pool } = read([row]);
    expect(placesOf(findings, pool, 'period-incomplete')).toEqual([`row 2: ${found}`]);
  });
});
