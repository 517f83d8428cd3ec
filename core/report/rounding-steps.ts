/** How amounts of a currency are rounded, as two whole numbers that a formula can read from cells. */

import { isCurrencyCode, roundingIncrement } from '../model/currency.ts';
import { decimalsOf, type Money, parseMoney, unitOfScale } from '../model/money.ts';
import type { Setup } from '../setup/setup.ts';

/** Rounded to `decimals` in steps of `steps` of the last one: CHF in 0.05 is 2 decimals in steps of 5. */
export type RoundingSteps = { readonly decimals: number; readonly steps: bigint; readonly increment: Money };

/** Finds the steps of a currency code; undefined for what is none. Each currency is worked out once. */
export function roundingStepsOf({ currencies }: Setup): (code: string) => RoundingSteps | undefined {
  const stated = new Map<string, Money>();
  for (const [code, increment] of Object.entries(currencies.increments)) {
    stated.set(code, parseMoney(increment) ?? 0n);
  }
  const known = new Map<string, RoundingSteps>();
  return (code) => {
    const found = known.get(code);
    if (found || !isCurrencyCode(code)) return found;
    const increment = roundingIncrement(code, stated);
    const decimals = decimalsOf(increment);
    const steps = { decimals, steps: increment / unitOfScale(decimals), increment };
    known.set(code, steps);
    return steps;
  };
}
