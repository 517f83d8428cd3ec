import { isCurrencyCode, roundingIncrement } from '../model/currency.ts';
import { combinedRate, type ExactRate, inverseRate, RATE_ONE } from '../model/exact-rate.ts';
import { absolute, type Money, parseMoney } from '../model/money.ts';
import { type Scaling, scalingOf } from '../model/scaling.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { RateTexts } from './rate-texts.ts';

/** Prepared factors by rates and currency: rates are few, lines are many. All arguments are text codes. */
export class Scalings {
  private readonly increments = new Map<number, Money>();
  private readonly prepared = new Map<number, Map<number, Map<number, Scaling>>>();
  private readonly setIncrements: ReadonlyMap<string, Money>;
  private readonly pool: TextPool;
  private readonly rates: RateTexts;

  constructor(setup: Setup, pool: TextPool, rates: RateTexts) {
    const increments = new Map<string, Money>();
    for (const [code, text] of Object.entries(setup.currencies.increments)) {
      const increment = parseMoney(text);
      if (increment !== undefined) increments.set(code, increment);
    }
    this.setIncrements = increments;
    this.pool = pool;
    this.rates = rates;
  }

  /** True for a currency that amounts can be converted from or to. */
  isCurrency(code: number): boolean {
    return this.increment(code) > 0n;
  }

  /** One step: the amount times (divided: by) the rate of the text code, rounded for the currency. */
  oneStep(rate: number, isDivided: boolean, currency: number): Scaling {
    return this.twoSteps(rate, isDivided, BLANK, currency);
  }

  /** Two steps from the unrounded amount, rounded once for the currency. BLANK as the second rate is one step. */
  twoSteps(rate: number, isDivided: boolean, second: number, currency: number): Scaling {
    const bySecond = this.prepared.get(currency) ?? new Map<number, Map<number, Scaling>>();
    this.prepared.set(currency, bySecond);
    const byFirst = bySecond.get(second) ?? new Map<number, Scaling>();
    bySecond.set(second, byFirst);
    const key = isDivided ? -rate : rate;
    const known = byFirst.get(key);
    if (known) return known;
    const fraction = combinedRate(this.exact(rate, isDivided), this.exact(second, false));
    const scaling = scalingOf(fraction.numerator, fraction.denominator, this.increment(currency));
    byFirst.set(key, scaling);
    return scaling;
  }

  private exact(rate: number, isDivided: boolean): ExactRate {
    if (rate === BLANK) return RATE_ONE;
    const exact = this.rates.reading(rate).rate;
    if (!exact) throw new RangeError(`${this.pool.text(rate)} was used as a rate`);
    return isDivided ? inverseRate(exact) : exact;
  }

  /** The increment that amounts of a currency are rounded to; 0 for what is no currency. */
  private increment(currency: number): Money {
    const known = this.increments.get(currency);
    if (known !== undefined) return known;
    const code = this.pool.text(currency);
    const increment = isCurrencyCode(code) ? roundingIncrement(code, this.setIncrements) : 0n;
    this.increments.set(currency, increment);
    return increment;
  }
}

/** True when amount × scaling, before rounding, lies within half an increment of a stored amount, bounds included. */
export function isWithinHalf(amount: Money, scaling: Scaling, stored: Money): boolean {
  const apart = amount * scaling.numerator - stored * scaling.denominator;
  return 2n * absolute(apart) <= scaling.increment * scaling.denominator;
}
