/** A journal on a disk that keeps writes back until they are synced, and may do the last one first. */

import type { JournalFile } from '../../../core/store/workspace-files.ts';

/** A real journal, and what a power cut does to it. */
export type UnsyncedJournal = {
  readonly journal: JournalFile;
  /** Turns every write since the last sync into zeros, except the last one. */
  readonly cutPower: () => Promise<void>;
};

/** Remembers which bytes of a journal are not synced yet. */
export function unsyncedJournal(journal: JournalFile): UnsyncedJournal {
  let unsynced: { readonly offset: number; readonly length: number }[] = [];
  return {
    journal: {
      ...journal,
      write: (offset, bytes) => {
        unsynced.push({ offset, length: bytes.length });
        return journal.write(offset, bytes);
      },
      truncate: (size) => {
        unsynced = unsynced.filter(({ offset }) => offset < size);
        return journal.truncate(size);
      },
      sync: async () => {
        await journal.sync();
        unsynced = [];
      },
    },
    cutPower: async () => {
      for (const { offset, length } of unsynced.slice(0, -1)) {
        await journal.write(offset, new Uint8Array(length));
      }
    },
  };
}
