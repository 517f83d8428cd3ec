import type { Money } from '../model/money.ts';
import { SLICE_ROWS } from '../model/sliced-work.ts';

/** What decides the place of a row; the name is asked for only where rank and size are equal. */
type Keys = {
  readonly rank: (at: number) => number;
  readonly size: (at: number) => Money;
  readonly name: (at: number) => string;
};

/** Positions from 0 in the order of rank, then of size from large to small, then of name; in slices. */
export function* sortedOrder(count: number, keys: Keys): Generator<void, Int32Array> {
  const all = Int32Array.from({ length: count }, (_, at) => at);
  return yield* mergeSorted(all, comparison(count, keys));
}

/** The same where the order of some positions is known already: only the others are put in. */
export function* sortedAgain(count: number, keys: Keys, known: Int32Array): Generator<void, Int32Array> {
  const isKnown = new Uint8Array(count);
  for (const at of known) isKnown[at] = 1;
  const others: number[] = [];
  for (let at = 0; at < count; at += 1) if (isKnown[at] === 0) others.push(at);
  yield;
  const compare = comparison(count, keys);
  const added = yield* mergeSorted(Int32Array.from(others), compare);
  return inserted(known, added, compare);
}

type Compare = (a: number, b: number) => number;

function comparison(count: number, { rank, size, name }: Keys): Compare {
  const names = new Map<number, string>();
  const nameOf = (at: number): string => {
    const known = names.get(at);
    if (known !== undefined) return known;
    const own = name(at);
    names.set(at, own);
    return own;
  };
  // Sizes as near as a number comes: where these differ, so do the sizes, in the same way.
  const near = Float64Array.from({ length: count }, (_, at) => Number(size(at)));
  return (a, b) => {
    const apart = rank(a) - rank(b) || (near[b] ?? 0) - (near[a] ?? 0);
    if (apart !== 0) return apart;
    const [one, other] = [size(a), size(b)];
    if (one !== other) return one > other ? -1 : 1;
    return nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : a - b;
  };
}

/** Puts some sorted rows among others; few, so that the place of each is looked for. */
function inserted(rows: Int32Array, added: Int32Array, compare: Compare): Int32Array {
  const all = new Int32Array(rows.length + added.length);
  let from = 0;
  for (const [before, row] of added.entries()) {
    let [low, high] = [from, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(rows[middle] ?? 0, row) < 0) low = middle + 1;
      else high = middle;
    }
    all.set(rows.subarray(from, low), from + before);
    all[low + before] = row;
    from = low;
  }
  all.set(rows.subarray(from), from + added.length);
  return all;
}

/** Sorts runs that are short enough for one slice, and merges them two by two. */
function* mergeSorted(rows: Int32Array, compare: Compare): Generator<void, Int32Array> {
  for (let from = 0; from < rows.length; from += SLICE_ROWS) {
    rows.subarray(from, from + SLICE_ROWS).sort(compare);
    yield;
  }
  let [sorted, spare]: readonly [Int32Array, Int32Array] = [rows, rows.slice()];
  for (let width = SLICE_ROWS; width < rows.length; width *= 2) {
    for (let from = 0; from < rows.length; from += 2 * width) {
      yield* merge(sorted, spare, [from, from + width, from + 2 * width], compare);
    }
    [sorted, spare] = [spare, sorted];
  }
  return sorted;
}

function* merge(
  from: Int32Array,
  to: Int32Array,
  [start, middle, end]: readonly [start: number, middle: number, end: number],
  compare: Compare,
): Generator<void> {
  const [leftEnd, rightEnd] = [Math.min(middle, from.length), Math.min(end, from.length)];
  let [left, right] = [start, leftEnd];
  for (let place = start; place < rightEnd; place += 1) {
    if (place % SLICE_ROWS === 0) yield;
    const isLeft = left < leftEnd && (right >= rightEnd || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
    to[place] = from[isLeft ? left++ : right++] ?? 0;
  }
}
