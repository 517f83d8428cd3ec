/** Writes a whole database into a workspace file. */

import { bytesOf, type HeldDatabase } from './held-database.ts';
import { writeMeta } from './meta-table.ts';
import { inTransaction } from './sqlite.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

const CHUNK_BYTES = 1 << 22;

/**
 * Writes what the database holds beside the file, as the state after the one whose id is given; gives its own id. Nothing
 * may change the database meanwhile.
 */
export async function writeNextState(
  held: HeldDatabase,
  files: WorkspaceFiles,
  previousSave: string,
): Promise<string> {
  const save = files.newId();
  inTransaction(held.database, () => writeMeta(held.database, { save, previousSave }));
  await files.writeNext(chunksOf(bytesOf(held)));
  return save;
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}
