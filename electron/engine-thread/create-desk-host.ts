/** The program around the desk: files of this machine, its clock, its account. */

import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { DeskHost } from '../../core/desk/desk-host.ts';
import { workspaceFiles } from '../files/workspace-files.ts';
import type { DeskFiles } from './create-desk-files.ts';

/** Who hears of what happens without a call: looks into a watched folder, and faults in them. */
export type Listener = Pick<DeskHost, 'onWatched'> & { readonly onFault: (error: unknown) => void };

/** A host for one run of the thread; it knows the files that main has named. */
export function createDeskHost(files: DeskFiles, wasm: Uint8Array, listener: Listener): DeskHost {
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
    repeat: (milliseconds, work) => repeat(milliseconds, work, listener.onFault),
    onWatched: listener.onWatched,
  };
}

function repeat(
  milliseconds: number,
  work: () => Promise<void>,
  onFault: (error: unknown) => void,
): () => void {
  let isEnded = false;
  let timer: NodeJS.Timeout;
  const run = async (): Promise<void> => {
    await work().catch(onFault);
    if (!isEnded) timer = setTimeout(() => void run(), milliseconds);
  };
  timer = setTimeout(() => void run(), 0);
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}
