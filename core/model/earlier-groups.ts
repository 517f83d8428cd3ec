/** Which matches of a result are the matches of an earlier one, whatever their numbers are. */

import type { IntColumn } from './column-table.ts';

/** Matches over the lines of both sides: the number of the group of each line, -1 for none. */
export type Grouping = {
  readonly groups: number;
  readonly billingGroup: IntColumn;
  readonly revenueGroup: IntColumn;
};

const NONE = -1;
const UNSEEN = -2;

/** What was found of two groupings, kept as long as both are there: several stages ask the same of a matching. */
const known = new WeakMap<Grouping, WeakMap<Grouping, Int32Array>>();

/** For each group the one of an earlier grouping of the same lines that has the very same members, -1 where none has. */
export function earlierGroups(now: Grouping, earlier: Grouping): Int32Array {
  const ofNow = known.get(now) ?? new WeakMap<Grouping, Int32Array>();
  known.set(now, ofNow);
  const found = ofNow.get(earlier) ?? compared(now, earlier);
  ofNow.set(earlier, found);
  return found;
}

function compared(now: Grouping, earlier: Grouping): Int32Array {
  if (now === earlier) return numbered(now.groups);
  const found = firstWere(now, earlier);
  const parted = new Uint8Array(earlier.groups);
  const part = (was: number): void => {
    if (was >= 0) parted[was] = 1;
  };
  for (const side of sides) {
    const [groups, before] = [now[side], earlier[side]];
    for (let row = 0; row < groups.length; row += 1) {
      const [group, was] = [groups.get(row), before.get(row)];
      const expected = group < 0 ? NONE : (found[group] ?? NONE);
      if (expected === was) continue;
      part(was);
      part(expected);
      if (group >= 0) found[group] = NONE;
    }
  }
  return withoutParted(found, parted);
}

function numbered(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let at = 0; at < count; at += 1) numbers[at] = at;
  return numbers;
}

const sides = ['billingGroup', 'revenueGroup'] as const;

/** For each group that of one of its lines before. */
function firstWere(now: Grouping, earlier: Grouping): Int32Array {
  const found = new Int32Array(now.groups).fill(UNSEEN);
  for (const side of sides) {
    const [groups, before] = [now[side], earlier[side]];
    for (let row = 0; row < groups.length; row += 1) {
      const group = groups.get(row);
      if (group >= 0 && found[group] === UNSEEN) found[group] = before.get(row);
    }
  }
  return found;
}

/** Leaves out earlier groups that lost a line to no group, or to another one. */
function withoutParted(found: Int32Array, parted: Uint8Array): Int32Array {
  const shares = new Int32Array(parted.length);
  for (const was of found) if (was >= 0) shares[was] = (shares[was] ?? 0) + 1;
  return found.map((was) => (was >= 0 && parted[was] === 0 && shares[was] === 1 ? was : NONE));
}
