/** Splits what is left between matched lines, in the order sign, amount or tolerance, fx, rounding, unexplained. */

import { splitFunctionalDifference } from '../model/difference-split.ts';
import type { ExactRate } from '../model/exact-rate.ts';
import { absolute, type Money, roundFraction } from '../model/money.ts';
import type { Cause } from './matching.ts';
import { isTolerated, type Tolerance } from './tolerance.ts';

/** Two sides of a match: their transaction amounts and their amounts on the basis of the bridge. */
export type Sides = {
  readonly billingAmount: Money;
  readonly revenueAmount: Money;
  readonly billing: Money;
  readonly revenue: Money;
};

/** How both sides were converted. A rate is undefined when it is unknown or when the lines of a group differ. */
export type SideRates = {
  readonly billingRate: ExactRate | undefined;
  readonly revenueRate: ExactRate | undefined;
  /** True when the lines of a group were converted by several rates. */
  readonly areMixed: boolean;
  readonly fxCause: 'fx-rate-date' | 'fx-rate-source';
  /** Largest amount that rounding to the currency's increment can leave. */
  readonly roundingLimit: Money;
};

/** A part of a difference. */
export type Part = { readonly cause: Cause; readonly amount: Money };

/** The parts of a difference in transaction currency; they sum to billing − revenue. */
export function splitTransactionDifference(sides: Sides, tolerance: Tolerance): readonly Part[] {
  const turned = turnedSign(sides, tolerance);
  const rest = turned.sides.billingAmount - turned.sides.revenueAmount;
  return [...turned.parts, ...part(amountCause(turned.sides, tolerance), rest)];
}

/** The parts of a difference of converted amounts; they sum to billing − revenue. */
export function splitConvertedDifference(
  given: Sides,
  rates: SideRates,
  tolerance: Tolerance,
): readonly Part[] {
  const { parts, sides } = turnedSign(given, tolerance);
  const { amount, fx, rest } = splitByRates(sides, rates);
  const isRounding = absolute(rest) <= rates.roundingLimit;
  return [
    ...parts,
    ...part(amountCause(sides, tolerance), amount),
    ...part(rates.fxCause, fx),
    ...part(isRounding ? 'rounding' : 'unexplained', rest),
  ];
}

// Equal magnitudes of opposite sign: twice the Billing amount is the sign, and the rest is compared as if turned.
function turnedSign(sides: Sides, tolerance: Tolerance): { parts: readonly Part[]; sides: Sides } {
  const { billingAmount, revenueAmount } = sides;
  const isOpposite = billingAmount < 0n ? revenueAmount > 0n : billingAmount > 0n && revenueAmount < 0n;
  if (!isOpposite || !isTolerated(billingAmount + revenueAmount, billingAmount, tolerance)) {
    return { parts: [], sides };
  }
  return {
    parts: [{ cause: 'sign', amount: 2n * sides.billing }],
    sides: { ...sides, billingAmount: -billingAmount, billing: -sides.billing },
  };
}

function amountCause({ billingAmount, revenueAmount }: Sides, tolerance: Tolerance): Cause {
  return isTolerated(billingAmount - revenueAmount, billingAmount, tolerance) ? 'tolerance' : 'amount';
}

function splitByRates(sides: Sides, rates: SideRates): { amount: Money; fx: Money; rest: Money } {
  const { billingRate, revenueRate } = rates;
  const difference = sides.billing - sides.revenue;
  if (billingRate && revenueRate) {
    const split = splitFunctionalDifference({
      ...sides,
      billingRate,
      revenueRate,
      billingFunctional: sides.billing,
      revenueFunctional: sides.revenue,
    });
    return { amount: split.amount, fx: split.fx, rest: split.rounding };
  }
  const apart = sides.billingAmount - sides.revenueAmount;
  const amount = billingRate ? roundFraction(apart * billingRate.numerator, billingRate.denominator, 1n) : 0n;
  const rest = difference - amount;
  // Lines of one group at several rates: what rounding cannot leave must come from the rates.
  if (rates.areMixed && absolute(rest) > rates.roundingLimit) return { amount, fx: rest, rest: 0n };
  return { amount, fx: 0n, rest };
}

function part(cause: Cause, amount: Money): readonly Part[] {
  return amount === 0n ? [] : [{ cause, amount }];
}
