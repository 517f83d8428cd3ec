/**
 * One dictionary for every text of a run. A text column holds codes, so equal texts of any two tables have equal
 * codes and joins compare integers.
 */

/** The code of the empty text: a blank cell. */
export const BLANK = 0;

const EMPTY_SLOT = -1;
const INITIAL_CODES = 1 << 16;
/** The dictionary is in parts that grow one at a time: a whole one of millions would take a tenth of a second. */
const PART_BITS = 6;
const PARTS = 1 << PART_BITS;
const INITIAL_SLOTS = 1 << 10;

/** Interns texts; codes count up from 0, the empty text. */
export class TextPool {
  private readonly texts: string[] = [];
  private hashes = new Int32Array(INITIAL_CODES);
  /** By the first bits of a hash, codes in the slots of the last bits or after them. */
  private readonly parts = Array.from({ length: PARTS }, () =>
    new Int32Array(INITIAL_SLOTS).fill(EMPTY_SLOT),
  );
  /** How many more texts a part takes before it grows. */
  private readonly room = Int32Array.from({ length: PARTS }, (_, part) => roomOf(part, INITIAL_SLOTS));
  private readonly ownCopy: (text: string) => string;

  /**
   * `ownCopy` returns the same text in memory of its own. Without it a short text cut out of a chunk of a file
   * would keep that whole chunk alive.
   */
  constructor(ownCopy: (text: string) => string = (text) => text) {
    this.ownCopy = ownCopy;
    this.code('');
  }

  /** The number of different texts. */
  get size(): number {
    return this.texts.length;
  }

  /** The code of a text, taking it in if it is new. */
  code(text: string): number {
    const hash = hashOf(text);
    const slots = this.slotsOf(hash);
    const slot = this.slotOf(slots, text, hash);
    const found = slots[slot] ?? EMPTY_SLOT;
    return found === EMPTY_SLOT ? this.insert(text, hash, slots, slot) : found;
  }

  /** The code of a text, or undefined when it never occurred. */
  find(text: string): number | undefined {
    const hash = hashOf(text);
    const slots = this.slotsOf(hash);
    const found = slots[this.slotOf(slots, text, hash)] ?? EMPTY_SLOT;
    return found === EMPTY_SLOT ? undefined : found;
  }

  /** The text of a code. */
  text(code: number): string {
    const text = this.texts[code];
    if (text === undefined) throw new RangeError(`text code ${code} is not in the pool`);
    return text;
  }

  private slotsOf(hash: number): Int32Array {
    const slots = this.parts[partOf(hash)];
    if (!slots) throw new RangeError(`no part for the hash ${hash}`);
    return slots;
  }

  private slotOf(slots: Int32Array, text: string, hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = slots[slot] ?? EMPTY_SLOT;
      if (code === EMPTY_SLOT || (this.hashes[code] === hash && this.texts[code] === text)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private insert(text: string, hash: number, slots: Int32Array, slot: number): number {
    const code = this.texts.length;
    this.texts.push(this.ownCopy(text));
    if (code >= this.hashes.length) {
      const hashes = new Int32Array(this.hashes.length * 2);
      hashes.set(this.hashes);
      this.hashes = hashes;
    }
    this.hashes[code] = hash;
    slots[slot] = code;
    const part = partOf(hash);
    const room = (this.room[part] ?? 0) - 1;
    this.room[part] = room;
    if (room < 0) this.grow(part, slots);
    return code;
  }

  private grow(part: number, before: Int32Array): void {
    const slots = new Int32Array(before.length * 2).fill(EMPTY_SLOT);
    const mask = slots.length - 1;
    for (const code of before) {
      if (code === EMPTY_SLOT) continue;
      let slot = (this.hashes[code] ?? 0) & mask;
      while (slots[slot] !== EMPTY_SLOT) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.parts[part] = slots;
    this.room[part] = roomOf(part, slots.length) - roomOf(part, before.length);
  }
}

function partOf(hash: number): number {
  return hash >>> (32 - PART_BITS);
}

/** Each part is filled to another share, from 3/8 to a half, so that they do not grow all at once. */
function roomOf(part: number, slots: number): number {
  return Math.floor((slots * (3 * PARTS + part)) / (8 * PARTS));
}

function hashOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
