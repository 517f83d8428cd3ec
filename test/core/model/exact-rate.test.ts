import { expect, it } from 'vitest';
import { combinedRate, inverseRate, isSameRate, parseRate } from '../../../core/model/exact-rate.ts';

it('reads rates of any length exactly', () => {
  expect(parseRate('1.120')).toEqual({ numerator: 112n, denominator: 100n });
  expect(parseRate('0.00012')).toEqual({ numerator: 12n, denominator: 100_000n });
  expect(parseRate('+.5')).toEqual({ numerator: 5n, denominator: 10n });
  expect(parseRate('1300.')).toEqual({ numerator: 1300n, denominator: 1n });
  const digits = '1234567890'.repeat(5);
  expect(parseRate(`0.${digits}1`)).toEqual({ numerator: BigInt(`${digits}1`), denominator: 10n ** 51n });
});

it.each(['0', '-0', '0.000', '-1.5', '-0.1'])('%s is not positive', (text) => {
  expect(parseRate(text)).toBe('not-positive');
});

it.each(['', '.', '-', '+', '1,5', '1e-5', ' 1', 'abc', '1.2.3', '-.'])('%j is unreadable', (text) => {
  expect(parseRate(text)).toBe('unreadable');
});

it('inverts, combines and compares as numbers', () => {
  const rate = { numerator: 3n, denominator: 2n };
  expect(combinedRate(rate, inverseRate(rate))).toEqual({ numerator: 6n, denominator: 6n });
  expect(isSameRate({ numerator: 6n, denominator: 4n }, rate)).toBe(true);
  expect(isSameRate({ numerator: 6n, denominator: 5n }, rate)).toBe(false);
});
