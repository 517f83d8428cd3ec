/** The log of decisions: one JSON text an entry, numbered from 1. */

import { cellOf, type Database, integerIn, rowsOf, textIn } from './sqlite.ts';

/** Appends entries after a known number of them; throws when the log has another length. */
export function appendDecisions(database: Database, after: number, texts: readonly string[]): void {
  const length = integerIn(cellOf(database, 'SELECT count(*) FROM decision'));
  if (length !== after) throw new Error(`${length} decisions where ${after} were expected`);
  for (const [at, text] of texts.entries()) {
    database.run('INSERT INTO decision VALUES (?, ?)', [after + at + 1, text]);
  }
}

/** Every entry in order. */
export function readDecisions(database: Database): readonly string[] {
  return rowsOf(database, 'SELECT text FROM decision ORDER BY number').map(([text]) => textIn(text));
}
