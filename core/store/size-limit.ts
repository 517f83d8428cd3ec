/** Keeps a database at a size that memory holds. */

import { HostFailure } from '../run.ts';
import { cellOf, type Database, integerIn } from './sqlite.ts';
import { tooLarge } from './workspace-failures.ts';

/** Most bytes that a workspace holds. */
const MOST_BYTES = 1_500_000_000;
/** Most bytes of its file, in which what was replaced may still take room: Node reads no file of 2 GiB. */
export const MOST_FILE_BYTES = 2_100_000_000;

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

/** Throws a HostFailure when more is in use than the workspace called `name` can hold. */
export function refuseTooLarge(database: Database, name: string, most = MOST_BYTES): void {
  const [pages, free, size] = ['page_count', 'freelist_count', 'page_size'].map((pragma) =>
    integerIn(cellOf(database, `PRAGMA ${pragma}`)),
  );
  if (((pages ?? 0) - (free ?? 0)) * (size ?? 0) > most) throw new HostFailure(tooLarge(name));
}
