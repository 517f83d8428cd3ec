import { Decimal } from 'decimal.js';
import { expect, it } from 'vitest';
import { combinedRate, type ExactRate, inverseRate, parseRate } from '../../../core/model/exact-rate.ts';
import { formatMoney, ONE, parseMoney } from '../../../core/model/money.ts';
import { MoneyColumn } from '../../../core/model/money-column.ts';
import { scalingOf } from '../../../core/model/scaling.ts';
import { RandomCases } from './random-cases.ts';

const Exact = Decimal.clone({ precision: 60 });
const INCREMENTS = ['0.01', '0.01', '1', '0.001', '0.05', '0.000000001', '10', '0.03'];

function rateOf(text: string): ExactRate {
  const rate = parseRate(text);
  if (typeof rate === 'string') throw new RangeError(text);
  return rate;
}

function oracle(
  amount: string,
  first: string,
  isDivided: boolean,
  second: string,
  increment: string,
): string[] {
  const one = isDivided ? new Exact(amount).div(first) : new Exact(amount).times(first);
  const unrounded = one.times(second);
  const rounded = unrounded.div(increment).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(increment);
  const residue = unrounded.minus(rounded).toDecimalPlaces(9, Decimal.ROUND_HALF_UP);
  return [rounded, residue].map((value) => value.plus(0).toFixed().replace(/^-0$/, '0'));
}

it('scales 150,000 random amounts in both directions and both steps as decimal.js does', () => {
  const random = new RandomCases(5);
  const cells = MoneyColumn.blank(3);
  const rounding = MoneyColumn.blank(2);
  let tooLarge = 0;
  const paths = { counted: 0, exact: 0 };
  for (let at = 0; at < 150_000; at += 1) {
    const amount = random.amountText(random.pick([0, 2, 2, 2, 3, 9]));
    const [first, second] = [random.rateText(), random.pick(['1', '1', random.rateText()])];
    const isDivided = random.below(2) === 1;
    const increment = random.pick(INCREMENTS);
    const step = isDivided ? inverseRate(rateOf(first)) : rateOf(first);
    const { numerator, denominator } = combinedRate(step, rateOf(second));
    const scaling = scalingOf(numerator, denominator, parseMoney(increment) ?? ONE);
    paths[Number.isNaN(scaling.top) ? 'exact' : 'counted'] += 1;
    cells.set(0, parseMoney(amount));
    const isHeld = cells.setScaled(1, cells, 0, scaling, rounding);
    const found = [cells.amount(1), rounding.amount(1)].map((value) => formatMoney(value));
    const expected = oracle(amount, first, isDivided, second, increment);
    if (new Exact(expected[0] ?? 0).abs().gte(1e15)) {
      tooLarge += 1;
      expect([isHeld, cells.isBlank(1), rounding.isBlank(1)]).toEqual([false, true, true]);
      continue;
    }
    expect(isHeld).toBe(true);
    if (found.join() !== expected.join()) {
      throw new Error(
        `${amount} ${isDivided ? '÷' : '×'} ${first} × ${second} to ${increment}: ${found}, not ${expected}`,
      );
    }
  }
  expect(Math.min(paths.counted, paths.exact)).toBeGreaterThan(20_000);
  expect(tooLarge).toBeGreaterThan(100);
}, 120_000);

it('finds every half exactly where plain numbers count', () => {
  const cells = MoneyColumn.blank(2);
  const rounding = MoneyColumn.blank(2);
  const scaling = scalingOf(1n, 2n, 10_000_000n);
  for (let cents = -2_001; cents <= 2_001; cents += 1) {
    cells.set(0, BigInt(cents) * 10_000_000n);
    cells.setScaled(1, cells, 0, scaling, rounding);
    const away = cents < 0 ? -Math.round(-cents / 2) : Math.round(cents / 2);
    expect(cells.get(1)).toBe(BigInt(away) * 10_000_000n);
    expect(rounding.get(1)).toBe(BigInt(cents) * 5_000_000n - BigInt(away) * 10_000_000n);
  }
});

it('loses no digit of a large amount with all its decimals', () => {
  const cells = MoneyColumn.blank(2);
  const rounding = MoneyColumn.blank(2);
  for (const text of ['9999999999999.990000001', '-9999999999999.994999999', '9999999999999.995']) {
    cells.set(0, parseMoney(text));
    cells.setScaled(1, cells, 0, scalingOf(1n, 1n, 10_000_000n), rounding);
    expect([cells, rounding].map((column) => formatMoney(column.amount(1)))).toEqual(
      oracle(text, '1', false, '1', '0.01'),
    );
  }
});

it('makes both cells blank for a blank amount', () => {
  const cells = MoneyColumn.blank(2);
  const rounding = MoneyColumn.blank(2);
  cells.set(1, ONE);
  rounding.set(1, ONE);
  cells.setScaled(1, cells, 0, scalingOf(3n, 2n, ONE), rounding);
  expect([cells.isBlank(1), rounding.isBlank(1)]).toEqual([true, true]);
});
