/** Gives the engine a folder to read from and a folder to write to. */

import { mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Failure } from '../../core/model/result.ts';
import { type EngineHost, HostFailure } from '../../core/run.ts';
import { createFileSink, replaceFile } from './file-sink.ts';
import { openFile, openIfThere } from './file-source.ts';
import { lockFolder } from './folder-lock.ts';
import { guarded, isMissing, readIfThere } from './system-failures.ts';

/** A host that reads the extracts of `folder` and writes into `outFolder`, which is made when it is missing. */
export function folderHost(folder: string, outFolder: string): EngineHost {
  const foldersRead = new Set<string>();
  return {
    ...closeIn(folder, foldersRead),
    ...outputIn(outFolder, foldersRead),
    openWorkbook: (path) => guarded(path, () => openIfThere(path)),
    account: () => userInfo().username,
    now: () => performance.now(),
    time: () => new Date().toISOString(),
    pause: () => setImmediate(),
  };
}

/** The folder of the close; the folders that something was read from are noted in `foldersRead`. */
function closeIn(
  folder: string,
  foldersRead: Set<string>,
): Pick<EngineHost, 'readText' | 'openExtract' | 'lockFolder' | 'replaceText'> {
  const reading = <Value>(name: string, read: (path: string) => Promise<Value>): Promise<Value | undefined> =>
    guarded(join(folder, name), async () => {
      const path = await pathInside(folder, name);
      if (path === undefined) return undefined;
      foldersRead.add(dirname(path));
      return read(path);
    });
  return {
    readText: (name) => reading(name, (path) => readTextFile(path, name)),
    openExtract: (name) => reading(name, (path) => openFile(path, name)),
    lockFolder: () =>
      guarded(folder, async () => {
        if (!(await readIfThere(() => stat(folder)))) throw new HostFailure(noFolder(folder));
        return lockFolder(folder, 'somebody else is deciding about this close');
      }),
    replaceText: (name, text) => guarded(join(folder, name), () => replaceFile(folder, name, text)),
  };
}

/** The folder of the output; it is none of those that the run has read from. */
function outputIn(
  folder: string,
  foldersRead: ReadonlySet<string>,
): Pick<EngineHost, 'lockOutput' | 'readOutput' | 'listOutput' | 'createSink'> {
  return {
    lockOutput: () =>
      guarded(folder, async () => {
        await mkdir(folder, { recursive: true });
        if (foldersRead.has(await realpath(folder))) throw new HostFailure(inputFolder(folder));
        return lockFolder(folder, 'another run is writing there');
      }),
    readOutput: (name) =>
      guarded(join(folder, name), () => readIfThere(() => readTextFile(join(folder, name), name))),
    listOutput: (name) =>
      guarded(join(folder, name), async () => (await readIfThere(() => readdir(join(folder, name)))) ?? []),
    createSink: (name) => guarded(join(folder, name), () => createFileSink(folder, name)),
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
