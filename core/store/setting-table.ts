/** The setup of the close, as the text that the window edits. */

import { type Database, rowsOf, textIn } from './sqlite.ts';

/** Sets the text of close.json; it need not be a valid setup yet. */
export function writeSetup(database: Database, text: string): void {
  database.run("INSERT OR REPLACE INTO setting VALUES ('close.json', ?)", [text]);
}

/** The text of close.json, '' while nothing was set. */
export function readSetup(database: Database): string {
  const [row] = rowsOf(database, "SELECT text FROM setting WHERE name = 'close.json'");
  return row ? textIn(row[0]) : '';
}
