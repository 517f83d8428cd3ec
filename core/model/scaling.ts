/** Factors prepared for whole columns of amounts, so that most cells need no bigint. */

const NANOS_PER_UNIT = 1_000_000_000n;
const NANOS_PER_HUNDREDTH = 10_000_000n;

/** Whole numbers below this can be doubled and still be counted exactly in a double. */
export const EXACT_LIMIT: number = 2 ** 51;

/**
 * amount × numerator ÷ denominator, rounded to `increment` (in 10⁻⁹ units). The plain numbers hold what doubles
 * count exactly; `top` is NaN when they do not, and then the fraction decides.
 */
export type Scaling = {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly increment: bigint;
  /** Hundredths of a unit × top ÷ bottom = increments. */
  readonly top: number;
  readonly bottom: number;
  readonly incrementsPerUnit: number;
  readonly nanosPerIncrement: number;
  /** A remainder of the division by `bottom` × restTop ÷ restBottom = 10⁻⁹ units. */
  readonly restTop: number;
  readonly restBottom: number;
};

/** Prepares a positive factor numerator ÷ denominator and the increment (10⁻⁹ units) that results are rounded to. */
export function scalingOf(numerator: bigint, denominator: bigint, increment: bigint): Scaling {
  const [top, bottom] = reduced(numerator * NANOS_PER_HUNDREDTH, denominator * increment);
  const [restTop, restBottom] = reduced(increment, bottom);
  const isWholePart = NANOS_PER_UNIT % increment === 0n;
  const isCountable = isWholePart && top < EXACT_LIMIT && bottom * restTop + restBottom < EXACT_LIMIT;
  return {
    numerator,
    denominator,
    increment,
    top: isCountable ? Number(top) : Number.NaN,
    bottom: Number(bottom),
    incrementsPerUnit: Number(NANOS_PER_UNIT / increment),
    nanosPerIncrement: Number(increment),
    restTop: Number(restTop),
    restBottom: Number(restBottom),
  };
}

/** Integer division of exactly counted numbers, half up, away from zero at the half. The divisor is positive. */
export function dividedHalfUp(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  const quotient = (dividend - rest) / divisor;
  return 2 * Math.abs(rest) >= divisor ? quotient + Math.sign(dividend) : quotient;
}

function reduced(numerator: bigint, denominator: bigint): [bigint, bigint] {
  let divisor = numerator;
  let rest = denominator;
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return [numerator / divisor, denominator / divisor];
}
