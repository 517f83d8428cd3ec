import type { Money } from '../model/money.ts';

/** Candidates beyond this number are not searched: the number of subsets doubles with each. */
export const CANDIDATE_LIMIT = 16;
/** So many groupings of one amount are kept to be shown; the search goes on to know all rows that they touch. */
const SHOWN_LIMIT = 10;

/** The subsets of a list that sum to one amount, as bit masks over the positions in the list. */
export type Subsets = {
  readonly shown: readonly number[];
  readonly count: number;
  /** All positions that any of the subsets uses. */
  readonly touched: number;
};

/**
 * Finds all subsets of `amounts` (at most CANDIDATE_LIMIT, none of them zero) that sum to each of the targets
 * exactly. Amounts are counted in their greatest common part, so that sums are whole numbers; undefined when even
 * that leaves the exactly counted integers.
 */
export function findSubsets(
  amounts: readonly Money[],
  targets: readonly Money[],
): readonly Subsets[] | undefined {
  if (amounts.length > CANDIDATE_LIMIT) return undefined;
  const part = amounts.reduce(greatestCommonDivisor, 0n);
  const span = amounts.reduce((sum, amount) => sum + magnitude(amount), 0n);
  if (part === 0n || span / part > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  const sums = sumsOfSubsets(amounts.map((amount) => Number(amount / part)));
  return targets.map((target) =>
    target % part === 0n && magnitude(target) <= span
      ? subsetsOf(sums, Number(target / part))
      : { shown: [], count: 0, touched: 0 },
  );
}

/** The positions that a mask names. */
export function positionsOf(mask: number): readonly number[] {
  const positions: number[] = [];
  for (let at = 0; at < CANDIDATE_LIMIT; at += 1) if ((mask >> at) & 1) positions.push(at);
  return positions;
}

function subsetsOf(sums: Float64Array, target: number): Subsets {
  const shown: number[] = [];
  let count = 0;
  let touched = 0;
  for (let mask = 1; mask < sums.length; mask += 1) {
    if (sums[mask] !== target) continue;
    if (shown.length < SHOWN_LIMIT) shown.push(mask);
    count += 1;
    touched |= mask;
  }
  return { shown, count, touched };
}

// The sum of a subset is the sum without its highest member plus that member.
function sumsOfSubsets(amounts: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** amounts.length);
  for (const [at, amount] of amounts.entries()) {
    const size = 2 ** at;
    for (let mask = 0; mask < size; mask += 1) sums[size + mask] = (sums[mask] ?? 0) + amount;
  }
  return sums;
}

function magnitude(amount: Money): Money {
  return amount < 0n ? -amount : amount;
}

function greatestCommonDivisor(first: Money, second: Money): Money {
  let one = magnitude(first);
  let other = magnitude(second);
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}
