/** One instance of the app per folder of user data; a second one tells the first how it was called and ends. */

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './running-process.ts';

/** How a second instance was called. */
export type SecondInstance = {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly data: unknown;
};

const LOCK = 'SingletonLock';
const CALL = 'second-instance-';

function takeLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const owner = Number(readFileSync(path, 'utf8'));
    if (owner === process.pid) return true;
    if (isRunning(owner)) return false;
    writeFileSync(path, String(process.pid));
    return true;
  }
}

/** Takes the lock of a folder and hears of later instances, or tells the instance that has it. */
export function lockInstance(
  folder: string,
  data: unknown,
  onSecond: (second: SecondInstance) => void,
): boolean {
  mkdirSync(folder, { recursive: true });
  const call = join(folder, `${CALL}${process.pid}`);
  if (!takeLock(join(folder, LOCK))) {
    const second: SecondInstance = { argv: process.argv, cwd: process.cwd(), data };
    writeFileSync(`${call}.part`, JSON.stringify(second));
    renameSync(`${call}.part`, `${call}.call`);
    return false;
  }
  const hear = (): void => {
    for (const name of readdirSync(folder).filter((one) => one.startsWith(CALL) && one.endsWith('.call'))) {
      const second: SecondInstance = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      rmSync(join(folder, name));
      onSecond(second);
    }
  };
  watch(folder, hear).unref();
  return true;
}

/** Gives the lock back. */
export function unlockInstance(folder: string): void {
  rmSync(join(folder, LOCK), { force: true });
}
