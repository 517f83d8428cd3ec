/** The files of a workspace on a machine that stops or loses power, or on a disk that refuses, at a chosen call. */

import { HostFailure } from '../../../core/run.ts';
import type { JournalFile, WorkspaceFiles } from '../../../core/store/workspace-files.ts';
import { type UnsyncedJournal, unsyncedJournal } from './unsynced-journal.ts';

/** At which call (from 1) what happens: the program or all power ends, or the disk refuses this one call. */
export type Trouble = { readonly at: number; readonly kind: 'stop' | 'power' | 'refuse' };

/** Files with trouble; `calls` counts what was asked of the disk, `stopped` resolves when the program stands still. */
export type FailingFiles = {
  readonly files: WorkspaceFiles;
  readonly calls: () => number;
  readonly stopped: Promise<'stopped'>;
  /** Closes what a stopped program left open, as the end of a process does. */
  readonly endProcess: () => Promise<void>;
};

/** Real files with trouble at one call; a write that is cut short leaves its first half. */
export function failingFiles(files: WorkspaceFiles, { at, kind }: Trouble): FailingFiles {
  let calls = 0;
  const journals: UnsyncedJournal[] = [];
  let stop: (value: 'stopped') => void = () => undefined;
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = resolve;
  });
  const passing = async <Value>(
    work: () => Promise<Value>,
    half?: () => Promise<unknown>,
  ): Promise<Value> => {
    calls += 1;
    if (calls < at || (calls > at && kind === 'refuse')) return await work();
    if (calls === at) await half?.();
    if (kind === 'refuse') throw new HostFailure(NO_SPACE);
    if (kind === 'power') for (const { cutPower } of journals) await cutPower();
    stop('stopped');
    return await new Promise<never>(() => undefined);
  };
  const journalOf = (unsynced: UnsyncedJournal): JournalFile => ({
    ...unsynced.journal,
    close: () => {
      journals.splice(journals.indexOf(unsynced), 1);
      return unsynced.journal.close();
    },
    write: (offset, bytes) =>
      passing(
        () => unsynced.journal.write(offset, bytes),
        () => unsynced.journal.write(offset, bytes.subarray(0, bytes.length >> 1)),
      ),
    truncate: (size) => passing(() => unsynced.journal.truncate(size)),
    sync: () => passing(() => unsynced.journal.sync()),
  });
  return {
    calls: () => calls,
    stopped,
    endProcess: async () => {
      for (const { journal } of journals) await journal.close();
    },
    files: {
      ...files,
      writeNext: (chunks) => {
        const all = [...chunks];
        return passing(
          () => files.writeNext(all),
          () => files.writeNext(all.map((chunk) => chunk.subarray(0, chunk.length >> 1))),
        );
      },
      putInPlace: () => passing(() => files.putInPlace()),
      syncNames: () => passing(() => files.syncNames()),
      keepCopy: (ending) => passing(() => files.keepCopy(ending)),
      openJournal: () =>
        passing(async () => {
          const unsynced = unsyncedJournal(await files.openJournal());
          journals.push(unsynced);
          return journalOf(unsynced);
        }),
      removeJournal: () => passing(() => files.removeJournal()),
    },
  };
}

const NO_SPACE = { where: 'october.tieout', found: 'no space left on the disk', remedy: 'Make room.' };
