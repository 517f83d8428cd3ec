/** Splits the difference of two converted amounts into what the amounts, the rates and the rounding explain. */

import type { ExactRate } from './exact-rate.ts';
import { type Money, roundFraction } from './money.ts';

/** Two lines (or groups) that are the same thing on both sides: transaction amounts, rates, stored converted amounts. */
export type ConvertedPair = {
  readonly billingAmount: Money;
  readonly revenueAmount: Money;
  /** Transaction → functional; for a reporting bridge the combined rate of both steps; divided forms inverted. */
  readonly billingRate: ExactRate;
  readonly revenueRate: ExactRate;
  readonly billingFunctional: Money;
  readonly revenueFunctional: Money;
};

/** billingFunctional − revenueFunctional = amount + fx + rounding, to the last digit. */
export type DifferenceParts = { readonly amount: Money; readonly fx: Money; readonly rounding: Money };

/**
 * amount = transaction difference × Billing rate; fx = Revenue's transaction amount × (Billing rate − Revenue rate);
 * both half up to 9 decimals; rounding = the rest. 100 at 0.77 against 90 at 0.75: 9.50 = 7.70 + 1.80.
 */
export function splitFunctionalDifference(pair: ConvertedPair): DifferenceParts {
  const { billingRate, revenueRate } = pair;
  const difference = pair.billingAmount - pair.revenueAmount;
  const amount = roundFraction(difference * billingRate.numerator, billingRate.denominator, 1n);
  const rateDifference =
    billingRate.numerator * revenueRate.denominator - revenueRate.numerator * billingRate.denominator;
  const rateDenominator = billingRate.denominator * revenueRate.denominator;
  const fx = roundFraction(pair.revenueAmount * rateDifference, rateDenominator, 1n);
  const rounding = pair.billingFunctional - pair.revenueFunctional - amount - fx;
  return { amount, fx, rounding };
}
