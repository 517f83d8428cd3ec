import { Buffer } from 'node:buffer';

/** V8 copies shorter texts when it cuts them out; longer ones point into the text they were cut from. */
const SHORTEST_SLICE = 13;
const BEYOND_LATIN1 = /[\u0100-\uffff]/;

/** The same text, code unit by code unit, in memory of its own, so that it does not keep a chunk of a file alive. */
export function ownCopy(text: string): string {
  if (text.length < SHORTEST_SLICE) return text;
  const encoding = BEYOND_LATIN1.test(text) ? 'utf16le' : 'latin1';
  return Buffer.from(text, encoding).toString(encoding);
}
