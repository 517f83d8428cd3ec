/** Reads a stored file back, piece by piece. */

import { createHash } from 'node:crypto';
import type { ByteSource } from '../read/byte-source.ts';
import { HostFailure } from '../run.ts';
import { findFile, readPiece, type StoredFile } from './file-table.ts';
import { inflatePiece } from './pieces.ts';
import type { Database } from './sqlite.ts';
import { closedMeanwhile, damagedFile, replacedFile } from './workspace-failures.ts';

/** A stored file and where it lies. */
type Place = {
  readonly database: Database;
  /** Name of the workspace, for messages. */
  readonly where: string;
  readonly id: number;
  readonly file: StoredFile;
  /** False once the database is closed. */
  readonly isOpen: () => boolean;
};

/** The bytes of a stored file; reading throws a HostFailure when they are not those that were put in. */
export function storedSource(place: Place): ByteSource {
  const { name, bytes } = place.file;
  return { name, size: bytes, chunks: () => readChunks(place) };
}

/** The whole text of a small stored file, which is UTF-8 as this program wrote it. */
export async function storedText(source: ByteSource): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for await (const chunk of source.chunks()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

async function* readChunks(place: Place): AsyncGenerator<Uint8Array> {
  const { where, file } = place;
  const hash = createHash('sha256');
  for (let number = 0; ; number += 1) {
    const piece = pieceOf(place, number);
    if (!piece) break;
    const bytes = await inflatePiece(piece);
    if (!bytes) throw new HostFailure(damagedFile(where, file.name));
    hash.update(bytes);
    yield bytes;
  }
  if (hash.digest('hex') !== file.sha256) throw new HostFailure(damagedFile(where, file.name));
}

function pieceOf({ database, where, id, file, isOpen }: Place, number: number): Uint8Array | undefined {
  if (!isOpen()) throw new HostFailure(closedMeanwhile(where, file.name));
  if (findFile(database, file.role, file.name)?.id !== id) {
    throw new HostFailure(replacedFile(where, file.name));
  }
  return readPiece(database, id, number);
}
