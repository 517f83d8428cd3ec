/** Gives the engine a folder to read from and a folder to write to. */

import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { ByteSink, ByteSource } from '../../core/read/byte-source.ts';
import type { EngineHost } from '../../core/run.ts';

const CHUNK_BYTES = 1 << 20;
/** Windows refuses a rename for a moment while a virus scanner looks at the new file. */
const RENAME_TRIES = 10;
const RENAME_PAUSE_MS = 50;

/** A host that reads the extracts of `folder` and writes into `outFolder`, which is made when it is missing. */
export function folderHost(folder: string, outFolder: string): EngineHost {
  return {
    readText: (name) => readTextFile(join(folder, name)),
    openExtract: (name) => openFile(name, join(folder, name)),
    createSink: (name) => createFileSink(outFolder, name),
    now: () => performance.now(),
    time: () => new Date().toISOString(),
    pause: () => setImmediate(),
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

async function readTextFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function openFile(name: string, path: string): Promise<ByteSource | undefined> {
  try {
    const info = await stat(path);
    if (!info.isFile()) return undefined;
    return { name, size: info.size, chunks: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }) };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Writes beside the target and renames at commit, so that the target is the whole file or not there. */
async function createFileSink(outFolder: string, name: string): Promise<ByteSink> {
  await mkdir(outFolder, { recursive: true });
  const target = join(outFolder, name);
  const partial = `${target}.partial`;
  const file = await open(partial, 'w');
  return {
    write: async (bytes) => {
      await file.writeFile(bytes);
    },
    commit: async () => {
      await file.sync();
      await file.close();
      await renameWithRetry(partial, target);
    },
    abort: async () => {
      await file.close();
      await rm(partial, { force: true });
    },
  };
}

async function renameWithRetry(from: string, to: string): Promise<void> {
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
