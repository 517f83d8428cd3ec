/** Reads a stored file back, piece by piece. */

import { createHash } from 'node:crypto';
import type { ByteSource } from '../read/byte-source.ts';
import { HostFailure } from '../run.ts';
import { findFile, readPiece, type StoredFile } from './file-table.ts';
import { inflatePiece, PIECE_BYTES } from './pieces.ts';
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
  const pieces = new LastPiece(place);
  return {
    name,
    size: bytes,
    chunks: () => readChunks(place),
    chunksBetween: (from, to) => pieces.between(from, to),
  };
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
    const bytes = await unpacked(place, number);
    if (!bytes) break;
    hash.update(bytes);
    yield bytes;
  }
  if (hash.digest('hex') !== file.sha256) throw new HostFailure(damagedFile(where, file.name));
}

/** Gives parts of a file; small ones often lie in one piece, so the last piece is kept. */
class LastPiece {
  private readonly place: Place;
  private kept: { readonly number: number; readonly bytes: Uint8Array } | undefined;

  constructor(place: Place) {
    this.place = place;
  }

  async *between(from: number, to: number): AsyncGenerator<Uint8Array> {
    const end = Math.min(to, this.place.file.bytes);
    for (let at = from; at < end; ) {
      const number = Math.floor(at / PIECE_BYTES);
      const bytes = this.kept?.number === number ? this.kept.bytes : await unpacked(this.place, number);
      if (!bytes) return;
      this.kept = { number, bytes };
      const start = number * PIECE_BYTES;
      yield bytes.subarray(at - start, end - start);
      at = start + PIECE_BYTES;
    }
  }
}

/** The bytes of a piece; undefined after the last. */
async function unpacked(place: Place, number: number): Promise<Uint8Array | undefined> {
  const piece = pieceOf(place, number);
  if (!piece) return undefined;
  const bytes = await inflatePiece(piece);
  if (!bytes) throw new HostFailure(damagedFile(place.where, place.file.name));
  return bytes;
}

function pieceOf({ database, where, id, file, isOpen }: Place, number: number): Uint8Array | undefined {
  if (!isOpen()) throw new HostFailure(closedMeanwhile(where, file.name));
  if (findFile(database, file.role, file.name)?.id !== id) {
    throw new HostFailure(replacedFile(where, file.name));
  }
  return readPiece(database, id, number);
}
