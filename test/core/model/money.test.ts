import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  formatMoney,
  type Money,
  ONE,
  parseMoney,
  roundFraction,
  roundMoney,
  significantDigits,
  unitOfScale,
} from '../../../core/model/money.ts';
import { MoneyColumn } from '../../../core/model/money-column.ts';
import { MoneySum } from '../../../core/model/money-sum.ts';
import { RandomCases } from './random-cases.ts';

const Exact = Decimal.clone({ precision: 60, toExpNeg: -40, toExpPos: 60 });

function money(text: string): Money {
  const amount = parseMoney(text);
  if (amount === undefined) throw new RangeError(text);
  return amount;
}

describe('text', () => {
  it.each([
    ['0', '0'],
    ['-0.00', '0'],
    ['+1.50', '1.5'],
    ['.5', '0.5'],
    ['1.', '1'],
    ['007', '7'],
    ['-1354.845', '-1354.845'],
    ['9999999999999.999999999', '9999999999999.999999999'],
    ['-0.000000001', '-0.000000001'],
    ['1.0000000000', '1'],
  ])('reads %s', (text, shown) => {
    expect(formatMoney(money(text))).toBe(shown);
    const column = new MoneyColumn();
    expect(column.pushText(text)).toBe(true);
    expect(column.get(0)).toBe(money(text));
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    '-.',
    '1,5',
    '1.2.3',
    '1e5',
    '--1',
    '1 ',
    'NaN',
    '0.0000000001',
    '1000000000000000',
    '１',
  ])('refuses %j', (text) => {
    expect(parseMoney(text)).toBeUndefined();
    const column = new MoneyColumn();
    expect(column.pushText(text)).toBe(false);
    expect([column.length, column.isBlank(0)]).toEqual([1, true]);
  });

  it('says what digits an amount needs', () => {
    expect([decimalsOf(money('1.50')), decimalsOf(money('-3')), decimalsOf(1n)]).toEqual([1, 0, 9]);
    expect([significantDigits(money('-1200.50')), significantDigits(money('0.005'))]).toEqual([5, 1]);
    expect(formatMoney(money('-2.5'), 2)).toBe('-2.50');
    expect([unitOfScale(0), unitOfScale(2), unitOfScale(9)]).toEqual([ONE, 10_000_000n, 1n]);
  });

  it('reads and writes 20,000 random amounts as decimal.js does, by scalar and by column', () => {
    const random = new RandomCases(1);
    const column = new MoneyColumn(0);
    for (let row = 0; row < 20_000; row += 1) {
      const text = random.amountText(random.below(10));
      const expected = new Exact(text).plus(0).toFixed();
      expect(column.pushText(text)).toBe(true);
      expect(formatMoney(money(text))).toBe(expected === '-0' ? '0' : expected);
      expect(column.get(row)).toBe(money(text));
      expect(column.sign(row)).toBe(new Exact(text).comparedTo(0));
    }
  });
});

describe('rounding', () => {
  it('rounds 100,000 random fractions half up, away from zero, to random increments as decimal.js does', () => {
    const random = new RandomCases(2);
    const increments = ['0.01', '1', '0.001', '0.05', '0.000000001', '0.25', '10', '0.03'];
    for (let at = 0; at < 100_000; at += 1) {
      const amount = money(random.amountText(random.below(10)));
      const increment = money(random.pick(increments));
      const denominator = BigInt(random.pick([1, 2, 3, 7, 8, 1000, 126_481]));
      const steps = new Exact(amount.toString()).div(denominator.toString()).div(increment.toString());
      const rounded = BigInt(steps.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed()) * increment;
      if (roundFraction(amount, denominator, increment) !== rounded) {
        throw new Error(`${amount} / ${denominator} to ${increment}`);
      }
    }
  });

  it('rounds halves away from zero, also when the denominator is negative', () => {
    const shown = (text: string, increment: string): string =>
      formatMoney(roundMoney(money(text), money(increment)));
    expect([shown('1250.5', '1'), shown('-1250.5', '1')]).toEqual(['1251', '-1251']);
    expect([shown('1.2345', '0.001'), shown('-1.2345', '0.001')]).toEqual(['1.235', '-1.235']);
    expect([shown('10.025', '0.05'), shown('-10.025', '0.05')]).toEqual(['10.05', '-10.05']);
    expect(shown('10.024999999', '0.05')).toBe('10');
    expect([roundFraction(3n, -2n, 1n), roundFraction(-3n, -2n, 1n)]).toEqual([-2n, 2n]);
  });
});

describe('columns', () => {
  it('copies, negates, compares and blanks cells', () => {
    const column = MoneyColumn.blank(3);
    column.set(0, money('-1.25'));
    column.copy(1, column, 0, true);
    expect([column.get(0), column.get(1), column.get(2)]).toEqual([money('-1.25'), money('1.25'), undefined]);
    expect([column.sign(0), column.sign(1), column.sign(2)]).toEqual([-1, 1, 0]);
    expect([column.equals(0, column, 0), column.equals(0, column, 1), column.equals(2, column, 2)]).toEqual([
      true,
      false,
      false,
    ]);
    column.copy(0, column, 2);
    expect([column.isBlank(0), column.amount(0)]).toEqual([true, 0n]);
  });

  it('refuses to hold an amount whose digits it would lose', () => {
    const column = MoneyColumn.blank(1);
    const limit = 1_000_000_000_000_000n * ONE;
    column.set(0, 1n - limit);
    expect(column.get(0)).toBe(1n - limit);
    expect(() => column.set(0, limit)).toThrow(RangeError);
    expect(() => column.push(-limit)).toThrow(RangeError);
  });

  it('tells 20,000 random pairs of cells apart as bigint does', () => {
    const random = new RandomCases(3);
    const column = MoneyColumn.blank(2);
    for (let at = 0; at < 20_000; at += 1) {
      const [a, limit] = [money(random.amountText(9)), money(random.pick(['0', '0.01', '1', '5000']))];
      const b = a + BigInt(random.pick([0, 1, -1])) * limit + BigInt(random.below(3) - 1);
      column.set(0, a);
      column.set(1, b);
      const apart = a > b ? a - b : b - a;
      expect(column.isFartherThan(limit, 0, column, 1)).toBe(apart > limit);
    }
  });
});

describe('sums', () => {
  it('is exact for many amounts of 13 integer digits, in any order', () => {
    const random = new RandomCases(4);
    const column = new MoneyColumn();
    let exact = 0n;
    for (let at = 0; at < 20_000; at += 1) {
      const text = `${random.pick(['', '', '', '-'])}${random.digits(13)}.${random.digits(9)}`;
      column.pushText(text);
      exact += money(text);
    }
    const [forward, backward, scalars] = [new MoneySum(), new MoneySum(), new MoneySum()];
    for (let row = 0; row < column.length; row += 1) {
      column.addTo(forward, row);
      column.addTo(backward, column.length - 1 - row);
      scalars.add(column.amount(row));
    }
    expect(exact > 2n ** 53n * ONE).toBe(true);
    expect([forward.total(), backward.total(), scalars.total()]).toEqual([exact, exact, exact]);
    for (let row = 0; row < column.length; row += 1) column.addTo(forward, row, true);
    expect(forward.total()).toBe(0n);
  });

  it('counts blank cells as nothing', () => {
    const sum = new MoneySum();
    MoneyColumn.blank(1).addTo(sum, 0);
    expect(sum.total()).toBe(0n);
  });
});
