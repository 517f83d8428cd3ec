/** Contents that came into a watched folder and that somebody wanted none of. */

import { type Database, rowsOf, textIn } from './sqlite.ts';

/** Remembers a content by its SHA-256 in lower-case hex. */
export function writeDiscarded(database: Database, sha256: string): void {
  database.run('INSERT OR IGNORE INTO discarded VALUES (?)', [sha256]);
}

/** SHA-256 of every such content. */
export function readDiscarded(database: Database): ReadonlySet<string> {
  return new Set(rowsOf(database, 'SELECT sha256 FROM discarded').map(([sha256]) => textIn(sha256)));
}
