/** What a workspace holds, to compare; and files to put in. */

import { createHash } from 'node:crypto';
import type { ByteSource } from '../../../core/read/byte-source.ts';
import type { Workspace } from '../../../core/store/workspace.ts';

/** Everything that can be read of a workspace; a file is read to its end. */
export type Contents = {
  readonly setup: string;
  readonly decisions: readonly string[];
  readonly profiles: readonly string[];
  readonly files: readonly string[];
};

/** The contents of a workspace. */
export async function contentsOf(workspace: Workspace): Promise<Contents> {
  const files: string[] = [];
  for (const { role, name, bytes, sha256 } of workspace.storedFiles()) {
    const source = workspace.openFile(role, name);
    const content = source ? await bytesOf(source) : Buffer.of();
    if (content.length !== bytes || sha256Of(content) !== sha256) throw new Error(`${name} was altered`);
    files.push(`${role} ${name} ${bytes} ${sha256}`);
  }
  return {
    setup: workspace.setup(),
    decisions: workspace.decisions(),
    profiles: workspace.profiles().map(({ name, text }) => `${name}: ${text}`),
    files,
  };
}

/** All bytes of a source. */
export async function bytesOf(source: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk.slice());
  return Buffer.concat(chunks);
}

/** A source of the given bytes in chunks; the host reuses its buffer, as it may. */
export function sourceOf(name: string, content: Uint8Array, chunkBytes = 65_536): ByteSource {
  return { name, size: content.length, chunks: () => reusedChunks(content, chunkBytes) };
}

// biome-ignore lint/suspicious/useAwait: the shape of a byte source is an async iterable
async function* reusedChunks(content: Uint8Array, chunkBytes: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(chunkBytes);
  for (let at = 0; at < content.length; at += chunkBytes) {
    const part = content.subarray(at, at + chunkBytes);
    buffer.set(part);
    yield buffer.subarray(0, part.length);
    buffer.fill(0);
  }
}

/** Bytes that look random and are the same every time. */
export function noise(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
