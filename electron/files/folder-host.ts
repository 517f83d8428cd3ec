/** Gives the engine a folder to read from and a folder to write to. */

import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Failure } from '../../core/model/result.ts';
import type { ByteSource } from '../../core/read/byte-source.ts';
import { type EngineHost, HostFailure } from '../../core/run.ts';
import { createFileSink, replaceFile } from './file-sink.ts';
import { lockFolder } from './folder-lock.ts';
import { failureOfSystem, guarded, isMissing, readIfThere } from './system-failures.ts';

const CHUNK_BYTES = 1 << 20;

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

/** The real path of a file of the close; undefined when it is not there. A link must not lead out of the folder. */
async function pathInside(folder: string, name: string): Promise<string | undefined> {
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    // The root of a drive ends with the separator already.
    if (path.startsWith(root.endsWith(sep) ? root : root + sep)) return path;
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
  return {
    name,
    size: info.size,
    chunks: () => readChunks(path, 0, Number.POSITIVE_INFINITY),
    chunksBetween: (from, to) => readChunks(path, from, to),
  };
}

async function* readChunks(path: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  // The end of a stream is the last byte that it gives.
  if (to <= from) return;
  const options = { highWaterMark: CHUNK_BYTES, start: from, end: to - 1 };
  try {
    // A stream of bytes yields buffers; Node's types say any.
    for await (const chunk of createReadStream(path, options)) yield chunk as Uint8Array;
  } catch (error) {
    throw failureOfSystem(path, error) ?? error;
  }
}
