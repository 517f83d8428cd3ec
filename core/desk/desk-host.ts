/** What the desk needs of the program around it. It sees no path: files and folders are named by tokens. */

import type { KnownFile } from '../contract/window/values.ts';
import type { SeenBefore, Watched } from '../contract/window/watch.ts';
import type { ByteSource } from '../read/byte-source.ts';
import type { EngineHost } from '../run.ts';
import type { WorkspaceFiles } from '../store/workspace-files.ts';

/**
 * A file below a folder: its name relative to the folder with `/` between folders, its size in bytes, and the moment of
 * its last change as the system has it, in milliseconds.
 */
export type FolderFile = { readonly name: string; readonly size: number; readonly modified: number };

/** A folder to read from. Names are relative to it; a link must not lead out of it. */
export type FolderToRead = Pick<EngineHost, 'readText' | 'openExtract'> & {
  /** Files of the folder and of folders in it, `depth` deep at most, in the order of their names; hidden ones too. */
  readonly list: (depth: number) => Promise<readonly FolderFile[]>;
};

/** A folder to write outputs into, made when it is missing. */
export type FolderToWrite = Pick<EngineHost, 'lockOutput' | 'readOutput' | 'listOutput' | 'createSink'> & {
  /** A token for a file that was written there, so that the page may have it opened. */
  readonly written: (name: string) => KnownFile;
};

/**
 * The program around the desk. A token that this run did not give, and whatever the system refuses, is thrown as a
 * HostFailure.
 */
export type DeskHost = Pick<EngineHost, 'account' | 'now' | 'time' | 'pause'> & {
  /** What the page may know of a file or folder. */
  readonly known: (token: string) => KnownFile;
  readonly openFile: (token: string) => Promise<ByteSource>;
  readonly folderToRead: (token: string) => FolderToRead;
  readonly folderToWrite: (token: string) => FolderToWrite;
  /** The files of a workspace that is there or is to be made. */
  readonly workspaceFiles: (token: string) => WorkspaceFiles;
  /** The bytes of SQLite's WebAssembly file. */
  readonly sqliteWasm: () => Promise<Uint8Array>;
  /** A new id, unique in this run. */
  readonly newId: () => string;
  /** Does some work soon and then again so long after each end of it, until the function that it gives is called. */
  readonly repeat: (milliseconds: number, work: () => Promise<void>) => () => void;
  /** Hears of each look into a watched folder, and of what the watch needs to go on from there another day. */
  readonly onWatched: (watched: Watched, seen: SeenBefore) => void;
};
