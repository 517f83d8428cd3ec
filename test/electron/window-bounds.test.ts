import { expect, test } from 'vitest';
import { openingBounds } from '../../electron/main/window-bounds.ts';

const left = { x: 0, y: 25, width: 1920, height: 1055 };
const right = { x: 1920, y: 0, width: 2560, height: 1440 };
const memory = { x: 2000, y: 100, width: 1400, height: 900, isMaximized: false };

test('the window opens where it was', () => {
  expect(openingBounds(memory, [left, right])).toEqual({ x: 2000, y: 100, width: 1400, height: 900 });
});

test('without the display that it was on it opens in the centre, at its usual size', () => {
  expect(openingBounds(memory, [left])).toEqual({ width: 1360, height: 860 });
  expect(openingBounds(undefined, [left])).toEqual({ width: 1360, height: 860 });
});

test.each([
  ['its upper edge is above the display', { ...memory, x: 100, y: -10 }],
  ['only a sliver of it is on the display', { ...memory, x: 1900 }],
  ['its upper edge is at the lower end of the display', { ...memory, x: 100, y: 1070 }],
])('it cannot be lost: %s', (_name, lost) => {
  expect(openingBounds(lost, [left])).not.toHaveProperty('x');
});

test('it is no larger than its display and no smaller than it can be used', () => {
  const small = { x: 0, y: 0, width: 1280, height: 720 };
  const wide = { x: 0, y: 0, width: 3000, height: 2000, isMaximized: true };
  expect(openingBounds(wide, [small])).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
  const tiny = { x: 0, y: 0, width: 300, height: 200, isMaximized: false };
  expect(openingBounds(tiny, [small])).toMatchObject({ width: 960, height: 640 });
});
