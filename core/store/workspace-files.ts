/** What the store needs of the disk: a host gives one of these for each workspace. */

/** Who has a workspace open, in words: user, process, machine. */
export type LockHolder = { readonly holder: string };

/** A lock that was taken. */
export type WorkspaceLock = {
  /** False once somebody else has opened the workspace anyway. */
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

/** The journal beside a workspace. What was written is on disk only after `sync`. */
export type JournalFile = {
  readonly size: () => Promise<number>;
  /** The bytes from an offset, fewer at the end of the file. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
  readonly write: (offset: number, bytes: Uint8Array) => Promise<void>;
  readonly truncate: (size: number) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The files of one workspace. What the disk refuses is thrown as a HostFailure. */
export type WorkspaceFiles = {
  /** Name of the workspace as the user knows it; the other files are called like it, with an ending. */
  readonly name: string;
  /** The whole file at the beginning of memory that is made for its size; undefined when it is not there. */
  readonly read: (memoryFor: (bytes: number) => Uint8Array) => Promise<Uint8Array | undefined>;
  /** A text that is another one after every change of the file; undefined when it is not there. */
  readonly fingerprint: () => Promise<string | undefined>;
  /** Writes the next state beside the file; it is on disk when this returns. */
  readonly writeNext: (chunks: Iterable<Uint8Array>) => Promise<void>;
  /** Keeps the file as the backup and puts the next state in its place; throws when it is still the old one. */
  readonly putInPlace: () => Promise<void>;
  /** Takes away a file that was begun and could not be finished. */
  readonly remove: () => Promise<void>;
  /** Makes sure that the new names outlive a loss of power. */
  readonly syncNames: () => Promise<void>;
  /** Keeps a copy of the file under its name with an ending. */
  readonly keepCopy: (ending: string) => Promise<void>;
  /** Opens the journal; an empty one is made when there is none. */
  readonly openJournal: () => Promise<JournalFile>;
  readonly removeJournal: () => Promise<void>;
  /** Takes the lock, or says who has it; one whose process has died on this machine is taken over. */
  readonly lock: (isTakenOver: boolean) => Promise<WorkspaceLock | LockHolder>;
  /** Lets other work of the host happen. */
  readonly pause: () => Promise<void>;
  /** An id that nobody else has. */
  readonly newId: () => string;
  /** Now, as ISO 8601 in UTC. */
  readonly time: () => string;
};

/** Name of the journal of a workspace. */
export function journalName(name: string): string {
  return `${name}-journal`;
}

/** Name of the state before the last write of a workspace. */
export function backupName(name: string): string {
  return `${name}-backup`;
}
