import { BLANK } from '../model/text-pool.ts';

const EMPTY = 0;
const FIRST_SIZE = 1 << 12;

/**
 * Gives every combination of two whole numbers a code of its own; equal combinations have equal codes. A table of
 * typed arrays, because a Map over numbers beyond 31 bits is several times slower for a million keys.
 */
export class CompositeKey {
  private slots = new Int32Array(FIRST_SIZE * 2);
  private firsts = new Int32Array(FIRST_SIZE);
  private seconds = new Int32Array(FIRST_SIZE);
  private count = 1;

  /** The number of codes given out, BLANK included. */
  get size(): number {
    return this.count;
  }

  /** The code of a combination; BLANK when one of its parts is blank. */
  code(first: number, second: number): number {
    if (first === BLANK || second === BLANK) return BLANK;
    const slot = this.slotOf(first, second);
    const known = this.slots[slot] ?? EMPTY;
    if (known !== EMPTY) return known;
    const code = this.count++;
    if (code === this.firsts.length) this.grow();
    this.firsts[code] = first;
    this.seconds[code] = second;
    this.slots[this.slotOf(first, second)] = code;
    return code;
  }

  private slotOf(first: number, second: number): number {
    const mask = this.slots.length - 1;
    let slot = mixed(first, second) & mask;
    for (;;) {
      const code = this.slots[slot] ?? EMPTY;
      if (code === EMPTY || (this.firsts[code] === first && this.seconds[code] === second)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    const size = this.firsts.length * 2;
    const grown = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    const known = this.firsts.length;
    this.firsts = grown(this.firsts);
    this.seconds = grown(this.seconds);
    this.slots = new Int32Array(size * 2);
    for (let code = 1; code < known; code += 1) {
      this.slots[this.slotOf(this.firsts[code] ?? 0, this.seconds[code] ?? 0)] = code;
    }
  }
}

function mixed(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
