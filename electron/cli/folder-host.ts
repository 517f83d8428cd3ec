/** Gives the engine a folder to read from and a folder to write to. */

import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Failure } from '../../core/model/result.ts';
import type { ByteSink, ByteSource } from '../../core/read/byte-source.ts';
import { type EngineHost, HostFailure } from '../../core/run.ts';
import { lockFolder } from './folder-lock.ts';
import { failureOfSystem, isMissing } from './system-failures.ts';

const CHUNK_BYTES = 1 << 20;
/** Windows refuses a rename for a moment while a virus scanner looks at the new file. */
const RENAME_TRIES = 10;
const RENAME_PAUSE_MS = 50;

/** A host that reads the extracts of `folder` and writes into `outFolder`, which is made when it is missing. */
export function folderHost(folder: string, outFolder: string): EngineHost {
  const folderOfRead = new Set<string>();
  const reading = async <Value>(
    name: string,
    read: (path: string) => Promise<Value>,
  ): Promise<Value | undefined> =>
    guarded(join(folder, name), async () => {
      const path = await pathInside(folder, name);
      if (path === undefined) return undefined;
      folderOfRead.add(dirname(path));
      return read(path);
    });
  return {
    readText: (name) => reading(name, (path) => readTextFile(path, name)),
    openExtract: (name) => reading(name, (path) => openFile(path, name)),
    openWorkbook: (path) => guarded(path, () => openIfThere(path)),
    lockOutput: () =>
      guarded(outFolder, async () => {
        await mkdir(outFolder, { recursive: true });
        if (folderOfRead.has(await realpath(outFolder))) throw new HostFailure(inputFolder(outFolder));
        return lockFolder(outFolder, 'another run is writing there');
      }),
    lockFolder: () =>
      guarded(folder, async () => {
        if (!(await readIfThere(() => stat(folder)))) throw new HostFailure(noFolder(folder));
        return lockFolder(folder, 'somebody else is deciding about this close');
      }),
    replaceText: (name, text) => guarded(join(folder, name), () => replaceFile(folder, name, text)),
    account: () => userInfo().username,
    readOutput: (name) =>
      guarded(join(outFolder, name), () => readIfThere(() => readTextFile(join(outFolder, name), name))),
    listOutput: (name) =>
      guarded(
        join(outFolder, name),
        async () => (await readIfThere(() => readdir(join(outFolder, name)))) ?? [],
      ),
    createSink: (name) => guarded(join(outFolder, name), () => createFileSink(outFolder, name)),
    now: () => performance.now(),
    time: () => new Date().toISOString(),
    pause: () => setImmediate(),
  };
}

/** Turns what the operating system refuses into words. */
async function guarded<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw failureOfSystem(path, error) ?? error;
  }
}

/** The real path of a file of the close; undefined when it is not there. A link must not lead out of the folder. */
async function pathInside(folder: string, name: string): Promise<string | undefined> {
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    if (path.startsWith(root + sep)) return path;
    throw new HostFailure({
      where: name,
      found: 'a link that leads out of the folder of the close',
      remedy: 'Put the file itself into the folder.',
    });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function noFolder(folder: string): Failure {
  const remedy = 'Name the folder that holds close.json and the extracts.';
  return { where: folder, found: 'no such folder', remedy };
}

/** A run must not replace what it rests on, such as the signed prior close. */
function inputFolder(outFolder: string): Failure {
  return {
    where: outFolder,
    found: 'a folder that this close reads from',
    remedy: 'Name another folder for the output.',
  };
}

async function readTextFile(path: string, name: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const remedy = 'Save the file as UTF-8; umlauts and other letters beyond ASCII are lost otherwise.';
    throw new HostFailure({ where: name, found: 'text that is not UTF-8', remedy }, { cause });
  }
}

async function openIfThere(path: string): Promise<ByteSource | undefined> {
  try {
    return await openFile(path, path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function openFile(path: string, name: string): Promise<ByteSource> {
  const info = await stat(path);
  if (!info.isFile()) {
    const remedy = 'Name a file; a folder of extracts is named file by file.';
    throw new HostFailure({ where: name, found: 'a folder', remedy });
  }
  return { name, size: info.size, chunks: () => readChunks(path) };
}

async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    // A stream of bytes yields buffers; Node's types say any.
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }))
      yield chunk as Uint8Array;
  } catch (error) {
    throw failureOfSystem(path, error) ?? error;
  }
}

/** Writes beside the target and renames at commit, so that the target is the whole file or not there. */
async function createFileSink(outFolder: string, name: string): Promise<ByteSink> {
  const target = join(outFolder, name);
  await mkdir(dirname(target), { recursive: true });
  const partial = `${target}.${process.pid}.partial`;
  const file = await open(partial, 'w');
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    await file.close();
  };
  return {
    write: (bytes) => guarded(partial, () => file.writeFile(bytes)),
    prepare: () =>
      guarded(target, async () => {
        await file.sync();
        await close();
        await openForWriting(target);
      }),
    commit: () =>
      guarded(target, async () => {
        if (!isClosed) await file.sync();
        await close();
        await renameWithRetry(partial, target);
      }),
    abort: async () => {
      await close();
      await rm(partial, { force: true });
      // A folder that was made for the file goes with it; one that holds others stays.
      if (dirname(name) !== '.') await rmdir(dirname(target)).catch(() => undefined);
    },
  };
}

/** Windows refuses this while another program has the file open, as it would refuse to replace it. */
async function openForWriting(target: string): Promise<void> {
  const handle = await readIfThere(() => open(target, 'r+'));
  await handle?.close();
}

async function replaceFile(folder: string, name: string, text: string): Promise<void> {
  const sink = await createFileSink(folder, name);
  try {
    await sink.write(new TextEncoder().encode(text));
    await sink.commit();
  } catch (error) {
    await Promise.allSettled([sink.abort()]);
    throw error;
  }
  await keepName(folder);
}

/** A renamed file outlives a loss of power only once its folder is on disk; Windows sees to that by itself. */
async function keepName(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readIfThere<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
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
