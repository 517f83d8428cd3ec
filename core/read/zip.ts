import { Buffer } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type ByteSource, bytesBetween } from './byte-source.ts';

/** An archive or one of its parts is not what its format allows; the message says what is wrong, in words. */
export class DamagedArchive extends Error {
  override readonly name = 'DamagedArchive';
}

/** A part of a ZIP archive, as its directory describes it. */
export type ZipEntry = {
  readonly name: string;
  readonly isCompressed: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Position of the part's own header in the file. */
  readonly offset: number;
};

const END_RECORD = 0x06_05_4b_50;
const END_LENGTH = 22;
const DIRECTORY_RECORD = 0x02_01_4b_50;
const DIRECTORY_LENGTH = 46;
const LOCAL_RECORD = 0x04_03_4b_50;
const LOCAL_LENGTH = 30;
/** The directory and what follows it must lie in the last bytes of the file: room for thousands of parts. */
const TAIL_LENGTH = 1 << 20;
/** A real extract of this size packs to a tenth or a fiftieth; an archive made to fill memory or disk, far more. */
const MOST_TIMES = 200;
const FREELY_UNPACKED = 1 << 28;
const IN_EXTRA_FIELD = 0xff_ff_ff_ff;
const SIZES_OF_64_BITS = 1;

/** Lists the parts of an archive by its directory, which stands at the end of the file. */
export async function zipEntries(source: ByteSource): Promise<ReadonlyMap<string, ZipEntry>> {
  const { tail, start } = await tailOf(source);
  const end = endRecord(tail);
  const entries = new Map<string, ZipEntry>();
  let at = tail.readUInt32LE(end + 16) - start;
  if (at < 0) throw new DamagedArchive('its directory is longer than one of tens of thousands of parts');
  for (let left = tail.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + DIRECTORY_LENGTH > end || tail.readUInt32LE(at) !== DIRECTORY_RECORD) {
      throw new DamagedArchive('the directory of the archive is damaged');
    }
    const { entry, length } = directoryRecord(tail, at);
    // Of two parts of one name programs take the one or the other.
    if (entries.has(entry.name)) throw new DamagedArchive(`two parts of it are named ${entry.name}`);
    entries.set(entry.name, entry);
    at += length;
  }
  checkPlaces([...entries.values()], start + tail.length);
  return entries;
}

/** Parts that end behind the file, or share their bytes so that a small file unpacks to a thousand times its size. */
function checkPlaces(entries: readonly ZipEntry[], length: number): void {
  let bytes = 0;
  for (const { name, offset, compressedSize } of entries) {
    if (offset + compressedSize > length) throw new DamagedArchive(`${name} is cut off`);
    bytes += compressedSize;
  }
  if (bytes > length) throw new DamagedArchive('its parts lie over each other');
}

/**
 * The bytes of a part; throws DamagedArchive unless size and check sum are as the directory says, and for a part that
 * admits to a size beyond all reason.
 */
