/** Deterministic numbers from a position: each line of a bench close is computed from its position alone. */

/** A well mixed whole number 0 … 2³²−1 of a position and a salt. */
export function mixed(position: number, salt: number): number {
  let hash = Math.imul(position ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(salt + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A whole number 0 … below−1. */
export function below(position: number, salt: number, limit: number): number {
  return mixed(position, salt) % limit;
}

/** One of a list by weight; the weights are whole numbers. */
export function weighted<Value>(
  position: number,
  salt: number,
  choices: readonly (readonly [Value, number])[],
): Value {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let at = below(position, salt, total);
  for (const [value, weight] of choices) {
    if (at < weight) return value;
    at -= weight;
  }
  throw new RangeError('no choices');
}

/** A record id of 32 hex digits; different positions of one salt never share an id. */
export function recordId(position: number, salt: number): string {
  // The first block is a bijection of the position, so uniqueness does not hang on luck.
  const first = Math.imul(position, 0x9e3779b1) >>> 0;
  const blocks = [first, mixed(position, salt + 101), mixed(position, salt + 202), salt >>> 0];
  return blocks.map((block) => block.toString(16).padStart(8, '0')).join('');
}

/** The position at which a permutation of 0 … count−1 puts `position`: same lines, another order. */
export function shuffled(position: number, count: number): number {
  let step = Math.max(1, Math.floor(count * 0.618));
  while (greatestCommonDivisor(step, count) !== 1) step += 1;
  return Number((BigInt(position) * BigInt(step) + 7n) % BigInt(count));
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
