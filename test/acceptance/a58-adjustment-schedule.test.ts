import { describe, expect, it } from 'vitest';
import { allocate } from '../../core/align/allocation.ts';
import {
  type AdjustmentSchedules,
  adjustmentSchedules,
  type ScheduleRows,
} from '../../core/align/schedule.ts';
import { IntColumn } from '../../core/model/column-table.ts';
import { formatMoney, parseMoney } from '../../core/model/money.ts';
import { MoneyColumn } from '../../core/model/money-column.ts';
import { finished } from '../../core/model/sliced-work.ts';
import type { TextPool } from '../../core/model/text-pool.ts';
import { amountsOf, codesOf, placesOf, rowNumbers, texts } from '../support/org-tables.ts';
import { type AlignmentRun, days, type LineCells, runAlignment } from '../support/period-tables.ts';

type Item = {
  readonly document?: string;
  readonly amount: string;
  readonly name?: string;
  readonly start?: string;
  readonly end?: string;
  readonly org?: string;
};

function scheduleRows(pool: TextPool, items: readonly Item[]): ScheduleRows {
  const amount = new MoneyColumn();
  for (const item of items) amount.push(parseMoney(item.amount));
  return {
    count: items.length,
    file: IntColumn.filled(items.length, 7),
    row: rowNumbers(items.length),
    document: texts(
      pool,
      items.map((item) => item.document ?? 'IIA-1'),
    ),
    amount,
    currency: texts(
      pool,
      items.map(() => 'USD'),
    ),
    periodName: texts(
      pool,
      items.map((item) => item.name),
    ),
    periodStart: days(items.map((item) => item.start)),
    periodEnd: days(items.map((item) => item.end)),
    org: texts(
      pool,
      items.map((item) => item.org),
    ),
  };
}

const adjustment: LineCells = {
  type: 'invoice-item-adjustment',
  document: 'IIA-1',
  account: 'U-2',
  date: '2026-10-15',
  currency: 'USD',
  amount: '-20',
};
const dates = { start: '2026-10-01', end: '2026-10-31' };
const periods = [
  { name: 'Oct', ...dates },
  { org: 'US', ...dates },
  { name: 'Open-Ended', start: '2026-11-01' },
];
const months = ['10', '11', '12'].map((month) => ({
  amount: '-5',
  start: `2026-${month}-01`,
  end: `2026-${month}-28`,
}));
const four: readonly Item[] = [...months, { amount: '-5', start: '2027-01-01', end: '2027-01-28' }];

function schedule(
  items: readonly Item[],
  lines: readonly LineCells[] = [adjustment],
): AlignmentRun & { schedules: AdjustmentSchedules } {
  const run = runAlignment({ lines, periods });
  const rows = scheduleRows(run.pool, items);
  return { ...run, schedules: adjustmentSchedules({ ...run, items: rows, periods: run.periods.periods }) };
}

describe("A58 the IIA's revenue schedule", () => {
  it('A58 −20 over four periods: four unlabeled rows of −5 that sum to the signed IIA', () => {
    const { schedules, findings } = schedule(four);
    expect(schedules.count).toBe(1);
    expect(schedules.rows.get(0)).toBe(4);
    expect(formatMoney(schedules.sum.amount(0))).toBe('-20');
    expect(codesOf(findings)).toEqual([]);
  });

  it.each([
    ['a row less', four.slice(1), 'row 2: IIA-1: -20.00 USD; 3 schedule rows: -15.00 USD', '-5 USD'],
    [
      'the other sign',
      four.map((item) => ({ ...item, amount: '5' })),
      'row 2: IIA-1: -20.00 USD; 4 schedule rows: 20.00 USD',
      '-40 USD',
    ],
    ['no row', [], 'row 2: IIA-1: -20.00 USD; 0 schedule rows: 0.00 USD', '-20 USD'],
  ])('A58 a differing sum is a finding: %s', (_, items, found, amount) => {
    const { findings, pool } = schedule(items);
    expect(placesOf(findings, pool, 'schedule-sum-differs')).toEqual([found]);
    expect(amountsOf(findings, 'schedule-sum-differs')).toEqual([amount]);
  });

  it('A58 a labeled period is a finding', () => {
    const { findings, pool } = schedule(four.map((item, at) => (at === 2 ? { ...item, org: 'US' } : item)));
    expect(placesOf(findings, pool, 'schedule-period-labelled')).toEqual(['row 4: US']);
    expect(amountsOf(findings, 'schedule-period-labelled')).toEqual(['-5 USD']);
  });

  it.each([
    ['by its dates', { amount: '-5', start: '2026-11-01' }],
    ['by the dates of the period named', { amount: '-5', name: 'Open-Ended' }],
  ])('A58 the part in the open-ended period is listed: %s', (_, last) => {
    const { schedules, findings } = schedule([...months, last]);
    expect(formatMoney(schedules.openEnded.amount(0))).toBe('-5');
    expect(amountsOf(findings, 'schedule-open-ended')).toEqual(['-5 USD']);
    expect(codesOf(findings)).toEqual(['schedule-open-ended']);
  });

  it('A58 a file without last days says nothing about open-ended periods', () => {
    const { findings } = schedule(
      four.map(({ amount, start }) => (start === undefined ? { amount } : { amount, start })),
    );
    expect(codesOf(findings)).toEqual([]);
  });

  it('A58 schedules of other documents, adjustments of tax and cancelled ones do not count', () => {
    const { schedules, findings } = schedule(
      [...four, { document: 'INV-1', amount: '99', start: '2026-10-01', end: '2026-10-31', org: 'US' }],
      [
        adjustment,
        { ...adjustment, document: 'IIA-2', sourceType: 'Tax', state: 'tax' },
        { ...adjustment, document: 'IIA-3', state: 'cancelled' },
      ],
    );
    expect(schedules.count).toBe(1);
    expect(codesOf(findings)).toEqual([]);
  });

  it('A58 the allocation list shows the sum that the extract has, in no total', () => {
    const run = schedule(four.slice(1));
    const allocation = finished(allocate(run));
    expect(allocation.kind.get(1)).toBe('revenue-schedule');
    expect(formatMoney(allocation.amount.amount(1))).toBe('-15');
  });
});
