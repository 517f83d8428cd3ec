/** The files of a workspace on a disk: NAME, and beside it its journal, its lock, its backup. */

import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, open, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { HostFailure } from '../../core/run.ts';
import { backupName, journalName, type WorkspaceFiles } from '../../core/store/workspace-files.ts';
import { keepNames, renameWithRetry } from './file-sink.ts';
import { openJournalFile } from './journal-file.ts';
import { takeLockFile } from './lock-file.ts';
import { failureOfSystem, guarded, isRefusal, readIfThere } from './system-failures.ts';

/** Read at once. */
const READ_BYTES = 1 << 24;
/** No workspace is larger. */
const LARGEST_BYTES = 2 ** 31 - 1;

/** The files of the workspace at a path. */
export function workspaceFiles(path: string): WorkspaceFiles {
  const next = `${path}.tmp`;
  return {
    name: basename(path),
    read: (memoryFor) => guarded(path, () => readIfThere(() => readWritable(path, memoryFor))),
    fingerprint: () => guarded(path, () => readIfThere(() => fingerprintOf(path))),
    writeNext: (chunks) => guarded(next, () => writeWhole(next, chunks)),
    putInPlace: () =>
      guarded(path, async () => {
        await keepBackup(path);
        await renameWithRetry(next, path);
      }),
    remove: () => guarded(path, () => rm(path, { force: true })),
    syncNames: () => guarded(path, () => keepNames(dirname(path))),
    keepCopy: (ending) => guarded(path, () => copyFile(path, `${path}${ending}`)),
    openJournal: () => openJournalFile(journalName(path)),
    removeJournal: () => guarded(path, () => rm(journalName(path), { force: true })),
    lock: (isTakenOver) => lockWorkspace(path, isTakenOver),
    pause: () => setImmediate(),
    newId: () => randomUUID(),
    time: () => new Date().toISOString(),
  };
}

async function lockWorkspace(path: string, isTakenOver: boolean): ReturnType<WorkspaceFiles['lock']> {
  try {
    const lock = await takeLockFile(`${path}-lock`, isTakenOver);
    if (!('release' in lock)) return lock;
    return {
      isHeld: () => guarded(path, lock.isHeld),
      release: () => guarded(path, lock.release),
    };
  } catch (cause) {
    if (!isRefusal(cause)) throw failureOfSystem(path, cause) ?? cause;
    const remedy = 'Copy the workspace to a folder that you may write to, and open it there.';
    throw new HostFailure(
      { where: dirname(path), found: 'a folder that cannot be written', remedy },
      { cause },
    );
  }
}

/** The bytes of a file that may be written too, in memory made for them: what could never be saved is not opened. */
async function readWritable(path: string, memoryFor: (bytes: number) => Uint8Array): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDWR);
  try {
    const { size } = await handle.stat();
    if (size > LARGEST_BYTES) throw tooLarge(size);
    const memory = memoryFor(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await handle.read(memory, filled, Math.min(size - filled, READ_BYTES), filled);
      // Somebody has cut the file off meanwhile; what it lacks is found when it is opened.
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return memory.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

/** What Node says of a file that it does not read as a whole. */
function tooLarge(size: number): Error {
  return Object.assign(new Error(`${size} bytes`), { code: 'ERR_FS_FILE_TOO_LARGE' });
}

async function fingerprintOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${size} bytes, ${mtimeMs}`;
}

async function writeWhole(path: string, chunks: Iterable<Uint8Array>): Promise<void> {
  // Somebody from whom the workspace was taken may still be writing to a file of that name.
  await rm(path, { force: true });
  const handle = await open(path, 'wx');
  try {
    for (const chunk of chunks) await handle.writeFile(chunk);
    await handle.sync();
  } catch (error) {
    // On a full disk the part would stand in the way of everything else.
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** The file gets a second name, so that there is one under its own name at every moment. */
async function keepBackup(path: string): Promise<void> {
  const backup = backupName(path);
  const partial = `${backup}.tmp`;
  await rm(partial, { force: true });
  const isThere = await readIfThere(async () => {
    // Some disks, such as memory sticks, know no second names.
    await link(path, partial).catch(() => copyFile(path, partial));
    return true;
  });
  if (isThere) await renameWithRetry(partial, backup);
}
