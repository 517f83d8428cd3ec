/** What a workspace says of itself. */

import { cellOf, type Database, textIn } from './sqlite.ts';

/** Names of what is kept. */
type MetaKey = keyof WorkspaceMeta;

/** Where a workspace comes from and which of its saved states this is. */
export type WorkspaceMeta = {
  readonly id: string;
  readonly createdAt: string;
  /** Version of the program that made it. */
  readonly createdBy: string;
  /** The id of this state of the file: every save makes another one. */
  readonly save: string;
  /** The id of the state before, '' for the first: a journal that follows it is contained in this one. */
  readonly previousSave: string;
};

/** Sets what is given and leaves the rest. */
export function writeMeta(database: Database, meta: Partial<WorkspaceMeta>): void {
  for (const [key, value] of Object.entries(meta)) {
    database.run('INSERT OR REPLACE INTO meta VALUES (?, ?)', [key, value]);
  }
}

/** All of it. */
export function readMeta(database: Database): WorkspaceMeta {
  const textOf = (key: MetaKey): string =>
    textIn(cellOf(database, 'SELECT value FROM meta WHERE key = ?', [key]));
  return {
    id: textOf('id'),
    createdAt: textOf('createdAt'),
    createdBy: textOf('createdBy'),
    save: textOf('save'),
    previousSave: textOf('previousSave'),
  };
}
