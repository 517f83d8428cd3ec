/** Puts rows in the order of whole numbers: digit by digit from the last, so that it takes no comparison and is stable. */

import { type Pace, SLICE_ROWS } from './pace.ts';

const DIGIT = 1 << 16;

/** Whole numbers by row; NaN is blank. */
export type OrderKeys = Float64Array;

/** What the digits of a key are taken from. */
type Digits = {
  readonly keys: OrderKeys;
  readonly low: number;
  readonly high: number;
  readonly isDescending: boolean;
};

/**
 * The rows in the order of their keys; rows of equal keys stay in the order in which they come, blanks come last in
 * both directions. The rows given are not touched.
 */
export async function orderedBy(
  rows: Int32Array,
  keys: OrderKeys,
  isDescending: boolean,
  pace: Pace,
): Promise<Int32Array> {
  const digits = await digitsOf(rows, keys, isDescending, pace);
  let from = rows;
  let spare: Int32Array | undefined;
  // One more than the span, because blanks come after everything.
  for (let weight = 1; weight <= digits.high - digits.low + 1; weight *= DIGIT) {
    const to = spare ?? new Int32Array(rows.length);
    if (await passOf(digits, weight, from, to, pace)) {
      spare = from === rows ? undefined : from;
      from = to;
    } else spare = to;
  }
  return from;
}

async function digitsOf(
  rows: Int32Array,
  keys: OrderKeys,
  isDescending: boolean,
  pace: Pace,
): Promise<Digits> {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  await pace.over(rows.length, (start, end) => {
    for (let at = start; at < end; at += 1) {
      const key = keys[rows[at] ?? 0] ?? Number.NaN;
      if (key < low) low = key;
      if (key > high) high = key;
    }
  });
  return low > high ? { keys, low: 0, high: 0, isDescending } : { keys, low, high, isDescending };
}

/** Distributes the rows by one digit; false when all have the same one, so that nothing was written. */
async function passOf(
  digits: Digits,
  weight: number,
  from: Int32Array,
  to: Int32Array,
  pace: Pace,
): Promise<boolean> {
  const places = new Int32Array(DIGIT + 1);
  await pace.over(from.length, (start, end) => {
    for (let at = start; at < end; at += 1) {
      const next = digitOf(digits, weight, from[at] ?? 0) + 1;
      places[next] = (places[next] ?? 0) + 1;
    }
  });
  if (places.includes(from.length)) return false;
  for (let digit = 1; digit <= DIGIT; digit += 1) {
    places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
  }
  for (let start = 0; start < from.length; start += SLICE_ROWS) {
    const end = Math.min(start + SLICE_ROWS, from.length);
    for (let at = start; at < end; at += 1) {
      const row = from[at] ?? 0;
      const digit = digitOf(digits, weight, row);
      const place = places[digit] ?? 0;
      to[place] = row;
      places[digit] = place + 1;
    }
    await pace.step();
  }
  return true;
}

function digitOf({ keys, low, high, isDescending }: Digits, weight: number, row: number): number {
  const key = keys[row] ?? Number.NaN;
  if (Number.isNaN(key)) return Math.floor((high - low + 1) / weight) % DIGIT;
  return Math.floor((isDescending ? high - key : key - low) / weight) % DIGIT;
}
