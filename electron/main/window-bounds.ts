/** Where the window opens: where it was, as long as that is on a display. */

import { z } from 'zod';

/** What is remembered of the window, in logical pixels. */
export const windowMemory = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
});
/** The same as a value. */
export type WindowMemory = Readonly<z.infer<typeof windowMemory>>;

/** A rectangle on the desktop. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Smallest size of the window. */
export const SMALLEST = { width: 960, height: 640 } as const;
const USUAL = { width: 1360, height: 860 } as const;
/** So much of the upper edge must be on a display that the window can be moved by it. */
const GRIP = { width: 120, height: 32 } as const;

/** Size and place of a new window; no place means the centre of the first display. */
export function openingBounds(
  memory: WindowMemory | undefined,
  displays: readonly Area[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const display = memory && displays.find((one) => isReachable(memory, one));
  if (memory === undefined || display === undefined) return fitted(USUAL, displays[0]);
  return { x: memory.x, y: memory.y, ...fitted(memory, display) };
}

function fitted(
  size: { readonly width: number; readonly height: number },
  display: Area | undefined,
): { readonly width: number; readonly height: number } {
  const clamped = (wanted: number, room: number | undefined, least: number): number =>
    Math.max(least, Math.min(wanted, room ?? wanted));
  return {
    width: clamped(size.width, display?.width, SMALLEST.width),
    height: clamped(size.height, display?.height, SMALLEST.height),
  };
}

function isReachable(window: Area, display: Area): boolean {
  const left = Math.max(window.x, display.x);
  const right = Math.min(window.x + window.width, display.x + display.width);
  const isAcross = right - left >= GRIP.width;
  return isAcross && window.y >= display.y && window.y + GRIP.height <= display.y + display.height;
}
