import { expect, test } from 'vitest';
import { parseMoney } from '../../../core/model/money.ts';
import { moneyWords, readableMoney } from '../../../core/model/money-words.ts';

const money = (text: string): bigint => parseMoney(text) ?? 0n;

test.each([
  ['1234567.5', 'USD', '1,234,567.50 USD'],
  ['-1234', 'JPY', '-1,234 JPY'],
  ['999.995', 'EUR', '999.995 EUR'],
  ['1000', 'KWD', '1,000.000 KWD'],
  ['1000.5', '', '1,000.5'],
  ['1000', 'Euro', '1,000 Euro'],
])('%s %s reads %s', (amount, currency, words) => {
  expect(moneyWords(money(amount), currency)).toBe(words);
});

test('decimals are grouped before the point only', () => {
  expect(readableMoney(money('-1234.567891234'), 2)).toBe('-1,234.567891234');
  expect(readableMoney(money('123'), 2)).toBe('123.00');
});
