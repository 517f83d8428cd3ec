import { BLANK } from '../model/text-pool.ts';

/** Codes below this can be combined; a run has far fewer different texts. */
const CODE_LIMIT = 2 ** 26;

/** Gives every combination of two codes a code of its own; equal combinations have equal codes, blank parts give BLANK. */
export class CompositeKey {
  private readonly codes = new Map<number, number>();

  /** The number of codes given out, BLANK included. */
  get size(): number {
    return this.codes.size + 1;
  }

  /** The code of a combination; BLANK when one of its parts is blank. */
  code(first: number, second: number): number {
    if (first === BLANK || second === BLANK) return BLANK;
    if (first >= CODE_LIMIT || second >= CODE_LIMIT)
      throw new RangeError('too many different texts to combine');
    const key = first * CODE_LIMIT + second;
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    const code = this.codes.size + 1;
    this.codes.set(key, code);
    return code;
  }
}
