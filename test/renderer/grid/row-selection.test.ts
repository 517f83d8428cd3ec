/** Selecting rows by position. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countSelected,
  extendTo,
  isSelected,
  NO_ROWS,
  type RowSelection,
  selectAll,
  selectOnly,
  selectPositions,
  toggleRow,
} from '../../../renderer/components/grid/row-selection.ts';

const ROWS = 30;

function positions(selection: RowSelection): readonly number[] {
  return Array.from({ length: ROWS }, (_, at) => at).filter((at) => isSelected(selection, at));
}

test('a range grows and shrinks around the row where it began', () => {
  const begun = selectOnly(5);
  expect(positions(extendTo(begun, 8))).toEqual([5, 6, 7, 8]);
  expect(positions(extendTo(extendTo(begun, 8), 3))).toEqual([3, 4, 5]);
});

test('rows that were added before stay while a range is drawn', () => {
  const added = toggleRow(selectOnly(1), 10);
  expect(positions(extendTo(added, 12))).toEqual([1, 10, 11, 12]);
  expect(positions(extendTo(extendTo(added, 12), 9))).toEqual([1, 9, 10]);
});

test('a row is taken out of the middle of a range', () => {
  const holed = toggleRow(extendTo(selectOnly(2), 6), 4);
  expect(positions(holed)).toEqual([2, 3, 5, 6]);
  expect(holed.ranges).toEqual([
    { from: 2, to: 4 },
    { from: 5, to: 7 },
  ]);
});

test('all rows are one range, whatever their number', () => {
  expect(selectAll(1_000_000).ranges).toHaveLength(1);
  expect(countSelected(selectAll(1_000_000))).toBe(1_000_000);
  expect(selectAll(0)).toEqual(NO_ROWS);
});

test('rows that are no longer there are left out', () => {
  expect(positions(selectPositions([4, -1, 3, 9]))).toEqual([3, 4, 9]);
  expect(selectPositions([-1])).toEqual(NO_ROWS);
});

test('whatever is toggled, the ranges stay apart, in order, and count as many rows as were toggled oddly', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: ROWS - 1 })), (toggled) => {
      const selection = toggled.reduce(toggleRow, NO_ROWS);
      const odd = new Set(toggled.filter((at) => toggled.filter((each) => each === at).length % 2 === 1));
      expect(positions(selection)).toEqual([...odd].sort((a, b) => a - b));
      expect(countSelected(selection)).toBe(odd.size);
      for (const [at, range] of selection.ranges.entries())
        expect(range.from).toBeGreaterThan(selection.ranges[at - 1]?.to ?? -1);
    }),
  );
});
