/** Writes files so that each is the old or the new one, never a part. */

import { type FileHandle, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ByteSink } from '../../core/read/byte-source.ts';
import { guarded, readIfThere } from './system-failures.ts';

/** Windows refuses a rename for a moment while a virus scanner looks at the new file. */
const RENAME_TRIES = 10;
const RENAME_PAUSE_MS = 50;

/** Writes beside the target and renames at commit, so that the target is the whole file or not there. */
export async function createFileSink(outFolder: string, name: string): Promise<ByteSink> {
  const target = join(outFolder, name);
  await mkdir(dirname(target), { recursive: true });
  const partial = `${target}.${process.pid}.partial`;
  const file = await openAnew(partial);
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    await file.close();
  };
  // What is written is on disk before the name is.
  const end = async (): Promise<void> => {
    if (!isClosed) await file.sync();
    await close();
  };
  return {
    write: (bytes) => guarded(partial, () => file.writeFile(bytes)),
    prepare: () => guarded(target, () => end().then(() => openForWriting(target))),
    commit: () => guarded(target, () => end().then(() => renameWithRetry(partial, target))),
    abort: async () => {
      await close();
      await rm(partial, { force: true });
      // A folder that was made for the file goes with it; one that holds others stays.
      if (dirname(name) !== '.') await rmdir(dirname(target)).catch(() => undefined);
    },
  };
}

/** A link that somebody planted under that name would lead the bytes elsewhere. */
async function openAnew(path: string): Promise<FileHandle> {
  await rm(path, { force: true });
  return open(path, 'wx');
}

/** Windows refuses this while another program has the file open, as it would refuse to replace it. */
async function openForWriting(target: string): Promise<void> {
  const handle = await readIfThere(() => open(target, 'r+'));
  await handle?.close();
}

/** Replaces a small file; when it returns, the new one outlives a loss of power. */
export async function replaceFile(folder: string, name: string, text: string): Promise<void> {
  const sink = await createFileSink(folder, name);
  try {
    await sink.write(new TextEncoder().encode(text));
    await sink.commit();
  } catch (error) {
    await Promise.allSettled([sink.abort()]);
    throw error;
  }
  await keepNames(folder);
}

/** Puts a folder on disk: a renamed file outlives a loss of power only then. Windows sees to that by itself. */
export async function keepNames(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Renames over a file that may be there; tries again while another program holds one of them. */
export async function renameWithRetry(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const isBusy =
        error instanceof Error &&
        'code' in error &&
        ['EBUSY', 'EPERM', 'EACCES'].includes(String(error.code));
      if (!isBusy || attempt === RENAME_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, RENAME_PAUSE_MS * attempt));
    }
  }
}
