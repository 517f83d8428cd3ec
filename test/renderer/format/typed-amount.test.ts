import { expect, test } from 'vitest';
import { formatAmount } from '../../../renderer/format/amounts.ts';
import { typedAmount } from '../../../renderer/format/typed-amount.ts';

test.each([
  ['1,234.50', '1,234.56', '1234.50'],
  ['1234.5', '1,234.56', '1234.5'],
  ['-0.05', '1,234.56', '-0.05'],
  ['−12', '1,234.56', '-12'],
  ['007', '1,234.56', '7'],
  ['1.234.567,8', '1.234,56', '1234567.8'],
  ['1.234', '1.234,56', '1234'],
  ['1 234 567.80', '1 234.56', '1234567.80'],
  ['1’234.56', '1’234.56', '1234.56'],
  ["1'234.56", '1’234.56', '1234.56'],
  ['123456789012345678901234.123456789', '1,234.56', '123456789012345678901234.123456789'],
] as const)('"%s" under %s reads as %s', (typed, numbers, amount) => {
  expect(typedAmount(typed, numbers)).toBe(amount);
});

test.each([
  ['1.234,56', '1,234.56'],
  ['1,23.4', '1,234.56'],
  ['12345,678', '1,234.56'],
  ['1234.5', '1.234,56'],
  ['1.2.3', '1,234.56'],
  ['1.', '1,234.56'],
  ['.5', '1,234.56'],
  ['1e5', '1,234.56'],
  ['--1', '1,234.56'],
  ['five', '1,234.56'],
  ['', '1,234.56'],
] as const)('"%s" under %s is not guessed', (typed, numbers) => {
  expect(typedAmount(typed, numbers)).toBeUndefined();
});

test('what the window shows is understood when it is typed, in every style', () => {
  for (const numbers of ['1,234.56', '1.234,56', '1 234.56', '1’234.56'] as const) {
    const shown = formatAmount('-1234567.89', 2, { numbers, negatives: 'minus' });
    expect(typedAmount(shown, numbers)).toBe('-1234567.89');
  }
});
