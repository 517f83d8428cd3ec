/** SQLite in memory: the one place that knows the library's types. */

import initSqlJs, { type Database, type SqlJsStatic, type SqlValue } from 'sql.js';

/** The library, ready to open databases. */
export type Sqlite = SqlJsStatic;

export type { Database };

/** Loads the library from the bytes of its WebAssembly file, which the host reads. */
export function loadSqlite(wasm: Uint8Array): Promise<Sqlite> {
  // The library's types do not know the second option; without it the library warns about functions that nobody uses.
  const options = { wasmBinary: wasm.slice().buffer, useOldExtensionFunctions: false };
  return initSqlJs(options);
}

/** Every row of a query, as cells in the order of its columns. */
export function rowsOf(
  database: Database,
  sql: string,
  parameters: readonly SqlValue[] = [],
): readonly (readonly SqlValue[])[] {
  const statement = database.prepare(sql, [...parameters]);
  try {
    const rows: SqlValue[][] = [];
    while (statement.step()) rows.push(statement.get());
    return rows;
  } finally {
    statement.free();
  }
}

/** The only cell of a query that has exactly one row of one column. */
export function cellOf(database: Database, sql: string, parameters: readonly SqlValue[] = []): SqlValue {
  const cell = rowsOf(database, sql, parameters)[0]?.[0];
  if (cell === undefined) throw new Error(`no row: ${sql}`);
  return cell;
}

/** Runs the work in a transaction: all of it or, when it throws, nothing. */
export function inTransaction(database: Database, work: () => void): void {
  database.run('BEGIN');
  try {
    work();
    database.run('COMMIT');
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** The same of work that takes its time; nothing else may change the database meanwhile. */
export async function inLongTransaction(database: Database, work: () => Promise<void>): Promise<void> {
  database.run('BEGIN');
  try {
    await work();
    database.run('COMMIT');
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** Runs the work inside a transaction and takes it back: throws what the work would throw. */
export function rehearse(database: Database, work: () => void): void {
  database.run('SAVEPOINT rehearsal');
  try {
    work();
  } finally {
    unlessEnded(() => database.run('ROLLBACK TO rehearsal; RELEASE rehearsal'));
  }
}

function rollBack(database: Database): void {
  unlessEnded(() => database.run('ROLLBACK'));
}

/** SQLite ends the transaction itself when it runs out of room. */
function unlessEnded(takeBack: () => void): void {
  try {
    takeBack();
  } catch (error) {
    if (!(error instanceof Error && /no transaction is active|no such savepoint/u.test(error.message))) {
      throw error;
    }
  }
}

/** The text in a cell of a STRICT table's TEXT column. */
export function textIn(cell: SqlValue | undefined): string {
  if (typeof cell !== 'string') throw new Error('a cell without text');
  return cell;
}

/** The number in a cell of a STRICT table's INTEGER column; below 2^53. */
export function integerIn(cell: SqlValue | undefined): number {
  if (typeof cell !== 'number') throw new Error('a cell without a number');
  return cell;
}

/** The bytes in a cell of a STRICT table's BLOB column. */
export function bytesIn(cell: SqlValue | undefined): Uint8Array {
  if (!(cell instanceof Uint8Array)) throw new Error('a cell without bytes');
  return cell;
}
