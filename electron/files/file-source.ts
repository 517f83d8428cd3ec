/** Files that are read in chunks, as a whole or in part. */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ByteSource } from '../../core/read/byte-source.ts';
import { HostFailure } from '../../core/run.ts';
import { failureOfSystem, isMissing } from './system-failures.ts';

const CHUNK_BYTES = 1 << 20;

/** A file to be read, undefined when it is not there. */
export async function openIfThere(path: string): Promise<ByteSource | undefined> {
  try {
    return await openFile(path, path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A file to be read, under a name for messages; a folder is refused in words. */
export async function openFile(path: string, name: string): Promise<ByteSource> {
  const info = await stat(path);
  if (!info.isFile()) {
    const remedy = 'Name a file; a folder of extracts is named file by file.';
    throw new HostFailure({ where: name, found: 'a folder', remedy });
  }
  return {
    name,
    size: info.size,
    chunks: () => readChunks(path, 0, Number.POSITIVE_INFINITY),
    chunksBetween: (from, to) => readChunks(path, from, to),
  };
}

async function* readChunks(path: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  // The end of a stream is the last byte that it gives.
  if (to <= from) return;
  const options = { highWaterMark: CHUNK_BYTES, start: from, end: to - 1 };
  try {
    // A stream of bytes yields buffers; Node's types say any.
    for await (const chunk of createReadStream(path, options)) yield chunk as Uint8Array;
  } catch (error) {
    throw failureOfSystem(path, error) ?? error;
  }
}
