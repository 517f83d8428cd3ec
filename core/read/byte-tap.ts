import { createHash } from 'node:crypto';
import type { ByteSource } from './byte-source.ts';

/** Size and digest of a whole file. */
export type Digest = { readonly bytes: number; readonly sha256: string };

/** Passes the bytes of a file on while it counts and hashes them. */
export class ByteTap {
  bytesDone = 0;
  private readonly source: ByteSource;
  private readonly hash = createHash('sha256');
  private isComplete = false;

  constructor(source: ByteSource) {
    this.source = source;
  }

  /** The bytes; to be run through once. */
  async *chunks(): AsyncGenerator<Uint8Array, void> {
    for await (const chunk of this.source.chunks()) {
      this.hash.update(chunk);
      this.bytesDone += chunk.length;
      yield chunk;
    }
    this.isComplete = true;
  }

  /** Size and SHA-256 of the file. Reads it once more when the reader stopped before its end. */
  async digest(): Promise<Digest> {
    if (this.isComplete) return { bytes: this.bytesDone, sha256: this.hash.digest('hex') };
    const again = new ByteTap(this.source);
    for await (const _ of again.chunks());
    return again.digest();
  }
}

/** The first `length` bytes of a file, or all of them when there are fewer. */
export async function headOf(source: ByteSource, length: number): Promise<Uint8Array> {
  const head = new Uint8Array(length);
  let filled = 0;
  for await (const chunk of source.chunks()) {
    const taken = chunk.subarray(0, length - filled);
    head.set(taken, filled);
    filled += taken.length;
    if (filled === length) break;
  }
  return head.subarray(0, filled);
}
