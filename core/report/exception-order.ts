import type { Money } from '../model/money.ts';

/** What decides the place of a row; the name is asked for only where rank and size are equal. */
type Keys = {
  readonly rank: (at: number) => number;
  readonly size: (at: number) => Money;
  readonly name: (at: number) => string;
};

/** Positions from 0 in the order of rank, then of size from large to small, then of name. */
export function sortedOrder(count: number, { rank, size, name }: Keys): Int32Array {
  const names = new Map<number, string>();
  const nameOf = (at: number): string => {
    const known = names.get(at);
    if (known !== undefined) return known;
    const own = name(at);
    names.set(at, own);
    return own;
  };
  return Int32Array.from({ length: count }, (_, at) => at).sort((a, b) => {
    const byRank = rank(a) - rank(b);
    if (byRank !== 0) return byRank;
    const [one, other] = [size(a), size(b)];
    if (one !== other) return one > other ? -1 : 1;
    return nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : a - b;
  });
}
