/** Brings a database to the newest schema, one numbered step after the other. */

import { cellOf, type Database, inTransaction, integerIn } from './sqlite.ts';

/** One step of the schema: it adds, and never takes away what an earlier program wrote. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

/** What is recorded with a step: when and by which version of the program it was applied. */
export type MigrationStamp = { readonly at: string; readonly engineVersion: string };

/** The number of the last step that a database has seen, 0 for an empty one. */
export function schemaNumber(database: Database): number {
  const isThere = cellOf(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'migration'");
  if (isThere === 0) return 0;
  return integerIn(cellOf(database, 'SELECT coalesce(max(number), 0) FROM migration'));
}

/** The number of the newest step. */
export function newestNumber(steps: readonly Migration[]): number {
  return steps.at(-1)?.number ?? 0;
}

/** Applies the steps that are missing, each in one transaction with its record; the first that fails throws. */
export function migrate(database: Database, steps: readonly Migration[], stamp: MigrationStamp): void {
  const before = schemaNumber(database);
  for (const { number, name, sql } of steps) {
    if (number <= before) continue;
    inTransaction(database, () => {
      database.exec(sql);
      database.run('INSERT INTO migration VALUES (?, ?, ?, ?)', [
        number,
        name,
        stamp.at,
        stamp.engineVersion,
      ]);
    });
  }
}
