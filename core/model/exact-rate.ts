/** Exchange rates as exact positive fractions: no rate is ever a double. */

/** numerator ÷ denominator, both above zero. A rate in divided form is its inverse. */
export type ExactRate = { readonly numerator: bigint; readonly denominator: bigint };

/** Why a text is no rate. */
export type RateProblem = 'unreadable' | 'not-positive';

/** The rate between equal currencies. */
export const RATE_ONE: ExactRate = { numerator: 1n, denominator: 1n };

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** Reads a plain decimal of any length with a dot as its mark; zero and negative numbers are `not-positive`. */
export function parseRate(text: string): ExactRate | RateProblem {
  const parts = PLAIN.exec(text);
  const whole = parts?.[2] ?? '';
  const decimals = parts?.[3] ?? '';
  if (whole === '' && decimals === '') return 'unreadable';
  const kept = decimals.replace(/0+$/, '');
  const numerator = BigInt(`${whole}${kept}`);
  if (parts?.[1] === '-' || numerator === 0n) return 'not-positive';
  return { numerator, denominator: 10n ** BigInt(kept.length) };
}

/** The rate of a divided form: amount ÷ rate = amount × inverse. */
export function inverseRate(rate: ExactRate): ExactRate {
  return { numerator: rate.denominator, denominator: rate.numerator };
}

/** Two steps as one rate, for example transaction → functional → reporting. */
export function combinedRate(first: ExactRate, second: ExactRate): ExactRate {
  return {
    numerator: first.numerator * second.numerator,
    denominator: first.denominator * second.denominator,
  };
}

/** True when both fractions are the same number, however they are written. */
export function isSameRate(a: ExactRate, b: ExactRate): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}
