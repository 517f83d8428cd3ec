/** Rates as they stand in extracts, compared by what they are worth. */

import { isSameRate, parseRate } from '../model/exact-rate.ts';

/** Orders rates by size; a text that is no rate comes after all that are. */
export function compareRates(one: string, other: string): number {
  if (one === other) return 0;
  const [first, second] = [parseRate(one), parseRate(other)];
  if (typeof first === 'string' || typeof second === 'string') {
    const [isNone, isOtherNone] = [typeof first === 'string', typeof second === 'string'];
    return isNone === isOtherNone ? (one < other ? -1 : 1) : isNone ? 1 : -1;
  }
  const difference = first.numerator * second.denominator - second.numerator * first.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** True for two texts of one rate, such as 1.1 and 1.10. */
export function areSameRates(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [parseRate(one), parseRate(other)];
  return typeof first !== 'string' && typeof second !== 'string' && isSameRate(first, second);
}
