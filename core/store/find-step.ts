/** Tells a record that was never finished from one that was damaged later. */

import { FRAME_MAGIC, type ReadAt, readFrame } from './frames.ts';

const WINDOW_BYTES = 1 << 22;

/** True when a whole step stands anywhere behind an offset: what lies before it was confirmed then. */
export async function hasStepAfter(read: ReadAt, offset: number, salt: Uint8Array): Promise<boolean> {
  for (let at = offset; ; at += WINDOW_BYTES - FRAME_MAGIC.length) {
    const window = await read(at, WINDOW_BYTES);
    for (const found of placesOf(FRAME_MAGIC, window)) {
      const frame = await readFrame(read, at + found, salt);
      if (frame?.kind === 'step') return true;
    }
    if (window.length < WINDOW_BYTES) return false;
  }
}

function* placesOf(wanted: Uint8Array, bytes: Uint8Array): Generator<number> {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) yield at;
  }
}
