/** What reading an extract found when it was taken in: texts by file and sheet. */

import { type Database, rowsOf, textIn } from './sqlite.ts';

/** What was found in an extract; `sheet` is '' where the file has none of its own. */
export type StoredReading = { readonly name: string; readonly sheet: string; readonly text: string };

/** Keeps what was found, over what was kept for the extract before. */
export function writeReading(database: Database, { name, sheet, text }: StoredReading): void {
  database.run('INSERT OR REPLACE INTO reading VALUES (?, ?, ?)', [name, sheet, text]);
}

/** Forgets what was found in the sheets of a file. */
export function removeReadings(database: Database, name: string): void {
  database.run('DELETE FROM reading WHERE name = ?', [name]);
}

/** Everything that is kept, by file and sheet. */
export function readReadings(database: Database): readonly StoredReading[] {
  const rows = rowsOf(database, 'SELECT name, sheet, text FROM reading ORDER BY name, sheet');
  return rows.map(([name, sheet, text]) => ({
    name: textIn(name),
    sheet: textIn(sheet),
    text: textIn(text),
  }));
}
