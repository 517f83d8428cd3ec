import { describe, expect, it } from 'vitest';
import { allocate } from '../../core/align/allocation.ts';
import { orgTotalsOf } from '../../core/align/org-totals.ts';
import { formatMoney } from '../../core/model/money.ts';
import { finished } from '../../core/model/sliced-work.ts';
import { placesOf } from '../support/org-tables.ts';
import { bookedByPeriod, type LineCells, runAlignment } from '../support/period-tables.ts';

const adjustment = { type: 'invoice-item-adjustment', account: 'U-2', currency: 'USD', parentItem: 'item1' };
const september = { document: 'IIA-1', date: '2026-09-10', amount: '-20' };
const october = { document: 'IIA-2', date: '2026-10-10', amount: '20' };
const periods = [
  { name: 'Sep', start: '2026-09-01', end: '2026-09-30', status: 'closed' },
  { name: 'Oct', start: '2026-10-01', end: '2026-10-31' },
  { org: 'US', start: '2026-09-01', end: '2026-10-31' },
];

function pairsOf(...lines: readonly LineCells[]): number[] {
  const { alignment } = runAlignment({ lines, periods });
  return lines.map((_, at) => alignment.counterPair.get(at));
}

describe('A8 counter pair', () => {
  it('A8 equal and opposite on one invoice item, the first in a closed period', () => {
    const lines = [
      { ...adjustment, ...september },
      { ...adjustment, ...october },
    ];
    const run = runAlignment({ lines, periods });
    expect([0, 1].map((at) => run.alignment.counterPair.get(at))).toEqual([1, 0]);
    expect(placesOf(run.findings, run.pool, 'counter-pair')).toEqual([
      'row 3: IIA-1 of 2026-09-10: -20.00 USD; IIA-2 of 2026-10-10: 20.00 USD',
    ]);
    const inSchedule = (row: string): boolean => row.startsWith('revenue-schedule');
    expect(bookedByPeriod(run).filter((row) => !inSchedule(row))).toEqual([
      'adjustment Sep: 1 row, -20.00 USD',
      'adjustment Oct: 1 row, 20.00 USD',
    ]);
    const totals = finished(orgTotalsOf({ ...run, allocation: finished(allocate(run)) }));
    expect(totals.map(({ org, month, unlabeled }) => `${org} ${month} ${formatMoney(unlabeled)}`)).toEqual([
      'US 202609 -20',
      'US 202610 20',
    ]);
  });

  it('A8 the order of the rows decides nothing', () => {
    expect(pairsOf({ ...adjustment, ...october }, { ...adjustment, ...september })).toEqual([1, 0]);
  });

  it.each<[string, LineCells, LineCells]>([
    ['the first in an open period', { date: '2026-10-01' }, {}],
    ['another invoice item', {}, { parentItem: 'item2' }],
    ['no invoice item', { parentItem: '' }, { parentItem: '' }],
    ['another amount', {}, { amount: '19.99' }],
    ['the same direction', {}, { amount: '-20' }],
    ['another currency', {}, { currency: 'EUR' }],
    ['another type', {}, { type: 'invoice-adjustment' }],
    ['cancelled', {}, { state: 'cancelled' }],
  ])('A8 no pair: %s', (_, first, second) => {
    const { alignment } = runAlignment({
      lines: [
        { ...adjustment, ...september, ...first },
        { ...adjustment, ...october, ...second },
      ],
      periods,
    });
    for (let at = 0; at < alignment.count; at += 1) expect(alignment.counterPair.get(at)).toBe(-1);
  });

  it('A8 each adjustment is in one pair at most, the oldest first', () => {
    expect(
      pairsOf(
        { ...adjustment, ...september },
        { ...adjustment, ...september, document: 'IIA-0', date: '2026-09-20' },
        { ...adjustment, ...october },
      ),
    ).toEqual([2, -1, 0]);
  });
});
