/** Keeps two programs from writing into one folder at the same time. */

import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { HostFailure } from '../../core/run.ts';

const NAME = '.tieout-lock';
/** A lock is empty only for the moment between making and writing it; an older empty one was left by a crash. */
const WRITING_MS = 5000;

/** Takes the lock of a folder, which is made when it is missing; returns how to give it back. `taken` says what it means when it is taken. */
export async function lockFolder(folder: string, taken: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, NAME);
  for (;;) {
    try {
      await writeFile(path, JSON.stringify({ machine: hostname(), process: process.pid }), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      await removeIfStale(path, folder, taken);
    }
  }
}

/** A lock whose process has died on this machine is taken away; any other is respected. */
async function removeIfStale(path: string, folder: string, taken: string): Promise<void> {
  const owner = await ownerOf(path);
  if (owner === 'gone') return;
  if (owner === 'unknown' || owner.machine !== hostname() || isAlive(owner.process)) {
    const who =
      owner === 'unknown' ? 'it is not known which' : `process ${owner.process} on ${owner.machine}`;
    throw new HostFailure({
      where: folder,
      found: `${taken} (${who})`,
      remedy: `Wait until that has finished, or name another folder. If there is none, delete ${NAME} in the folder.`,
    });
  }
  await rm(path, { force: true });
}

type Owner = { readonly machine: string; readonly process: number };

async function ownerOf(path: string): Promise<Owner | 'unknown' | 'gone'> {
  try {
    const text = await readFile(path, 'utf8');
    if (text === '' && Date.now() - (await stat(path)).mtimeMs > WRITING_MS) {
      await rm(path, { force: true });
      return 'gone';
    }
    const owner = JSON.parse(text) as Partial<Owner>;
    return typeof owner.machine === 'string' && typeof owner.process === 'number'
      ? { machine: owner.machine, process: owner.process }
      : 'unknown';
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isGone ? 'gone' : 'unknown';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
