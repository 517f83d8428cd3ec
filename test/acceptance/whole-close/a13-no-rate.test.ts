/** A13 through the whole engine: a rate that is missing is looked up or stays missing, and is never 1. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { cellOf, closed, codesOf, foundOf, lineOf, placesOf } from './closed.ts';
import { euroBill, euroItem, euroRate } from './euro.ts';

const functional = { basis: 'functional', currency: 'EUR' };
const items = 'invoice-item.csv';
const blank = { rateDate: '', homeRounding: '' };

/** One line that proves the direction, and one without a rate. */
function closeOf(rates: readonly [date: string, rate: string][], functionalAmount: string): CloseBuilder {
  const builder = CloseBuilder.small()
    .pair('INV-1', '100.00', { item: euroItem('1.1', '110.00'), bill: euroBill('1.1', '110.00') })
    .pair('INV-2', '50.00', {
      item: euroItem('', '', blank),
      bill: functionalAmount === '' ? euroBill('', '') : euroBill('1.1', functionalAmount),
    });
  return rates.length > 0
    ? builder.add('custom-exchange-rate', ...rates.map(([date, rate]) => euroRate(date, rate)))
    : builder;
}

test('A13 a blank rate takes the last rate on or before the date, and is listed', async () => {
  const close = await closed(
    closeOf(
      [
        ['2026-10-13', '1.08'],
        ['2026-10-14', '1.1'],
        ['2026-10-16', '1.2'],
      ],
      '55.00',
    ),
  );
  expect(placesOf(close, 'rate-missing-in-extract')).toEqual([`${items}:3`]);
  expect(placesOf(close, 'rate-fallback')).toEqual([`${items}:3`]);
  expect(lineOf(close, 'INV-2')).toMatchObject({
    functional: '55',
    reporting: '55',
    functionalCurrency: 'USD',
  });
  expect(cellOf(close, 'Americas', functional)).toEqual({ billing: '165', revenue: '165' });
});

test('A13 no rate on or before the date: no functional or reporting amount, and the counterpart is the bridge line', async () => {
  const close = await closed(closeOf([['2026-10-16', '1.2']], '55.00'));
  expect(placesOf(close, 'no-rate')).toEqual([`${items}:3`]);
  expect(lineOf(close, 'INV-2')).toMatchObject({ amount: '50', functional: '', reporting: '' });
  expect(cellOf(close, 'Americas', { currency: 'EUR' })).toEqual({ billing: '150', revenue: '150' });
  expect(cellOf(close, 'Americas', functional)).toEqual({ billing: '110', revenue: '165', 'no-rate': '-55' });
  expect(cellOf(close, 'Americas', { ...functional, basis: 'reporting' })).toEqual({
    billing: '110',
    revenue: '165',
    'no-rate': '-55',
  });
  expect(close.result.isHolding).toBe(false);
});

test('A13 no rate on either side: in no total of either', async () => {
  const close = await closed(closeOf([], ''));
  expect(placesOf(close, 'no-rate').toSorted()).toEqual(['billing-report.csv:3', `${items}:3`]);
  expect(cellOf(close, 'Americas', functional)).toEqual({ billing: '110', revenue: '110' });
});

test('A13 a foreign rate of exactly 1 is flagged and used; a rate in the own currency must be 1', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00', { item: euroItem('1.1', '110.00'), bill: euroBill('1.1', '110.00') })
      .pair('INV-2', '50.00', { item: euroItem('1', '50.00'), bill: euroBill('1', '50.00') })
      .pair('INV-3', '7.00', { bill: { functionalRate: '1.25' } }),
  );
  expect(placesOf(close, 'rate-is-one')).toEqual([`${items}:3`, 'billing-report.csv:3']);
  expect(placesOf(close, 'rate-not-one')).toEqual(['billing-report.csv:4']);
  expect(lineOf(close, 'INV-2')).toMatchObject({ functional: '50' });
  expect(lineOf(close, 'INV-3', 'revenue')).toMatchObject({ functional: '7' });
  expect(codesOf(close)).not.toContain('no-rate');
});

test('A13 no rate cell at all in the file: the rate table answers for every line', async () => {
  const plainItem = { currency: 'EUR' };
  const close = await closed(
    CloseBuilder.small()
      .change((setup) => ({ ...setup, rates: { billingDirection: 'inverse' } }))
      .pair('INV-1', '100.00', { item: plainItem, bill: euroBill('1.1', '110.00') })
      .add('custom-exchange-rate', euroRate('2026-10-15', '1.1')),
  );
  expect(lineOf(close, 'INV-1')).toMatchObject({ functional: '110' });
  expect(foundOf(close, 'no-rate')).toEqual([]);
});
