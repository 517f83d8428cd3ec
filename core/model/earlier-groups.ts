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
  if (now === earlier) return Int32Array.from({ length: now.groups }, (_, group) => group);
  const found = new Int32Array(now.groups).fill(UNSEEN);
  const [size, sizeBefore] = [new Int32Array(now.groups), new Int32Array(earlier.groups)];
  for (const side of ['billingGroup', 'revenueGroup'] as const) {
    const [groups, before] = [now[side], earlier[side]];
    for (let row = 0; row < groups.length; row += 1) {
      const [group, was] = [groups.get(row), before.get(row)];
      if (was >= 0) sizeBefore[was] = (sizeBefore[was] ?? 0) + 1;
      if (group < 0) continue;
      size[group] = (size[group] ?? 0) + 1;
      if (found[group] === UNSEEN) found[group] = was;
      else if (found[group] !== was) found[group] = NONE;
    }
  }
  for (let group = 0; group < now.groups; group += 1) {
    const was = found[group] ?? NONE;
    if (was < 0 || size[group] !== sizeBefore[was]) found[group] = NONE;
  }
  return found;
}
