/** The folders of the stand-in's runs, made by the launcher: Chromium's profile and the list of refusals. */

import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './running-process.ts';

/** The folder of this run. It is removed at the end. */
export function scratchFolder(): string {
  const folder = process.env['STAND_IN_SCRATCH'];
  if (!folder)
    throw new Error('Start the stand-in through its launcher, the file "electron" in this folder.');
  return folder;
}

/** Removes the folders of runs that were killed; each carries the number of its process. */
export function removeForgottenFolders(): void {
  const [place, own] = [dirname(scratchFolder()), basename(scratchFolder())];
  for (const name of readdirSync(place)) {
    const owner = /^stand-in-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || name === own || isRunning(Number(owner))) continue;
    try {
      rmSync(join(place, name), { recursive: true, force: true });
    } catch {
      // Somebody else's, who can remove it.
    }
  }
}
