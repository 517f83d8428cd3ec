/** Plain decimal text as the two numbers in which columns of money hold an amount (see money-column.ts). */

import { WHOLE_LIMIT } from './money.ts';

const NANOS_PER_UNIT = 1_000_000_000;
const [MINUS, PLUS, POINT, ZERO] = [45, 43, 46, 48];

/** Reads one amount after the other, without going through bigint. */
export class DecimalParts {
  /** Whole part and 10⁻⁹ part of the amount that was read last, both with its sign. */
  whole = 0;
  nanos = 0;
  private at = 0;
  private digits = 0;

  /** Reads a text; false when it is not a plain amount (see parseMoney), and the parts then mean nothing. */
  read(text: string): boolean {
    const first = text.charCodeAt(0);
    this.at = first === MINUS || first === PLUS ? 1 : 0;
    this.digits = 0;
    const whole = this.readWhole(text);
    const nanos = text.charCodeAt(this.at) === POINT ? this.readNanos(text) : 0;
    this.whole = first === MINUS ? -whole : whole;
    this.nanos = first === MINUS ? -nanos : nanos;
    return this.at === text.length && this.digits > 0 && whole < WHOLE_LIMIT;
  }

  private readWhole(text: string): number {
    let whole = 0;
    for (; this.at < text.length; this.at += 1) {
      const digit = text.charCodeAt(this.at) - ZERO;
      if (digit < 0 || digit > 9) break;
      whole = whole * 10 + digit;
      this.digits += 1;
    }
    return whole;
  }

  private readNanos(text: string): number {
    let nanos = 0;
    let place = NANOS_PER_UNIT;
    for (this.at += 1; this.at < text.length; this.at += 1) {
      const digit = text.charCodeAt(this.at) - ZERO;
      // A digit beyond the ninth may only be a zero.
      if (digit < 0 || digit > 9 || (place === 1 && digit !== 0)) break;
      this.digits += 1;
      if (place === 1) continue;
      place /= 10;
      nanos += digit * place;
    }
    return nanos;
  }
}
