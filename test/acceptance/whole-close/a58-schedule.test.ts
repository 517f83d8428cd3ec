/** A58 through the whole engine: the revenue schedule of an IIA. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import type { RowOf } from '../../closes/columns.ts';
import { idOf } from '../../closes/record-id.ts';
import { amountsOf, type Closed, closed, codesOf, foundOf, placesOf } from './closed.ts';

type Schedule = RowOf<'revenue-schedule-item'>;

const months = [
  ['2026-10-01', '2026-10-31'],
  ['2026-11-01', '2026-11-30'],
  ['2026-12-01', '2026-12-31'],
  ['2027-01-01', '2027-01-31'],
] as const;

const rowsOf = (amount: string): readonly Schedule[] =>
  months.map(([start, end]) => ({
    account: 'A-US',
    id: idOf(`schedule ${start}`),
    document: 'RS-1',
    adjustment: 'IIA-1',
    linkedType: 'InvoiceItemAdjustment',
    amount,
    currency: 'USD',
    periodName: start.slice(0, 7),
    periodStart: start,
    periodEnd: end,
    org: '',
  }));
const four = rowsOf('-5.00');

function closedWith(rows: readonly Schedule[]): Promise<Closed> {
  return closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .iia('IIA-1', 'Credit', '20.00', { parentDocument: 'INV-1', parentItem: idOf('item INV-1') })
      .bill('IIA-1', '-20.00', { type: 'CM-C', lineId: idOf('item INV-1'), date: '2026-10-20' })
      .add('revenue-schedule-item', ...rows),
  );
}

test('A58 −20 over four periods: four unlabeled rows of −5 that sum to the signed IIA', async () => {
  const close = await closedWith(four);
  expect(codesOf(close)).toEqual([]);
  expect(close.result.isHolding).toBe(true);
  expect(close.result.files.find(({ kind }) => kind === 'revenue-schedule-item')?.sums).toEqual({
    USD: '-20.00',
  });
  // The schedule is in no total.
  expect(close.result.alignment.totals[0]).toMatchObject({ labeled: '100.00', unlabeled: '-20.00' });
});

test.each([
  ['a row less', four.slice(1), 'IIA-1: -20.00 USD; 3 schedule rows: -15.00 USD', '-5.00'],
  ['the other sign', rowsOf('5.00'), 'IIA-1: -20.00 USD; 4 schedule rows: 20.00 USD', '-40.00'],
])('A58 a differing sum is a finding: %s', async (_, rows, found, amount) => {
  const close = await closedWith(rows);
  expect(placesOf(close, 'schedule-sum-differs')).toEqual(['invoice-item-adjustment.csv:2']);
  expect(foundOf(close, 'schedule-sum-differs')[0]?.replaceAll('.00', '')).toBe(found.replaceAll('.00', ''));
  expect(amountsOf(close, 'schedule-sum-differs')).toEqual({ USD: amount });
});

test('A58 a labeled period is a finding', async () => {
  const close = await closedWith(four.map((row, at) => (at === 1 ? { ...row, org: 'US' } : row)));
  expect(placesOf(close, 'schedule-period-labelled')).toEqual(['revenue-schedule-item.csv:3']);
  expect(amountsOf(close, 'schedule-period-labelled')).toEqual({ USD: '-5.00' });
});

test('A58 the part in an open-ended period is listed', async () => {
  const openEnded = { periodName: 'Open-Ended', periodStart: '2027-01-01', periodEnd: '' };
  const close = await closedWith(four.map((row, at) => (at === 3 ? { ...row, ...openEnded } : row)));
  expect(placesOf(close, 'schedule-open-ended')).toEqual(['revenue-schedule-item.csv:5']);
  expect(amountsOf(close, 'schedule-open-ended')).toEqual({ USD: '-5.00' });
});
