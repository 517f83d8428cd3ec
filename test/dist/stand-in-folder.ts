/** A folder that looks to the packager like an unpacked Electron for Linux; its program does nothing. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks in the program where its fuses are. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Version 1 of the fuses and nine of them, all off. */
const WIRE = [1, 9, ...new Array<number>(9).fill('0'.charCodeAt(0))];

/** Makes the folder; its program has the fuses that a real one has. */
export function makeStandInFolder(folder: string): void {
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  const program = Buffer.concat([
    Buffer.from('#!/bin/sh\nexit 0\n'),
    Buffer.from(SENTINEL),
    Buffer.from(WIRE),
  ]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  for (const language of ['en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
}
