/** Keeps a database at a size that memory holds. */

import { HostFailure } from '../run.ts';
import { cellOf, type Database, integerIn } from './sqlite.ts';
import { tooLarge } from './workspace-failures.ts';

/** Most bytes of a workspace: the library hangs near 4 GB, and an export needs the size once more. */
export const MOST_BYTES = 1_500_000_000;

/** Has every change refused that would take the database beyond a size. */
export function limitSize(database: Database, bytes: number): void {
  const pageSize = integerIn(cellOf(database, 'PRAGMA page_size'));
  database.exec(`PRAGMA max_page_count = ${Math.floor(bytes / pageSize)}`);
}

/** Runs a change of the workspace called `name`; the end of the room is thrown as a HostFailure. */
export function withinLimit(name: string, change: () => void): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof Error && error.message === 'database or disk is full')) throw error;
    throw new HostFailure(tooLarge(name), { cause: error });
  }
}
