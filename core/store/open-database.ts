/** Opens the bytes of a workspace file as a database, or says why they are none. */

import { type Failure, ok, type Result, refused } from '../model/result.ts';
import { type HeldDatabase, holdDatabase, withRoom } from './held-database.ts';
import { type Migration, type MigrationStamp, migrate, newestNumber, schemaNumber } from './migrate.ts';
import { migrations } from './migrations.ts';
import { limitSize, MOST_FILE_BYTES } from './size-limit.ts';
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
export type OpenDatabase = HeldDatabase & { readonly cameWith: number };

/** A new database with the newest schema. */
export function newDatabase({ sqlite, stamp, migrations: steps = migrations }: OpeningTerms): HeldDatabase {
  const first = new sqlite.Database();
  // All must be set before the first table. Larger pages make putting an extract in twice as fast (measured).
  first.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA auto_vacuum = INCREMENTAL`);
  first.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  migrate(first, steps, stamp);
  const held = holdDatabase(sqlite, withRoom(first.export()));
  first.close();
  prepare(held.database);
  return held;
}

/**
 * The database in the bytes of a workspace, which it takes over with the room behind them; refused when they are none,
 * damaged, or of a newer program.
 */
export function openDatabase(bytes: Uint8Array, terms: OpeningTerms): Result<OpenDatabase> {
  const { sqlite, name, stamp, migrations: steps = migrations } = terms;
  if (!isOurs(bytes)) return refused(notAWorkspace(name));
  const held = holdDatabase(sqlite, bytes);
  const { database } = held;
  const failure = troubleWith(database, name, newestNumber(steps));
  if (failure) {
    database.close();
    return refused(failure);
  }
  prepare(database);
  const cameWith = schemaNumber(database);
  migrate(database, steps, stamp);
  return ok({ ...held, cameWith });
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

/** Settings of a database that is open. */
function prepare(database: Database): void {
  database.exec('PRAGMA foreign_keys = ON; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
  // The library copies a file that becomes smaller, so this is left for the end; older programs did it at every change.
  database.exec('PRAGMA auto_vacuum = INCREMENTAL');
  limitSize(database, MOST_FILE_BYTES);
}
