/** A small seeded generator of numbers (mulberry32): the sample is the same whenever it is written. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** A whole number 0 … limit−1. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  /** True in `percent` of 100 cases. */
  isIn(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** One of a list. */
  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  /** `count` different ones of a list, in the order of the list. */
  take<Value>(values: readonly Value[], count: number): Value[] {
    const keys = values.map((value, at) => ({ value, at, key: this.below(0x7fffffff) }));
    const chosen = keys.sort((a, b) => a.key - b.key || a.at - b.at).slice(0, count);
    return chosen.sort((a, b) => a.at - b.at).map((one) => one.value);
  }
}
