/** The program around the desk: files of this machine, its clock, its account. */

import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { DeskHost } from '../../core/desk/desk-host.ts';
import { workspaceFiles } from '../files/workspace-files.ts';
import type { DeskFiles } from './create-desk-files.ts';

/** A host for one run of the thread; it knows the files that main has named. */
export function createDeskHost(files: DeskFiles, wasm: Uint8Array): DeskHost {
  return {
    known: files.known,
    openFile: files.openFile,
    folderToRead: files.folderToRead,
    folderToWrite: files.folderToWrite,
    workspaceFiles: (token) => workspaceFiles(files.pathOf(token)),
    sqliteWasm: () => Promise.resolve(wasm),
    account: () => userInfo().username,
    now: () => performance.now(),
    time: () => new Date().toISOString(),
    pause: () => setImmediate(),
    newId: () => randomUUID(),
  };
}
