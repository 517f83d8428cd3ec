import type { ByteSource } from '../../../core/read/byte-source.ts';
import { readRows } from '../../../core/read/read-rows.ts';
import type { ReadEvidence, ReadRequest, RowTrouble } from '../../../core/read/text-rows.ts';

/** A file in memory that hands out chunks of the given size, each in a buffer that is reused afterwards. */
export function byteSource(content: string | Uint8Array, chunkSize = 1 << 16, name = 'file.csv'): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *chunks() {
      const chunk = new Uint8Array(chunkSize);
      for (let at = 0; at < bytes.length; at += chunkSize) {
        const part = bytes.subarray(at, at + chunkSize);
        chunk.fill(0xff);
        chunk.set(part);
        // A real source is slower than its reader.
        await Promise.resolve();
        yield chunk.subarray(0, part.length);
      }
    },
  };
}

/** All that a reader says about a file. */
export type ReadFile = {
  readonly rows: readonly (readonly string[])[];
  readonly numbers: readonly number[];
  readonly troubles: readonly RowTrouble[];
  readonly evidence: ReadEvidence;
};

/** Runs a reader to its end. */
export async function readAll(request: ReadRequest, read: typeof readRows = readRows): Promise<ReadFile> {
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  const troubles: RowTrouble[] = [];
  let evidence: ReadEvidence | undefined;
  for await (const batch of read(request)) {
    rows.push(...batch.rows);
    numbers.push(...batch.numbers);
    troubles.push(...batch.troubles);
    evidence = batch.evidence;
  }
  if (!evidence) throw new Error('the last batch carries no evidence');
  return { rows, numbers, troubles, evidence };
}
