import { Buffer } from 'node:buffer';
import { findEncoding } from './encoding.ts';
import type { ReadRequest } from './text-rows.ts';

/** Bytes of the beginning of a file that tell what it is. */
export const HEAD_LENGTH = 4096;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** First bytes of files that are not read, and what they are. */
const FOREIGN: readonly { readonly bytes: readonly number[]; readonly found: string }[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    found: 'a workbook protected by a password, or one of the old .xls format',
  },
  { bytes: [0x1f, 0x8b], found: 'a gzip archive; unpack it first' },
  { bytes: EMPTY_ZIP, found: 'an archive without files' },
  {
    bytes: [...'-----BEGIN PGP'].map((letter) => letter.charCodeAt(0)),
    found: 'an encrypted file; decrypt it first',
  },
  { bytes: [...'%PDF'].map((letter) => letter.charCodeAt(0)), found: 'a PDF document' },
];

const FEW = 3;
/** One byte in this many may be a control character; beyond it a file is no text. */
const TEXT_PER_CONTROL = 50;

const SHAPES: readonly { readonly begins: RegExp; readonly found: string }[] = [
  { begins: /^<(?:!doctype|html|head|body|table)\b/i, found: 'a web page, as a portal sends it to log in' },
  { begins: /^<(?:\?xml|soap|\w+:envelope)/i, found: 'an XML document' },
  { begins: /^(?:\{\s*"[^"\n]*"\s*:|\[\s*(?:\{|\[|\]))/, found: 'a JSON document' },
];

/** True for a ZIP archive, which a workbook is as well. */
export function isZip(head: Uint8Array): boolean {
  return startsWith(head, ZIP);
}

/** True when a file is a workbook by its name. */
export function isNamedWorkbook(name: string): boolean {
  return /\.xls[xmb]?$/i.test(name);
}

/** What a file is that is neither delimited text nor an archive, by its beginning and its name; else undefined. */
export function foreignFile(
  head: Uint8Array,
  name: string,
  stated: ReadRequest['encoding'],
): string | undefined {
  const known = FOREIGN.find(({ bytes }) => startsWith(head, bytes));
  if (known) return known.found;
  if (/\.(gpg|pgp)$/i.test(name)) return 'an encrypted file; decrypt it first';
  if (isZip(head)) return undefined;
  if (isNamedWorkbook(name) && head.length > 0) return 'no workbook, although its name says so';
  return foreignContent(head, stated);
}

function foreignContent(head: Uint8Array, stated: ReadRequest['encoding']): string | undefined {
  const { encoding, markLength } = findEncoding(head, stated);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return undefined;
  const text = Buffer.from(head.subarray(markLength)).toString('latin1').trimStart();
  const shape = SHAPES.find(({ begins }) => begins.test(text));
  if (shape) return shape.found;
  const controls = head.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  if (controls <= FEW || controls * TEXT_PER_CONTROL <= head.length) return undefined;
  return `binary content, no text: ${controls} of the first ${head.length} bytes are control characters`;
}

/** Control characters that no text has: all but tab, line ends, form feed and escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}
