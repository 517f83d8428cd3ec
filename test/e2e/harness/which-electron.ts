/** Which program the tests start: the one that somebody names, else an installed Electron, else the stand-in. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './built-app.ts';

const PACKAGE = join(PROJECT, 'node_modules/electron');
const STAND_IN = join(import.meta.dirname, '../host');
const VARIABLE = 'ELECTRON_OVERRIDE_DIST_PATH';

function hasElectron(): boolean {
  const note = join(PACKAGE, 'path.txt');
  return existsSync(note) && existsSync(join(PACKAGE, 'dist', readFileSync(note, 'utf8')));
}

/** Makes Playwright find the program and says in words which one that is. Must run before its first launch. */
export function chooseElectron(): string {
  const named = process.env[VARIABLE];
  if (named === undefined && hasElectron()) return 'Electron of node_modules/electron';
  if (named === undefined && !(process.platform === 'linux' && process.arch === 'x64')) {
    throw new Error('The stand-in runs on Linux on x64 only. Get Electron itself: npx install-electron');
  }
  process.env[VARIABLE] = named ?? STAND_IN;
  return process.env[VARIABLE] === STAND_IN ? 'the stand-in for Electron' : `Electron of ${named}`;
}
