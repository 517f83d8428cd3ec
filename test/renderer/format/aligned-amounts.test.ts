/** Amounts of several currencies under each other. */

import { expect, test } from 'vitest';
import { alignedAmount, placesOf } from '../../../renderer/format/amounts.ts';
import { decimalsOf } from '../../../renderer/format/currency-decimals.ts';

const style = { numbers: '1,234.56', negatives: 'minus' } as const;
const BLANKS = '\u2008\u2007\u2007';

test('an amount without decimals leaves the room of two', () => {
  expect(alignedAmount('12402390', decimalsOf('JPY'), style)).toBe(`12,402,390${BLANKS}`);
  expect(alignedAmount('100', decimalsOf('EUR'), style)).toBe('100.00');
  expect(alignedAmount('1.5', 1, style)).toBe('1.5\u2007');
});

test('digits beyond the decimals of the currency are never cut off', () => {
  expect(alignedAmount('1.2345', decimalsOf('USD'), style)).toBe('1.2345');
  expect(alignedAmount('7.5', decimalsOf('JPY'), style)).toBe('7.5\u2007');
});

test('a column of finer amounts keeps room for the finest', () => {
  const amounts = ['422.96', '-0.0035976', '7', '150.890'];
  const places = placesOf(amounts);
  expect(places).toBe(7);
  const shown = amounts.map((amount) => alignedAmount(amount, 2, style, places));
  expect(shown).toEqual([
    `422.96${'\u2007'.repeat(5)}`,
    '−0.0035976',
    `7.00${'\u2007'.repeat(5)}`,
    `150.89${'\u2007'.repeat(5)}`,
  ]);
  expect(placesOf(['1', '2.5'])).toBe(2);
});

test('a bracket stands beyond the last digit, and what has none leaves its room', () => {
  const brackets = { ...style, negatives: 'brackets' } as const;
  expect(alignedAmount('-12.5', 2, brackets)).toBe('(12.50)');
  expect(alignedAmount('12.5', 2, brackets)).toBe('12.50\u2004');
  expect(alignedAmount('12', 0, brackets)).toBe(`12\u2004${BLANKS}`);
});

test('a blank stays blank', () => {
  expect(alignedAmount('', 2, style)).toBe('');
});

test('currencies have the decimals of the standard', () => {
  expect([decimalsOf('JPY'), decimalsOf('BHD'), decimalsOf('USD'), decimalsOf('ZZZ')]).toEqual([0, 3, 2, 2]);
});
