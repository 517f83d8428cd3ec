/** A15 and A16 through the whole engine: what another rate leaves, and what rounding leaves. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { cellOf, closed, lineOf } from './closed.ts';
import { euroBill, euroItem } from './euro.ts';

const functional = { basis: 'functional', currency: 'EUR' } as const;
const dates = { date: '2026-10-01', posted: '2026-09-30' } as const;

function apart(billed: string, functionalAmount: string, revenueDate = '2026-10-01'): CloseBuilder {
  return CloseBuilder.small()
    .item('INV-1', '100.00', euroItem('0.77', '77.00', { ...dates, rateDate: '2026-09-30' }))
    .bill(
      'INV-1',
      billed,
      euroBill('0.75', functionalAmount, { date: '2026-10-01', functionalRateDate: revenueDate }),
    );
}

test('A15 equal amounts at the rates of two days: fx-rate-date 2.00 and no rounding', async () => {
  const close = await closed(apart('100.00', '75.00'));
  expect(cellOf(close, 'Americas', { currency: 'EUR' })).toEqual({ billing: '100', revenue: '100' });
  expect(cellOf(close, 'Americas', functional)).toEqual({
    billing: '77',
    revenue: '75',
    'fx-rate-date': '2',
  });
});

test('A15 100 at 0.77 against 90 at 0.75: 9.50 = amount 7.70 + fx 1.80', async () => {
  const close = await closed(apart('90.00', '67.50'));
  expect(cellOf(close, 'Americas', { currency: 'EUR' })).toEqual({
    billing: '100',
    revenue: '90',
    amount: '10',
  });
  expect(cellOf(close, 'Americas', functional)).toEqual({
    billing: '77',
    revenue: '67.5',
    amount: '7.7',
    'fx-rate-date': '1.8',
  });
});

test('A15 the same day and another rate: fx-rate-source', async () => {
  const close = await closed(apart('100.00', '75.00', '2026-09-30'));
  expect(cellOf(close, 'Americas', functional)).toEqual({
    billing: '77',
    revenue: '75',
    'fx-rate-source': '2',
  });
});

test('A15 the stored functional amount counts, even if its rate gives another', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00', { item: euroItem('1.1', '110.00'), bill: euroBill('1.1', '110.00') })
      .pair('INV-2', '100.00', { item: euroItem('1.1', '109.98'), bill: euroBill('1.1', '110.00') }),
  );
  expect(lineOf(close, 'INV-2')).toMatchObject({ functional: '109.98' });
  expect(cellOf(close, 'Americas', functional)).toMatchObject({ billing: '219.98', revenue: '220' });
});

const pound = { currency: 'GBP' } as const;

test("A16 Revenue's unrounded 12964.3025 against Billing's 12964.30: rounding −0.0025, both shown in full", async () => {
  const close = await closed(
    CloseBuilder.small().pair('INV-1', '10250.00', {
      item: euroItem('1.26481', '12964.30', { ...pound, homeRounding: '0.0025' }),
      bill: euroBill('1.26481', '12964.3025', pound),
    }),
  );
  expect(cellOf(close, 'Americas', { basis: 'functional', currency: 'GBP' })).toEqual({
    billing: '12964.3',
    revenue: '12964.3025',
    rounding: '-0.0025',
  });
  expect(lineOf(close, 'INV-1', 'revenue').functional).toBe('12964.3025');
  expect(lineOf(close, 'INV-1').functional).toBe('12964.3');
  expect(close.result.totals.find(({ basis }) => basis === 'functional')).toMatchObject({
    billing: '12964.30',
    revenue: '12964.3025',
    difference: '-0.0025',
    unexplained: '0.00',
  });
});
