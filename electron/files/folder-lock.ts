/** Keeps two programs from writing into one folder at the same time. */

import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { HostFailure } from '../../core/run.ts';
import { readIfThere } from './system-failures.ts';

const NAME = '.tieout-lock';
/** A lock is empty only for the moment between making and writing it; an older empty one was left by a crash. */
const WRITING_MS = 5000;
/** How long a program waits for another one that is taking a stale lock away. */
const TURN_MS = 20;
const UNKNOWN = { holder: 'it is not known which' } as const;

/** Takes the lock of a folder, which is made when it is missing; returns how to give it back. `taken` says what it means when it is taken. */
export async function lockFolder(folder: string, taken: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, NAME);
  for (;;) {
    try {
      await writeFile(path, JSON.stringify({ machine: hostname(), process: process.pid }), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      await removeIfStale(path, folder, taken);
    }
  }
}

/** A lock whose process has died on this machine is taken away; any other is respected. */
async function removeIfStale(path: string, folder: string, taken: string): Promise<void> {
  const state = await stateOf(path);
  if (state === 'gone') return;
  if (state !== 'stale') {
    throw new HostFailure({
      where: folder,
      found: `${taken} (${state.holder})`,
      remedy: `Wait until that has finished, or name another folder. If there is none, delete ${NAME} in the folder.`,
    });
  }
  await takingTurns(`${path}-stale`, async () => {
    // Another program may have taken the old lock away meanwhile, and this one would be its own.
    if ((await stateOf(path)) === 'stale') await rm(path, { force: true });
  });
}

/** Does the work unless another program is at it; the caller looks again either way. */
async function takingTurns(turn: string, work: () => Promise<void>): Promise<void> {
  try {
    await writeFile(turn, '', { flag: 'wx' });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    if (await isOld(turn)) await rm(turn, { force: true });
    else await setTimeout(TURN_MS);
    return;
  }
  try {
    await work();
  } finally {
    await rm(turn, { force: true });
  }
}

type State = 'gone' | 'stale' | { readonly holder: string };

async function stateOf(path: string): Promise<State> {
  try {
    const text = await readFile(path, 'utf8');
    if (text === '') return (await isOld(path)) ? 'stale' : UNKNOWN;
    // Text that is no object has neither member.
    const { machine, process: pid } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (typeof machine !== 'string' || typeof pid !== 'number') return UNKNOWN;
    return machine === hostname() && !isAlive(pid) ? 'stale' : { holder: `process ${pid} on ${machine}` };
  } catch (error) {
    return hasCode(error, 'ENOENT') ? 'gone' : UNKNOWN;
  }
}

async function isOld(path: string): Promise<boolean> {
  const info = await readIfThere(() => stat(path));
  return info !== undefined && Date.now() - info.mtimeMs > WRITING_MS;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
