/**
 * A database whose file lies in memory that is known here. SQLite in memory would copy the whole file when it is opened,
 * again and again while it grows, and once more when it is saved: with large extracts nothing else is answered meanwhile.
 */

import { cellOf, type Database, integerIn, type Sqlite } from './sqlite.ts';

/** A database and the memory in which the library keeps its file, until the file outgrows it. */
export type HeldDatabase = { readonly database: Database; readonly memory: Uint8Array };

/** Room behind a file for what it will grow by. It costs nothing before it is written. */
export const ROOM_BYTES = 1 << 28;
/** Where a database counts its changes: SQLite's page on the file format, "File change counter". */
const CHANGES_AT = 24;

/** A copy of a small file with room behind it. */
export function withRoom(bytes: Uint8Array, room = ROOM_BYTES): Uint8Array {
  const memory = new Uint8Array(bytes.length + room);
  memory.set(bytes);
  return memory.subarray(0, bytes.length);
}

/** The database in the bytes of a file, which is kept where it is: in these bytes and the room behind them. */
export function holdDatabase(sqlite: Sqlite, bytes: Uint8Array): HeldDatabase {
  const memory = new Uint8Array(bytes.buffer, bytes.byteOffset);
  return { database: new sqlite.Database(new GivenBytes(memory, bytes.length)), memory };
}

/** The file of the database; it may only be read until the next change. */
export function bytesOf({ database, memory }: HeldDatabase): Uint8Array {
  const before = changesIn(memory);
  // This writes the first page and no other, so the library moves nothing now. Only where it keeps the file is the
  // change counted: it has moved one that found no room, or became smaller.
  database.exec('PRAGMA user_version = 0');
  if (changesIn(memory) === before) return database.export();
  const pages = integerIn(cellOf(database, 'PRAGMA page_count'));
  return memory.subarray(0, pages * integerIn(cellOf(database, 'PRAGMA page_size')));
}

function changesIn(memory: Uint8Array): number {
  return new DataView(memory.buffer, memory.byteOffset).getUint32(CHANGES_AT);
}

/** The library takes `slice()` of what it is given as its own: here that is no copy, and has the room behind it. */
class GivenBytes extends Uint8Array<ArrayBufferLike> {
  private readonly memory: Uint8Array;

  constructor(memory: Uint8Array, size: number) {
    super(memory.buffer, memory.byteOffset, size);
    this.memory = memory;
  }

  override slice(): Uint8Array<ArrayBuffer> {
    // The memory was made here or by the host as an ordinary buffer.
    return this.memory as Uint8Array<ArrayBuffer>;
  }
}
