/** A file that says which program is at work, and gives way when that program has died. */

import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { readIfThere } from './system-failures.ts';

/** A lock that this program has taken. */
export type LockFile = {
  /** False once somebody else has taken it over. */
  readonly isHeld: () => Promise<boolean>;
  /** Takes the file away unless it is somebody else's by now. */
  readonly release: () => Promise<void>;
};

/** Who has a lock, in words. */
export type LockHolder = { readonly holder: string };

/** A lock is empty only for the moment between making and writing it; an older empty one was left by a crash. */
const WRITING_MS = 5000;
/** How long a program waits before it looks again at a lock that another one is writing or taking away. */
const TURN_MS = 20;
/** Locks that this thread has: one of this process that is not among them was left by a thread that died. */
const own = new Set<string>();
const UNKNOWN: LockHolder = { holder: 'it is not known which' };

/** Takes the lock at a path, or says who has it. `isTakenOver` takes it from anybody. */
export async function takeLockFile(path: string, isTakenOver = false): Promise<LockFile | LockHolder> {
  const owner = { user: userInfo().username, machine: hostname(), process: process.pid };
  const token = randomUUID();
  const content = JSON.stringify({ ...owner, token });
  let isForced = isTakenOver;
  for (;;) {
    try {
      own.add(token);
      await writeFile(path, content, { flag: 'wx' });
      return lockOf(path, content, token);
    } catch (error) {
      own.delete(token);
      if (!hasCode(error, 'EEXIST')) throw error;
      const state = await stateOf(path);
      if (state === 'unwritten') await setTimeout(TURN_MS);
      else if (typeof state === 'object' && !isForced) return state;
      else {
        await takeAway(path, isForced);
        isForced = false;
      }
    }
  }
}

function lockOf(path: string, content: string, token: string): LockFile {
  const isHeld = async (): Promise<boolean> => (await readIfThere(() => readFile(path, 'utf8'))) === content;
  return {
    isHeld,
    release: async () => {
      if (await isHeld()) await rm(path, { force: true });
      own.delete(token);
    },
  };
}

/** Takes a lock away unless another program is at it; the caller looks again either way. */
async function takeAway(path: string, isForced: boolean): Promise<void> {
  await takingTurns(`${path}-stale`, async () => {
    // Another program may have taken the old lock away meanwhile, and this one would be its own.
    if (isForced || (await stateOf(path)) === 'stale') await rm(path, { force: true });
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

type State = 'gone' | 'stale' | 'unwritten' | LockHolder;

async function stateOf(path: string): Promise<State> {
  try {
    const text = await readFile(path, 'utf8');
    if (text === '') return (await isOld(path)) ? 'stale' : 'unwritten';
    // Text that is no object has none of the members.
    const { user, machine, process: pid, token } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (typeof machine !== 'string' || typeof pid !== 'number') return UNKNOWN;
    const isLeft = pid === process.pid ? !own.has(String(token)) : !isAlive(pid);
    if (machine === hostname() && isLeft) return 'stale';
    const person = typeof user === 'string' ? `${user}, ` : '';
    return { holder: `${person}process ${pid} on ${machine}` };
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
