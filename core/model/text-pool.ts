/**
 * One dictionary for every text of a run. A text column holds codes, so equal texts of any two tables have equal
 * codes and joins compare integers.
 */

/** The code of the empty text: a blank cell. */
export const BLANK = 0;

const INITIAL_SLOTS = 1 << 16;
const EMPTY_SLOT = -1;

/** Interns texts; codes count up from 0, the empty text. */
export class TextPool {
  private readonly texts: string[] = [];
  private hashes = new Int32Array(INITIAL_SLOTS);
  private slots = new Int32Array(INITIAL_SLOTS).fill(EMPTY_SLOT);
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
    const slot = this.slotOf(text, hash);
    const found = this.slots[slot] ?? EMPTY_SLOT;
    return found === EMPTY_SLOT ? this.insert(text, hash, slot) : found;
  }

  /** The code of a text, or undefined when it never occurred. */
  find(text: string): number | undefined {
    const found = this.slots[this.slotOf(text, hashOf(text))] ?? EMPTY_SLOT;
    return found === EMPTY_SLOT ? undefined : found;
  }

  /** The text of a code. */
  text(code: number): string {
    const text = this.texts[code];
    if (text === undefined) throw new RangeError(`text code ${code} is not in the pool`);
    return text;
  }

  private slotOf(text: string, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = this.slots[slot] ?? EMPTY_SLOT;
      if (code === EMPTY_SLOT || (this.hashes[code] === hash && this.texts[code] === text)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private insert(text: string, hash: number, slot: number): number {
    const code = this.texts.length;
    this.texts.push(this.ownCopy(text));
    if (code >= this.hashes.length) {
      const hashes = new Int32Array(this.hashes.length * 2);
      hashes.set(this.hashes);
      this.hashes = hashes;
    }
    this.hashes[code] = hash;
    this.slots[slot] = code;
    if (this.texts.length * 2 > this.slots.length) this.growSlots();
    return code;
  }

  private growSlots(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(EMPTY_SLOT);
    const mask = slots.length - 1;
    for (let code = 0; code < this.texts.length; code += 1) {
      let slot = (this.hashes[code] ?? 0) & mask;
      while (slots[slot] !== EMPTY_SLOT) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.slots = slots;
  }
}

function hashOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
