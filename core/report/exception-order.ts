import type { Money } from '../model/money.ts';
import { SLICE_ROWS } from '../model/sliced-work.ts';

/** What decides the place of a row; the name is asked for only where rank and size are equal. */
type Keys = {
  readonly rank: (at: number) => number;
  readonly size: (at: number) => Money;
  readonly name: (at: number) => string;
};

/** Positions from 0 in the order of rank, then of size from large to small, then of name; in slices. */
export function* sortedOrder(count: number, { rank, size, name }: Keys): Generator<void, Int32Array> {
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
  const compare = (a: number, b: number): number => {
    const apart = rank(a) - rank(b) || (near[b] ?? 0) - (near[a] ?? 0);
    if (apart !== 0) return apart;
    const [one, other] = [size(a), size(b)];
    if (one !== other) return one > other ? -1 : 1;
    return nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : a - b;
  };
  return yield* mergeSorted(
    Int32Array.from({ length: count }, (_, at) => at),
    compare,
  );
}

/** Sorts runs that are short enough for one slice, and merges them two by two. */
function* mergeSorted(
  rows: Int32Array,
  compare: (a: number, b: number) => number,
): Generator<void, Int32Array> {
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
  compare: (a: number, b: number) => number,
): Generator<void> {
  const [leftEnd, rightEnd] = [Math.min(middle, from.length), Math.min(end, from.length)];
  let [left, right] = [start, leftEnd];
  for (let place = start; place < rightEnd; place += 1) {
    if (place % SLICE_ROWS === 0) yield;
    const isLeft = left < leftEnd && (right >= rightEnd || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
    to[place] = from[isLeft ? left++ : right++] ?? 0;
  }
}
