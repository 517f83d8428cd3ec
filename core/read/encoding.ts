import type { Source } from '../setup/setup.ts';

/** An encoding of text files. */
export type Encoding = NonNullable<Source['encoding']>;

/** How the text of a file is encoded, and how many bytes of byte order mark come first. */
export type EncodingFound = { readonly encoding: Encoding; readonly markLength: number };

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * The encoding by byte order mark; else as stated; else UTF-16 when every other byte of the head is NUL, as in
 * ASCII text without a mark; else UTF-8, which the decoder proves byte by byte.
 */
export function findEncoding(head: Uint8Array, stated: Encoding | undefined): EncodingFound {
  for (const { encoding, bytes } of MARKS) {
    if (bytes.every((byte, at) => head[at] === byte)) return { encoding, markLength: bytes.length };
  }
  return { encoding: stated ?? withoutMark(head), markLength: 0 };
}

function withoutMark(head: Uint8Array): Encoding {
  const nuls = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  // A stray NUL is a bad row, not an encoding: nearly all of one half and none of the other must be NUL.
  const isTwoBytes = head.length >= 4 && Math.max(even, odd) > head.length * 0.4 && Math.min(even, odd) === 0;
  if (!isTwoBytes) return 'utf-8';
  return odd > even ? 'utf-16le' : 'utf-16be';
}
