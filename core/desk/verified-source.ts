/** Files that may change while they are read. */

import { createHash } from 'node:crypto';
import type { ByteSource } from '../read/byte-source.ts';
import { HostFailure } from '../run.ts';

/** The source; reading it to its end throws a HostFailure when the bytes are not those of the hash (lower-case hex). */
export function verified(source: ByteSource, sha256: string): ByteSource {
  return { ...source, chunks: () => readVerified(source, sha256) };
}

async function* readVerified(source: ByteSource, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of source.chunks()) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') === sha256) return;
  const remedy = 'Wait until it is written to its end, then offer it again.';
  throw new HostFailure({ where: source.name, found: 'It changed while it was read', remedy });
}
