/** Exact sums of money in bulk, in the two numbers in which columns hold amounts (see money-column.ts). */

import { type Money, ONE } from './money.ts';

/** Running sums move into a bigint before a whole part could leave the exactly counted integers. */
const FLUSH_AT = 2 ** 52;

/** An exact running sum of one currency; the order of additions never matters. */
export class MoneySum {
  private whole = 0;
  private nanos = 0;
  private flushed: Money = 0n;

  /** Adds one amount. */
  add(amount: Money): void {
    this.flushed += amount;
  }

  /** Adds a cell's parts; only MoneyColumn calls this. */
  addParts(whole: number, nanos: number): void {
    this.whole += whole;
    this.nanos += nanos;
    if (Math.abs(this.whole) > FLUSH_AT || Math.abs(this.nanos) > FLUSH_AT) this.flush();
  }

  /** The exact sum so far. */
  total(): Money {
    this.flush();
    return this.flushed;
  }

  private flush(): void {
    this.flushed += BigInt(this.whole) * ONE + BigInt(this.nanos);
    this.whole = 0;
    this.nanos = 0;
  }
}
