/**
 * A database whose file lies in memory that is known here. SQLite in memory would copy the whole file when it is opened,
 * again and again while it grows, and once more when it is saved: with large extracts nothing else is answered meanwhile.
 */

import { MOST_FILE_BYTES } from './size-limit.ts';
import { cellOf, type Database, integerIn, type Sqlite } from './sqlite.ts';

/** A database and the memory in which the library keeps its file, until the file outgrows it. */
export type HeldDatabase = { readonly database: Database; readonly memory: Uint8Array };

/** Room kept behind what is written: more than the library ever writes at once. */
const ROOM_BYTES = 1 << 18;
/** Grown by at once. */
const GROWTH_BYTES = 1 << 24;
/** Where a database counts its changes: SQLite's page on the file format, "File change counter". */
const CHANGES_AT = 24;

/**
 * Memory for a file of so many bytes, with room behind them, that grows where it lies up to `most`. The rest of it is a
 * range of addresses and no memory, on Windows too.
 */
export function memoryFor(bytes: number, most = MOST_FILE_BYTES): Uint8Array {
  const maxByteLength = Math.max(bytes, most);
  return new Uint8Array(new ArrayBuffer(Math.min(bytes + 2 * ROOM_BYTES, maxByteLength), { maxByteLength }));
}

/** A copy of a small file at the beginning of memory that grows up to `most`. */
export function withRoom(bytes: Uint8Array, most = MOST_FILE_BYTES): Uint8Array {
  const memory = memoryFor(bytes.length, most);
  memory.set(bytes);
  return memory.subarray(0, bytes.length);
}

/** The database in the bytes of a file, which is kept where it is: at the beginning of memory made by `memoryFor`. */
export function holdDatabase(sqlite: Sqlite, bytes: Uint8Array): HeldDatabase {
  const memory = new GrowingBytes(bytes.buffer);
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

/** Memory that grows before what is written comes to its end, so that the library never looks for more elsewhere. */
class GrowingBytes extends Uint8Array<ArrayBufferLike> {
  /** Parts of it are ordinary arrays. */
  static get [Symbol.species](): Uint8ArrayConstructor {
    return Uint8Array;
  }

  override set(bytes: ArrayLike<number>, offset = 0): void {
    super.set(bytes, offset);
    const { buffer } = this;
    if (!(buffer instanceof ArrayBuffer) || this.length - offset - bytes.length >= ROOM_BYTES) return;
    buffer.resize(Math.min(this.length + GROWTH_BYTES, buffer.maxByteLength));
  }
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
