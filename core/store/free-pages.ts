/** What is free inside the file of a workspace since something was taken out or replaced. */

import { cellOf, type Database, integerIn } from './sqlite.ts';

/** A file of which less is free is left as it is: what comes in next goes there. */
const WASTEFUL_SHARE = 8;

/** True when a good part of the file is free. */
export function isWasteful(database: Database): boolean {
  const free = integerIn(cellOf(database, 'PRAGMA freelist_count'));
  return free * WASTEFUL_SHARE > integerIn(cellOf(database, 'PRAGMA page_count'));
}

/** Makes the file as small as it can be. It is moved as a whole, so nobody should be waiting. */
export function giveBackFree(database: Database): void {
  database.exec('PRAGMA incremental_vacuum');
}
