/** Records of a journal: each carries its length and a hash that only this place in this journal gives. */

import { createHash } from 'node:crypto';

/** What a record holds: whom the journal belongs to, a piece of a file, or a step that confirms the pieces before it. */
export type FrameKind = 'head' | 'piece' | 'step';

/** A record as it was read, with its length in the file. */
export type Frame = {
  readonly kind: FrameKind;
  readonly sequence: number;
  readonly payload: Uint8Array;
  readonly size: number;
};

/** Reads bytes of a journal, fewer at its end. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

/** Begins every record, so that later ones can be found behind a damaged one. */
export const FRAME_MAGIC: Uint8Array = new TextEncoder().encode('TIEOUT\u001e1');

const KINDS: readonly FrameKind[] = ['head', 'piece', 'step'];
const KIND_AT = FRAME_MAGIC.length;
const SEQUENCE_AT = KIND_AT + 1;
const LENGTH_AT = SEQUENCE_AT + 4;
const HASH_AT = LENGTH_AT + 4;
const HASH_BYTES = 32;
const HEAD_BYTES = HASH_AT + HASH_BYTES;

/** The bytes of a record. `salt` is what sets this journal apart from every other. */
export function encodeFrame(
  kind: FrameKind,
  sequence: number,
  payload: Uint8Array,
  salt: Uint8Array,
): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES + payload.length);
  const view = new DataView(bytes.buffer);
  bytes.set(FRAME_MAGIC);
  view.setUint8(KIND_AT, KINDS.indexOf(kind));
  view.setUint32(SEQUENCE_AT, sequence);
  view.setUint32(LENGTH_AT, payload.length);
  bytes.set(hashOf(bytes, payload, salt), HASH_AT);
  bytes.set(payload, HEAD_BYTES);
  return bytes;
}

/** The record at an offset; undefined when what stands there is not whole or not what was written. */
export async function readFrame(read: ReadAt, offset: number, salt: Uint8Array): Promise<Frame | undefined> {
  const head = await read(offset, HEAD_BYTES);
  if (head.length < HEAD_BYTES || !isMagic(head)) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const kind = KINDS[view.getUint8(KIND_AT)];
  const length = view.getUint32(LENGTH_AT);
  const payload = await read(offset + HEAD_BYTES, length);
  if (kind === undefined || payload.length < length) return undefined;
  if (!isSame(hashOf(head, payload, salt), head.subarray(HASH_AT))) return undefined;
  return { kind, sequence: view.getUint32(SEQUENCE_AT), payload, size: HEAD_BYTES + length };
}

/** What the hash of a journal's head gives to the hash of every record after it. */
export function saltOf(head: Uint8Array): Uint8Array {
  return createHash('sha256').update(head).digest();
}

function hashOf(head: Uint8Array, payload: Uint8Array, salt: Uint8Array): Uint8Array {
  const hash = createHash('sha256').update(salt).update(head.subarray(0, HASH_AT));
  return hash.update(payload).digest();
}

function isMagic(bytes: Uint8Array): boolean {
  return isSame(bytes.subarray(0, FRAME_MAGIC.length), FRAME_MAGIC);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
