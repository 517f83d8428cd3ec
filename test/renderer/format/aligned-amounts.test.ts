/** Amounts of several currencies under each other. */

import { expect, test } from 'vitest';
import { alignedAmount } from '../../../renderer/format/amounts.ts';
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

test('a blank stays blank', () => {
  expect(alignedAmount('', 2, style)).toBe('');
});

test('currencies have the decimals of the standard', () => {
  expect([decimalsOf('JPY'), decimalsOf('BHD'), decimalsOf('USD'), decimalsOf('ZZZ')]).toEqual([0, 3, 2, 2]);
});
