import { readFile } from 'node:fs/promises';
import wasm from 'sql.js/dist/sql-wasm.wasm?asset';

/** The bytes of SQLite, which the build puts beside the program. */
export function readSqliteWasm(): Promise<Uint8Array> {
  return readFile(wasm);
}
