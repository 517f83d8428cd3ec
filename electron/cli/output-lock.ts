/** Keeps two runs from writing into one folder at the same time. */

import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HostFailure } from '../../core/run.ts';

const NAME = '.tieout-lock';

/** Takes the lock of a folder, which is made when it is missing; returns how to give it back. */
export async function lockOutput(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, NAME);
  for (;;) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      await removeIfStale(path, folder);
    }
  }
}

/** A lock whose process has died is taken away; a living one is respected. */
async function removeIfStale(path: string, folder: string): Promise<void> {
  const owner = Number(await readFile(path, 'utf8').catch(() => ''));
  if (isAlive(owner)) {
    throw new HostFailure({
      where: folder,
      found: `another run (process ${owner}) is writing there`,
      remedy: 'Wait until it has finished, or name another folder.',
    });
  }
  await rm(path, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