export async function* entryBytes(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array, void> {
  const times = Math.round(entry.size / Math.max(entry.compressedSize, 1));
  if (entry.size > FREELY_UNPACKED && times > MOST_TIMES) {
    throw new DamagedArchive(`${entry.name} grows to ${times} times its size, as no extract does`);
  }
  let size = 0;
  let crc = 0;
  for await (const chunk of entry.isCompressed ? inflated(source, entry) : storedBytes(source, entry)) {
    size += chunk.length;
    // Checked while unpacking: a part cannot grow beyond what it admits to.
    if (size > entry.size) throw new DamagedArchive(`${entry.name} is larger than it says`);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw new DamagedArchive(`${entry.name} fails its check sum`);
}

async function* inflated(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array, void> {
  const inflate = createInflateRaw();
  let failure: unknown;
  pipeline(Readable.from(storedBytes(source, entry)), inflate, (error) => {
    failure = error;
  });
  try {
    for await (const chunk of inflate) yield chunk;
  } catch (error) {
    const isZlib = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    if (isZlib) throw new DamagedArchive(`${entry.name} cannot be unpacked`, { cause: error });
    throw failure ?? error;
  }
}

/** The bytes of a part as they stand in the file, behind its own header. */
async function* storedBytes(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array, void> {
  const { name, offset, compressedSize } = entry;
  const from = offset + (await localLength(source, entry));
  let left = compressedSize;
  for await (const chunk of bytesBetween(source, from, from + compressedSize)) {
    left -= chunk.length;
    // A copy, because the host may use the chunk again while the part is being unpacked.
    yield Buffer.from(chunk);
  }
  if (left > 0) throw new DamagedArchive(`${name} is cut off`);
}

/** Length of a part's own header, which has room of its own beside what the directory says. */
async function localLength(source: ByteSource, { name, offset }: ZipEntry): Promise<number> {
  const pieces: Buffer[] = [];
  for await (const chunk of bytesBetween(source, offset, offset + LOCAL_LENGTH)) {
    pieces.push(Buffer.from(chunk));
  }
  const header = Buffer.concat(pieces);
  if (header.length < LOCAL_LENGTH) throw new DamagedArchive(`${name} is cut off`);
  if (header.readUInt32LE(0) !== LOCAL_RECORD) throw new DamagedArchive(`${name} is not where it should be`);
  return LOCAL_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/** The last bytes of the file, and where they begin. A source that grew since its size was told has a longer tail. */
async function tailOf(source: ByteSource): Promise<{ tail: Buffer; start: number }> {
  let start = Math.max(source.size - TAIL_LENGTH, 0);
  let tail = Buffer.alloc(0);
  let waiting: Uint8Array[] = [];
  let length = 0;
  const fold = (): void => {
    const all = Buffer.concat([tail, ...waiting]);
    tail = all.subarray(-TAIL_LENGTH);
    start += all.length - tail.length;
    waiting = [];
    length = 0;
  };
  for await (const chunk of bytesBetween(source, start, Number.MAX_SAFE_INTEGER)) {
    waiting.push(Buffer.from(chunk));
    length += chunk.length;
    if (length >= TAIL_LENGTH) fold();
  }
  fold();
  return { tail, start };
}

function endRecord(tail: Buffer): number {
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (
      tail.readUInt32LE(at) === END_RECORD &&
      at + END_LENGTH + tail.readUInt16LE(at + 20) === tail.length
    ) {
      return at;
    }
  }
  throw new DamagedArchive('the end of the file is missing');
}

function directoryRecord(tail: Buffer, at: number): { entry: ZipEntry; length: number } {
  const nameLength = tail.readUInt16LE(at + 28);
  const extraLength = tail.readUInt16LE(at + 30);
  const extraAt = at + DIRECTORY_LENGTH + nameLength;
  const name = tail.toString('utf8', at + DIRECTORY_LENGTH, extraAt);
  const method = tail.readUInt16LE(at + 10);
  if ((tail.readUInt16LE(at + 8) & 1) !== 0) throw new DamagedArchive(`${name} is protected by a password`);
  if (method !== 0 && method !== 8) throw new DamagedArchive(`${name} is packed by an unknown method`);
  const [size, compressedSize, offset] = wideSizes(tail.subarray(extraAt, extraAt + extraLength), [
    tail.readUInt32LE(at + 24),
    tail.readUInt32LE(at + 20),
    tail.readUInt32LE(at + 42),
  ]);
  const crc = tail.readUInt32LE(at + 16);
  const length = DIRECTORY_LENGTH + nameLength + extraLength + tail.readUInt16LE(at + 32);
  return { entry: { name, isCompressed: method === 8, crc, compressedSize, size, offset }, length };
}

/** Sizes that do not fit into 32 bits stand in an extra field, in this order, and only those. */
function wideSizes(extra: Buffer, sizes: readonly [number, number, number]): [number, number, number] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== SIZES_OF_64_BITS) {
    at += 4 + extra.readUInt16LE(at + 2);
  }
  at += 4;
  const wide = (size: number): number => {
    if (size !== IN_EXTRA_FIELD || at + 8 > extra.length) return size;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  };
  return [wide(sizes[0]), wide(sizes[1]), wide(sizes[2])];
}
