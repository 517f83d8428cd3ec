import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** 1 January 1980: the earliest date that the format knows. */
const FIRST_DATE = 0x0021;

/** A zip file of uncompressed parts, in their order. */
export function storedZip(parts: ReadonlyMap<string, string>): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of parts) {
    const title = Buffer.from(name, 'utf8');
    const content = Buffer.from(text, 'utf8');
    const fields = fieldsOf(title, content);
    const local = Buffer.concat([number(LOCAL, 4), fields, title, content]);
    const place = [number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(at, 4)];
    directory.push(Buffer.concat([number(ENTRY, 4), number(VERSION, 2), fields, ...place, title]));
    chunks.push(local);
    at += local.length;
  }
  const size = directory.reduce((so, entry) => so + entry.length, 0);
  const count = number(directory.length, 2);
  const end = [number(END, 4), number(0, 4), count, count, number(size, 4), number(at, 4), number(0, 2)];
  return Buffer.concat([...chunks, ...directory, ...end]);
}

// What a local header and an entry of the directory have in common: version to extra length.
function fieldsOf(title: Buffer, content: Buffer): Buffer {
  return Buffer.concat([
    number(VERSION, 2),
    number(0, 2),
    number(0, 2),
    number(0, 2),
    number(FIRST_DATE, 2),
    number(crc32(content), 4),
    number(content.length, 4),
    number(content.length, 4),
    number(title.length, 2),
    number(0, 2),
  ]);
}

function number(value: number, bytes: 2 | 4): Buffer {
  const field = Buffer.alloc(bytes);
  if (bytes === 2) field.writeUInt16LE(value);
  else field.writeUInt32LE(value);
  return field;
}
