/** Opens the bytes of a workspace file as a database, or says why they are none. */

import { type Failure, ok, type Result, refused } from '../model/result.ts';
import { type Migration, type MigrationStamp, migrate, newestNumber, schemaNumber } from './migrate.ts';
import { migrations } from './migrations.ts';
import { limitSize, MOST_BYTES } from './size-limit.ts';
import { cellOf, type Database, type Sqlite } from './sqlite.ts';
import { damaged, newerFormat, notAWorkspace, withForeignCommands } from './workspace-failures.ts';

/** "TIOU" at byte 68 of the file marks it as ours: SQLite's application id. */
const APPLICATION_ID = 0x54_49_4f_55;
const APPLICATION_ID_AT = 68;
const PAGE_BYTES = 16_384;
/** No schema of ours has any; a view could even stand in for a table. */
const FOREIGN_COMMANDS = "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')";
const SQLITE_MAGIC = 'SQLite format 3\0';

/** What a database is opened with beyond its bytes. */
export type OpeningTerms = {
  readonly sqlite: Sqlite;
  /** Name of the workspace, for messages. */
  readonly name: string;
  readonly stamp: MigrationStamp;
  readonly migrations?: readonly Migration[];
};

/** A database with the newest schema, and the number of the schema that it came with. */
export type OpenDatabase = { readonly database: Database; readonly cameWith: number };

/** A new database with the newest schema. */
export function newDatabase({ sqlite, stamp, migrations: steps = migrations }: OpeningTerms): Database {
  const database = new sqlite.Database();
  // All must be set before the first table. A file is to become smaller when an extract is taken out; larger pages
  // make putting one in twice as fast (measured).
  database.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA auto_vacuum = FULL`);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  prepare(database);
  migrate(database, steps, stamp);
  return database;
}

/** The database in the bytes of a workspace; refused when they are none, damaged, or of a newer program. */
export function openDatabase(bytes: Uint8Array, terms: OpeningTerms): Result<OpenDatabase> {
  const { sqlite, name, stamp, migrations: steps = migrations } = terms;
  if (!isOurs(bytes)) return refused(notAWorkspace(name));
  const database = new sqlite.Database(bytes);
  const failure = troubleWith(database, name, newestNumber(steps));
  if (failure) {
    database.close();
    return refused(failure);
  }
  prepare(database);
  const cameWith = schemaNumber(database);
  migrate(database, steps, stamp);
  return ok({ database, cameWith });
}

function isOurs(bytes: Uint8Array): boolean {
  if (bytes.length < 100) return false;
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, SQLITE_MAGIC.length));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return magic === SQLITE_MAGIC && view.getUint32(APPLICATION_ID_AT) === APPLICATION_ID;
}

function troubleWith(database: Database, name: string, known: number): Failure | undefined {
  try {
    // Whoever gets a workspace from somebody else trusts its figures: nothing in it may act by itself.
    if (cellOf(database, FOREIGN_COMMANDS) !== 0) return withForeignCommands(name);
    if (cellOf(database, 'PRAGMA quick_check(1)') !== 'ok') return damaged(name);
    const number = schemaNumber(database);
    if (number === 0) return damaged(name);
    return number > known ? newerFormat(name, number, known) : undefined;
  } catch {
    // Whatever SQLite cannot read here is damage: nothing of ours has touched the file yet.
    return damaged(name);
  }
}

/** Settings that are not kept in the file. */
function prepare(database: Database): void {
  database.exec('PRAGMA foreign_keys = ON; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
  limitSize(database, MOST_BYTES);
}
