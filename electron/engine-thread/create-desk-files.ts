/** Gives the desk the files that the person picked, by their tokens. */

import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DeskHost, FolderFile, FolderToRead, FolderToWrite } from '../../core/desk/desk-host.ts';
import type { ByteSource } from '../../core/read/byte-source.ts';
import { HostFailure } from '../../core/run.ts';
import { folderHost } from '../files/folder-host.ts';
import { guarded, readIfThere } from '../files/system-failures.ts';
import { knownFile, type NamedFile } from './named-file.ts';

/** The files of one run of the thread. */
export type DeskFiles = Pick<DeskHost, 'known' | 'openFile' | 'folderToRead' | 'folderToWrite'> & {
  /** Takes in the files that a command names. */
  readonly learn: (files: readonly NamedFile[]) => void;
  /** The path of a token; throws a HostFailure for one that is unknown. */
  readonly pathOf: (token: string) => string;
  /** Files that were written since the last call, each with its token. */
  readonly takeWritten: () => readonly NamedFile[];
};

/** Starts without any file. */
export function createDeskFiles(): DeskFiles {
  const files = new Map<string, NamedFile>();
  let written: NamedFile[] = [];
  const find = (token: string): NamedFile => {
    const file = files.get(token);
    if (file === undefined) throw new HostFailure(UNKNOWN);
    return file;
  };
  const remember = (file: NamedFile): NamedFile => {
    files.set(file.token, file);
    return file;
  };
  return {
    learn: (named) => {
      for (const file of named) remember(file);
    },
    pathOf: (token) => find(token).path,
    known: (token) => knownFile(find(token)),
    openFile: (token) => openFile(find(token).path),
    folderToRead: (token) => folderToRead(find(token).path),
    folderToWrite: (token) =>
      folderToWrite(find(token).path, (path) => {
        const file = remember({ token: `file-${randomUUID()}`, path, isFolder: false });
        written = [...written, file];
        return file;
      }),
    takeWritten: () => {
      const taken = written;
      written = [];
      return taken;
    },
  };
}

const UNKNOWN = {
  where: 'file',
  found: 'a file that was not picked since the program started',
  remedy: 'Pick it again.',
};

async function openFile(path: string): Promise<ByteSource> {
  const source = await folderHost(path, path).openWorkbook(path);
  if (source === undefined) {
    const remedy = 'Pick it again where it lies now.';
    throw new HostFailure({ where: basename(path), found: 'a file that is not there any more', remedy });
  }
  return { ...source, name: basename(path) };
}

function folderToRead(folder: string): FolderToRead {
  const { readText, openExtract } = folderHost(folder, folder);
  const list = async (depth: number): Promise<readonly FolderFile[]> => {
    const found = await guarded(folder, () => listFiles(folder, '', depth));
    return found.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  };
  return { readText, openExtract, list };
}

function folderToWrite(folder: string, learn: (path: string) => NamedFile): FolderToWrite {
  const { lockOutput, readOutput, listOutput, createSink } = folderHost(folder, folder);
  return {
    lockOutput,
    readOutput,
    listOutput,
    createSink,
    written: (name) => knownFile(learn(join(folder, name))),
  };
}

/** Links are left out: they may lead anywhere. */
async function listFiles(folder: string, below: string, depth: number): Promise<readonly FolderFile[]> {
  const found: FolderFile[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isFile()) {
      // A file that was renamed or removed meanwhile is not listed.
      const info = await readIfThere(() => stat(join(folder, name)));
      if (info) found.push({ name, size: info.size, modified: info.mtimeMs });
    } else if (entry.isDirectory() && depth > 0) found.push(...(await listFiles(folder, name, depth - 1)));
  }
  return found;
}
