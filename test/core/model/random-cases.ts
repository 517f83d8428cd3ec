/** Random cases that are the same in every run: a small generator with a fixed seed (mulberry32). */
export class RandomCases {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }

  /** One of the choices. */
  pick<Choice>(choices: readonly Choice[]): Choice {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new RangeError('nothing to choose from');
    return choice;
  }

  /** A row of digits without leading zero. */
  digits(count: number): string {
    let text = String(1 + this.below(9));
    while (text.length < count) text += String(this.below(10));
    return text;
  }

  /** A signed plain amount of up to 13 integer and `decimals` decimal digits, as an exporter writes it. */
  amountText(decimals: number): string {
    const whole = this.below(4) === 0 ? '0' : this.digits(1 + this.below(this.pick([4, 7, 13])));
    const fraction = Array.from({ length: decimals }, () => this.below(10)).join('');
    return `${this.pick(['', '', '-'])}${whole}${decimals === 0 ? '' : `.${fraction}`}`;
  }

  /** A positive rate as text. */
  rateText(): string {
    const decimals = this.pick([0, 2, 4, 5, 6, 9, 12]);
    const whole = this.below(3) === 0 ? '0' : this.digits(1 + this.below(4));
    const text = decimals === 0 ? whole : `${whole}.${this.digits(decimals)}`;
    return /[1-9]/.test(text) ? text : '1';
  }
}
