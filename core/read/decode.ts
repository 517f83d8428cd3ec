import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import type { Encoding } from './encoding.ts';

/** Turns bytes into text as they come. After `invalid` is set nothing more is decoded. */
export type Decoder = {
  /** What stands at the first byte that the encoding does not allow. */
  readonly invalid: string | undefined;
  /** The text of the next bytes, up to the first invalid one. Characters may span chunks. */
  readonly write: (bytes: Uint8Array) => string;
  /** Tells the decoder that the file ended. */
  readonly end: () => void;
};

/** A decoder that refuses what the encoding does not allow, instead of replacing it. */
export function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return new Utf8Decoder();
  if (encoding === 'windows-1252') return new Windows1252Decoder();
  return new Utf16Decoder(encoding === 'utf-16be');
}

const NO_BYTES = Buffer.alloc(0);

function joined(held: Buffer, bytes: Uint8Array): Buffer {
  return held.length === 0
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    : Buffer.concat([held, bytes]);
}

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

class Utf8Decoder implements Decoder {
  invalid: string | undefined;
  private held = NO_BYTES;

  write(bytes: Uint8Array): string {
    if (this.invalid !== undefined) return '';
    const all = joined(this.held, bytes);
    const whole = all.subarray(0, lengthOfWholeCharacters(all));
    this.held = Buffer.from(all.subarray(whole.length));
    if (isAscii(whole)) return whole.toString('latin1');
    if (isUtf8(whole)) return whole.toString('utf8');
    const at = firstInvalid(whole);
    const byte = whole[at] ?? 0;
    this.invalid = `byte ${hex(byte)}, which is not UTF-8 (it would be ${Windows1252Decoder.name1252(byte)} in windows-1252)`;
    return whole.toString('utf8', 0, at);
  }

  end(): void {
    if (this.held.length > 0) this.invalid ??= 'the end of the file in the middle of a character';
  }
}

/** The number of bytes before a character that the chunk cuts off. */
function lengthOfWholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    let length = 1;
    if (byte >= 0xc0) length = 2;
    if (byte >= 0xe0) length = 3;
    if (byte >= 0xf0) length = 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The position of the first byte that is not UTF-8, in bytes that hold one. */
function firstInvalid(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    const position = Buffer.byteLength(text.slice(0, at));
    // The replacement character may also stand in the file as itself.
    const isItself = bytes[position] === 0xef && bytes[position + 1] === 0xbf && bytes[position + 2] === 0xbd;
    if (!isItself) return position;
  }
  return 0;
}

class Utf16Decoder implements Decoder {
  invalid: string | undefined;
  private held = NO_BYTES;
  private readonly isBigEndian: boolean;

  constructor(isBigEndian: boolean) {
    this.isBigEndian = isBigEndian;
  }

  write(bytes: Uint8Array): string {
    const all = joined(this.held, bytes);
    const whole = all.subarray(0, all.length - (all.length % 2));
    this.held = Buffer.from(all.subarray(whole.length));
    return this.isBigEndian ? Buffer.from(whole).swap16().toString('utf16le') : whole.toString('utf16le');
  }

  end(): void {
    if (this.held.length > 0) this.invalid = 'the end of the file in the middle of a character';
  }
}

/** Characters of the bytes 0x80 to 0x9F in windows-1252; a blank marks the five that have none. */
const UPPER_CONTROLS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

class Windows1252Decoder implements Decoder {
  invalid: string | undefined;

  static name1252(byte: number): string {
    const character = byte >= 0x80 && byte <= 0x9f ? UPPER_CONTROLS[byte - 0x80] : String.fromCharCode(byte);
    return character === ' ' ? 'nothing either' : `"${character}"`;
  }

  write(bytes: Uint8Array): string {
    if (this.invalid !== undefined) return '';
    const text = joined(NO_BYTES, bytes).toString('latin1');
    const mapped = text.replace(/[\u0080-\u009f]/g, (one) => {
      const character = UPPER_CONTROLS[one.charCodeAt(0) - 0x80] ?? ' ';
      return character === ' ' ? one : character;
    });
    const at = mapped.search(/[\u0080-\u009f]/);
    if (at < 0) return mapped;
    this.invalid = `byte ${hex(mapped.charCodeAt(at))}, which windows-1252 does not have`;
    return mapped.slice(0, at);
  }

  end(): void {
    // Every character is one byte, so the end of the file never cuts one off.
  }
}
