/** How large a difference may be before it counts: setup's tolerance, in transaction currency. */

import { absolute, type Money, ONE, parseMoney } from '../model/money.ts';
import type { Setup } from '../setup/setup.ts';

/** The bounds as exact amounts; `percent` is a number of percent in the same form. */
export type Tolerance = {
  readonly absolute: Money;
  readonly percent: Money;
  /** Upper bound of what the percentage allows; undefined for none. */
  readonly cap: Money | undefined;
};

/** Reads the tolerance of a setup. */
export function toleranceOf(setup: Setup): Tolerance {
  const { tolerance } = setup;
  return {
    absolute: parseMoney(tolerance.absolute) ?? 0n,
    percent: parseMoney(tolerance.percent) ?? 0n,
    cap: tolerance.cap === undefined ? undefined : parseMoney(tolerance.cap),
  };
}

/**
 * True when a difference from a Billing amount passes: within the absolute bound, or within the percentage of the
 * Billing amount and its cap. Bounds are inclusive; an amount of zero allows only the absolute bound.
 */
export function isTolerated(difference: Money, billingAmount: Money, tolerance: Tolerance): boolean {
  const size = absolute(difference);
  if (size <= tolerance.absolute) return true;
  const isWithinPercent = size * 100n * ONE <= absolute(billingAmount) * tolerance.percent;
  return isWithinPercent && (tolerance.cap === undefined || size <= tolerance.cap);
}
