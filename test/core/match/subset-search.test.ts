import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSubsets, positionsOf } from '../../../core/match/subset-search.ts';

describe('findSubsets', () => {
  it('finds every subset that sums to the target and nothing else', () => {
    const amounts = fc.array(fc.bigInt({ min: -9n, max: 9n }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        amounts,
        fc.bigInt({ min: -12n, max: 12n }),
        fc.constantFrom(1n, 10_000_000n),
        (list, target, unit) => {
          fc.pre(list.some((amount) => amount !== 0n));
          const found = findSubsets(
            list.map((amount) => amount * unit),
            [target * unit],
          )?.[0];
          const expected = Array.from({ length: 2 ** list.length }, (_, mask) => mask).filter(
            (mask) =>
              mask > 0 && positionsOf(mask).reduce((sum, at) => sum + (list[at] ?? 0n), 0n) === target,
          );
          expect(found?.count).toBe(expected.length);
          expect(found?.shown).toEqual(expected.slice(0, 10));
          expect(found?.touched).toBe(expected.reduce((all, mask) => all | mask, 0));
        },
      ),
    );
  });

  it('sees the ninth decimal', () => {
    const [exact, off] = findSubsets([1n, 99_999_999_999n], [100_000_000_000n, 100_000_000_001n]) ?? [];
    expect(exact?.count).toBe(1);
    expect(off?.count).toBe(0);
  });

  it('refuses more candidates than it searches and sums that are not counted exactly', () => {
    expect(
      findSubsets(
        Array.from({ length: 17 }, () => 1n),
        [2n],
      ),
    ).toBeUndefined();
    expect(findSubsets([1n, 10n ** 22n], [1n])).toBeUndefined();
  });
});
