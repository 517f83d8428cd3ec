import { Decimal } from 'decimal.js';
import { expect, it } from 'vitest';
import { splitFunctionalDifference } from '../../../core/model/difference-split.ts';
import { type ExactRate, inverseRate, parseRate } from '../../../core/model/exact-rate.ts';
import { formatMoney, parseMoney } from '../../../core/model/money.ts';
import { RandomCases } from './random-cases.ts';

const Exact = Decimal.clone({ precision: 60 });

function rateOf(text: string, isDivided: boolean): ExactRate {
  const rate = parseRate(text);
  if (typeof rate === 'string') throw new RangeError(text);
  return isDivided ? inverseRate(rate) : rate;
}

it('splits 20,000 random differences as decimal.js does, and the parts always sum to the difference', () => {
  const random = new RandomCases(6);
  for (let at = 0; at < 20_000; at += 1) {
    const [billingAmount, revenueAmount] = [random.amountText(2), random.amountText(2)];
    const [billingRate, revenueRate] = [random.rateText(), random.rateText()];
    const [billingFunctional, revenueFunctional] = [random.amountText(2), random.amountText(4)];
    const isDivided = random.below(2) === 1;
    const parts = splitFunctionalDifference({
      billingAmount: parseMoney(billingAmount) ?? 0n,
      revenueAmount: parseMoney(revenueAmount) ?? 0n,
      billingRate: rateOf(billingRate, isDivided),
      revenueRate: rateOf(revenueRate, false),
      billingFunctional: parseMoney(billingFunctional) ?? 0n,
      revenueFunctional: parseMoney(revenueFunctional) ?? 0n,
    });
    const rate = isDivided ? new Exact(1).div(billingRate) : new Exact(billingRate);
    const amount = new Exact(billingAmount).minus(revenueAmount).times(rate);
    const fx = new Exact(revenueAmount).times(rate.minus(revenueRate));
    const nine = (value: Decimal): string =>
      value.toDecimalPlaces(9, Decimal.ROUND_HALF_UP).plus(0).toFixed().replace(/^-0$/, '0');
    expect([formatMoney(parts.amount), formatMoney(parts.fx)]).toEqual([nine(amount), nine(fx)]);
    const difference = (parseMoney(billingFunctional) ?? 0n) - (parseMoney(revenueFunctional) ?? 0n);
    expect(parts.amount + parts.fx + parts.rounding).toBe(difference);
  }
});
