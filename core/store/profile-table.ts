/** Saved import profiles: JSON texts by name. */

import { type Database, rowsOf, textIn } from './sqlite.ts';

/** A saved import profile. */
export type StoredProfile = { readonly name: string; readonly text: string };

/** Saves a profile over the one of its name. */
export function writeProfile(database: Database, { name, text }: StoredProfile): void {
  database.run('INSERT OR REPLACE INTO profile VALUES (?, ?)', [name, text]);
}

/** Takes a profile out; throws when there is none of that name. */
export function removeProfile(database: Database, name: string): void {
  database.run('DELETE FROM profile WHERE name = ?', [name]);
  if (database.getRowsModified() !== 1) throw new Error(`no profile ${name}`);
}

/** Every profile by name. */
export function readProfiles(database: Database): readonly StoredProfile[] {
  return rowsOf(database, 'SELECT name, text FROM profile ORDER BY name').map(([name, text]) => ({
    name: textIn(name),
    text: textIn(text),
  }));
}
