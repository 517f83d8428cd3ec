import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntColumn } from '../../../core/model/column-table.ts';
import { earlierGroups, type Grouping } from '../../../core/model/earlier-groups.ts';

const LINES = 6;

/** Groups of the lines of both sides, numbered in the order of a list; a list may leave numbers without lines out. */
function grouping(numbers: readonly number[]): Grouping {
  const used = [...new Set(numbers.filter((number) => number >= 0))];
  const columnOf = (part: readonly number[]): IntColumn => {
    const column = new IntColumn();
    for (const number of part) column.push(number < 0 ? -1 : used.indexOf(number));
    return column;
  };
  return {
    groups: used.length,
    billingGroup: columnOf(numbers.slice(0, LINES)),
    revenueGroup: columnOf(numbers.slice(LINES)),
  };
}

/** The lines of each group as one text. */
function membersOf({ groups, billingGroup, revenueGroup }: Grouping): readonly string[] {
  return Array.from({ length: groups }, (_, group) => {
    const rows = Array.from({ length: LINES }, (_line, row) => row);
    const [left, right] = [billingGroup, revenueGroup].map((column) =>
      rows.filter((row) => column.get(row) === group).join(),
    );
    return `${left} | ${right}`;
  });
}

const numbers = fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 2 * LINES, maxLength: 2 * LINES });

test('a group is the earlier one with the very same lines, whatever its number', () => {
  fc.assert(
    fc.property(
      numbers,
      numbers,
      fc.array(fc.nat(2 * LINES - 1), { maxLength: 3 }),
      (one, other, changed) => {
        // Most of the earlier groups are the same, as after a decision.
        const then = one.map((number, at) => (changed.includes(at) ? (other[at] ?? -1) : number));
        const [now, earlier] = [grouping(one), grouping(then)];
        const before = membersOf(earlier);
        const expected = membersOf(now).map((members) => before.indexOf(members));
        expect([...earlierGroups(now, earlier)]).toEqual(expected);
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
});

test('a grouping has all groups of itself', () => {
  const now = grouping([0, 1, -1, 1, 2, -1, 0, 1, 2, 2, -1, -1]);
  expect([...earlierGroups(now, now)]).toEqual([0, 1, 2]);
});
