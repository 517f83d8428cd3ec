/** Finds the WebAssembly file of SQLite in the installed package, for tests that run without a build. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The bytes that `loadSqlite` asks for. */
export function readSqliteWasm(): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
}
