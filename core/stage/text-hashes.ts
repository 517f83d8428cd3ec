/** Two 32-bit hashes at once over texts and numbers; the same content gives the same hashes in every run. */

import type { MoneyColumn } from '../model/money-column.ts';
import type { TextPool } from '../model/text-pool.ts';

/** What the second word of 32 bits counts in. */
const WORD = 2 ** 32;

/** Hashes what is put in since `start`. Texts of the pool are hashed once each. */
export class TextHashes {
  high = 0;
  low = 0;
  private readonly pool: TextPool;
  private readonly highs: Int32Array;
  private readonly lows: Int32Array;
  private readonly isKnown: Uint8Array;
  private readonly words = new Map<string, readonly [number, number]>();

  constructor(pool: TextPool) {
    this.pool = pool;
    this.highs = new Int32Array(pool.size);
    this.lows = new Int32Array(pool.size);
    this.isKnown = new Uint8Array(pool.size);
  }

  /** Begins anew. */
  start(): this {
    this.high = 0x2f0b4c47;
    this.low = 0x16a5c3e1;
    return this;
  }

  /** A text by its code in the pool. */
  text(code: number): this {
    if (code >= this.isKnown.length) return this.take(...hashText(this.pool.text(code)));
    if (this.isKnown[code] === 0) {
      const [high, low] = hashText(this.pool.text(code));
      this.highs[code] = high;
      this.lows[code] = low;
      this.isKnown[code] = 1;
    }
    return this.take(this.highs[code] ?? 0, this.lows[code] ?? 0);
  }

  /** One of a few words. */
  word(word: string): this {
    const known = this.words.get(word) ?? hashText(word);
    this.words.set(word, known);
    return this.take(known[0], known[1]);
  }

  /** A whole number of 32 bits. */
  number(value: number): this {
    return this.take(value, Math.imul(value, 0x27d4eb2f));
  }

  /** The amount of a cell; blank differs from zero. */
  parts(column: MoneyColumn, row: number): this {
    if (column.isBlank(row)) return this.number(-1);
    const nanos = column.nanosOf(row);
    if (!Number.isNaN(nanos)) {
      // The three words of 32 bits that the amount has as a two's complement, without going through bigint.
      return this.number(nanos | 0)
        .number(Math.floor(nanos / WORD) | 0)
        .number(nanos < 0 ? -1 : 0);
    }
    const amount = column.amount(row);
    this.number(Number(BigInt.asIntN(32, amount)));
    return this.number(Number(BigInt.asIntN(32, amount >> 32n))).number(
      Number(BigInt.asIntN(32, amount >> 64n)),
    );
  }

  private take(high: number, low: number): this {
    this.high = mix(this.high ^ high, 0x85ebca6b, 0xc2b2ae35);
    this.low = mix(this.low ^ low, 0x7feb352d, 0x846ca68b);
    return this;
  }
}

function hashText(text: string): readonly [number, number] {
  let high = 0x811c9dc5 ^ text.length;
  let low = 0x9e3779b9 ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return [mix(high, 0x85ebca6b, 0xc2b2ae35), mix(low, 0x7feb352d, 0x846ca68b)];
}

function mix(value: number, first: number, second: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), first);
  mixed = Math.imul(mixed ^ (mixed >>> 13), second);
  return mixed ^ (mixed >>> 16);
}
