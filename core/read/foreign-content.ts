import { Buffer } from 'node:buffer';
import { findEncoding } from './encoding.ts';
import type { ReadRequest } from './text-rows.ts';

const FEW = 3;
/** One byte in this many may be a control character; beyond it a file is no text. */
const TEXT_PER_CONTROL = 50;

const SHAPES: readonly { readonly begins: RegExp; readonly found: string }[] = [
  { begins: /^<(?:!doctype|html|head|body|table)\b/i, found: 'a web page, as a portal sends it to log in' },
  { begins: /^<(?:\?xml|soap|\w+:envelope)/i, found: 'an XML document' },
  { begins: /^(?:\{\s*"[^"\n]*"\s*:|\[\s*(?:\{|\[|\]))/, found: 'a JSON document' },
];

/** What a file that is read as text is instead, by its beginning; undefined when it may be delimited text. */
export function foreignContent(head: Uint8Array, stated: ReadRequest['encoding']): string | undefined {
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
