/** Keeps two programs from writing into one folder at the same time. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HostFailure } from '../../core/run.ts';
import { takeLockFile } from './lock-file.ts';

const NAME = '.tieout-lock';

/** Takes the lock of a folder, which is made when it is missing; returns how to give it back. `taken` says what it means when it is taken. */
export async function lockFolder(folder: string, taken: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const lock = await takeLockFile(join(folder, NAME));
  if ('release' in lock) return lock.release;
  throw new HostFailure({
    where: folder,
    found: `${taken} (${lock.holder})`,
    remedy: `Wait until that has finished, or name another folder. If there is none, delete ${NAME} in the folder.`,
  });
}
