/** Writes a whole database into a workspace file. */

import { writeMeta } from './meta-table.ts';
import { type Database, inTransaction } from './sqlite.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

const CHUNK_BYTES = 1 << 22;

/** Writes what the database holds beside the file, as the state after the one whose id is given; gives its own id. */
export async function writeNextState(
  database: Database,
  files: WorkspaceFiles,
  previousSave: string,
): Promise<string> {
  const save = files.newId();
  inTransaction(database, () => writeMeta(database, { save, previousSave }));
  await files.writeNext(chunksOf(database.export()));
  return save;
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}
