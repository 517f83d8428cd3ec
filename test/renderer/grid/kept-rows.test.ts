/** Focus and selection after the figures have changed. */

import { expect, test } from 'vitest';
import { keptIn, keysOf } from '../../../renderer/components/grid/kept-rows.ts';
import {
  NO_ROWS,
  selectAll,
  selectOnly,
  selectPositions,
} from '../../../renderer/components/grid/row-selection.ts';

const rows = ['a', 'b', 'c', 'd'];
const loaded = (at: number) => {
  const key = rows[at];
  return key === undefined ? undefined : { kind: 'row' as const, key, cells: [], tone: 'neutral' as const };
};
const at = (...positions: readonly number[]) => selectPositions(positions).ranges;

test('the row looked at and the selected ones are found by their keys', () => {
  const shown = { selection: selectPositions([1, 3]), current: 1, count: 4 };
  expect(keysOf(shown, loaded)).toEqual(['b', 'b', 'd']);
  const kept = keptIn(shown, [2, 2, 0], 4);
  expect(kept.current).toBe(2);
  expect(kept.selection.ranges).toEqual(at(0, 2));
});

test('the row in the place of one that has gone is looked at, the last one at the end', () => {
  const shown = { selection: selectOnly(3), current: 3, count: 4 };
  const kept = keptIn(shown, [-1, -1], 3);
  expect(kept.current).toBe(2);
  expect(kept.selection.ranges).toEqual(at(2));
  expect(keptIn(shown, [-1, -1], 0)).toMatchObject({ current: -1, selection: { ranges: [] } });
});

test('all rows stay all rows, however many there are then', () => {
  const shown = { selection: selectAll(4), current: 0, count: 4 };
  expect(keysOf(shown, loaded)).toEqual(['a']);
  expect(keptIn(shown, [0], 9).selection.ranges).toEqual(selectAll(9).ranges);
});

test('nothing is asked for where nothing is looked at', () => {
  expect(keysOf({ selection: NO_ROWS, current: -1, count: 4 }, loaded)).toEqual([]);
});
