/**
 * Exact money in bulk: a column holds two numbers of the same sign, the whole part and the 10⁻⁹ part. Besides it only
 * decimal-parts.ts, which reads them from text, and money-sum.ts, which adds them, know this layout.
 */

import { DecimalParts } from './decimal-parts.ts';
import { absolute, formatMoney, type Money, ONE, roundFraction, WHOLE_LIMIT } from './money.ts';
import type { MoneySum } from './money-sum.ts';
import { dividedHalfUp, EXACT_LIMIT, type Scaling } from './scaling.ts';

const NANOS_PER_UNIT = 1_000_000_000;
const LIMIT: Money = BigInt(WHOLE_LIMIT) * ONE;

/** One for all cells: making one for each would take longer than reading it. */
const parts = new DecimalParts();

/** A column of amounts; a cell may be blank. Grows as cells are pushed. */
export class MoneyColumn {
  private whole: Float64Array;
  private nanos: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.whole = new Float64Array(Math.max(capacity, 1));
    this.nanos = new Int32Array(Math.max(capacity, 1));
  }

  /** A column of `length` blank cells. */
  static blank(length: number): MoneyColumn {
    const column = new MoneyColumn(length);
    column.whole.fill(Number.NaN);
    column.length = length;
    return column;
  }

  /** A column of its own with the same cells. */
  copied(): MoneyColumn {
    const column = new MoneyColumn(this.length);
    column.whole.set(this.whole.subarray(0, this.length));
    column.nanos.set(this.nanos.subarray(0, this.length));
    column.length = this.length;
    return column;
  }

  /** Appends an amount, or a blank cell for undefined. */
  push(amount: Money | undefined): void {
    this.reserve();
    this.length += 1;
    this.set(this.length - 1, amount);
  }

  /**
   * Appends the amount that plain decimal text says, without going through bigint.
   * Returns false, with a blank cell appended, when the text is not a plain amount (see parseMoney).
   */
  pushText(text: string): boolean {
    this.reserve();
    const row = this.length++;
    const isAmount = parts.read(text);
    this.whole[row] = isAmount ? parts.whole : Number.NaN;
    this.nanos[row] = isAmount ? parts.nanos : 0;
    return isAmount;
  }

  /** Writes one cell; undefined makes it blank. Throws beyond 15 integer digits: no digit may be lost unseen. */
  set(row: number, amount: Money | undefined): void {
    if (amount === undefined) {
      this.whole[row] = Number.NaN;
      this.nanos[row] = 0;
      return;
    }
    if (absolute(amount) >= LIMIT) throw new RangeError(`${formatMoney(amount)} is too large for a column`);
    this.whole[row] = Number(amount / ONE);
    this.nanos[row] = Number(amount % ONE);
  }

  /** Copies one cell from another column, or its negative. */
  copy(row: number, from: MoneyColumn, fromRow: number, isNegated = false): void {
    const sign = isNegated ? -1 : 1;
    this.whole[row] = sign * (from.whole[fromRow] ?? Number.NaN);
    this.nanos[row] = sign * (from.nanos[fromRow] ?? 0);
  }

  /** True when the cell holds no amount. */
  isBlank(row: number): boolean {
    return Number.isNaN(this.whole[row] ?? Number.NaN);
  }

  /** The amount of a cell, or undefined when it is blank. */
  get(row: number): Money | undefined {
    const whole = this.whole[row] ?? Number.NaN;
    if (Number.isNaN(whole)) return undefined;
    return BigInt(whole) * ONE + BigInt(this.nanos[row] ?? 0);
  }

  /** The amount of a cell; a blank cell counts as zero. */
  amount(row: number): Money {
    return this.get(row) ?? 0n;
  }

  /** The amount of a cell in 10⁻⁹; NaN where it is blank or too large to be counted exactly in a number. */
  nanosOf(row: number): number {
    const amount = (this.whole[row] ?? Number.NaN) * NANOS_PER_UNIT + (this.nanos[row] ?? 0);
    return Math.abs(amount) < EXACT_LIMIT ? amount : Number.NaN;
  }

  /** The sign of a cell: -1, 0 or 1; a blank cell has none (0). */
  sign(row: number): -1 | 0 | 1 {
    const whole = this.whole[row] ?? 0;
    const nanos = this.nanos[row] ?? 0;
    return whole > 0 || nanos > 0 ? 1 : whole < 0 || nanos < 0 ? -1 : 0;
  }

  /** True when the amount is no multiple of a step of nanos, 10 000 000 for two decimals. */
  isFinerThan(row: number, step: number): boolean {
    return (this.nanos[row] ?? 0) % step !== 0;
  }

  /** True when both cells hold the same amount; blank equals nothing. */
  equals(row: number, other: MoneyColumn, otherRow: number): boolean {
    return this.whole[row] === other.whole[otherRow] && this.nanos[row] === other.nanos[otherRow];
  }

  /** True when a cell of two columns holds the same in both; blank is the same as blank. */
  static areSame(one: MoneyColumn, other: MoneyColumn, row: number): boolean {
    return Object.is(one.whole[row], other.whole[row]) && one.nanos[row] === other.nanos[row];
  }

  /** True when two cells, none of them blank, lie farther apart than `limit`. */
  isFartherThan(limit: Money, row: number, other: MoneyColumn, otherRow: number): boolean {
    const wholes = (this.whole[row] ?? 0) - (other.whole[otherRow] ?? 0);
    const nanos = (this.nanos[row] ?? 0) - (other.nanos[otherRow] ?? 0);
    const apart = Math.abs(wholes * NANOS_PER_UNIT + nanos);
    // Beyond the exactly counted numbers, the last digits decide nothing unless the limit is as large.
    return apart < EXACT_LIMIT ? apart > limit : absolute(this.amount(row) - other.amount(otherRow)) > limit;
  }

  /**
   * Writes `from × scaling`, rounded once, and into the same row of `rounding` the unrounded minus the rounded
   * amount with 9 decimals. A blank source makes both blank; so does a result of more than 15 integer digits, for
   * which false is returned.
   */
  setScaled(
    row: number,
    from: MoneyColumn,
    fromRow: number,
    scaling: Scaling,
    rounding: MoneyColumn,
  ): boolean {
    const nanos = from.nanos[fromRow] ?? 0;
    const hundredths = (from.whole[fromRow] ?? Number.NaN) * 100 + nanos / 10_000_000;
    const product = hundredths * scaling.top;
    const isCountable = Math.abs(product) < EXACT_LIMIT && nanos % 10_000_000 === 0;
    if (!isCountable) return this.setScaledExactly(row, from.get(fromRow), scaling, rounding);
    const increments = dividedHalfUp(product, scaling.bottom);
    const part = increments % scaling.incrementsPerUnit;
    const whole = (increments - part) / scaling.incrementsPerUnit;
    if (Math.abs(whole) >= WHOLE_LIMIT)
      return this.setScaledExactly(row, from.get(fromRow), scaling, rounding);
    this.whole[row] = whole;
    this.nanos[row] = part * scaling.nanosPerIncrement;
    const rest = product - increments * scaling.bottom;
    const residue = dividedHalfUp(rest * scaling.restTop, scaling.restBottom);
    rounding.nanos[row] = residue % NANOS_PER_UNIT;
    rounding.whole[row] = (residue - (residue % NANOS_PER_UNIT)) / NANOS_PER_UNIT;
    return true;
  }

  private setScaledExactly(
    row: number,
    amount: Money | undefined,
    { numerator, denominator, increment }: Scaling,
    rounding: MoneyColumn,
  ): boolean {
    const top = (amount ?? 0n) * numerator;
    const rounded = roundFraction(top, denominator, increment);
    const isHeld = absolute(rounded) < LIMIT;
    const isBlank = amount === undefined || !isHeld;
    this.set(row, isBlank ? undefined : rounded);
    rounding.set(row, isBlank ? undefined : roundFraction(top - rounded * denominator, denominator, 1n));
    return isHeld;
  }

  /** Below zero when the first cell holds the smaller amount, zero when both hold the same; blank cells come last. */
  compare(row: number, other: number): number {
    const [one, two] = [this.whole[row] ?? Number.NaN, this.whole[other] ?? Number.NaN];
    if (Number.isNaN(one) || Number.isNaN(two)) return Number(Number.isNaN(one)) - Number(Number.isNaN(two));
    return one - two || (this.nanos[row] ?? 0) - (this.nanos[other] ?? 0);
  }

  /** The largest power of ten of 10⁻⁹, at most `step`, that the parts below one of some rows are multiples of. */
  commonStep(from: number, to: number, step: number = NANOS_PER_UNIT): number {
    let common = step;
    for (let row = from; row < to && common > 1; row += 1) {
      while ((this.nanos[row] ?? 0) % common !== 0) common /= 10;
    }
    return common;
  }

  /**
   * Writes for some rows a whole number that orders them as their amounts do: the amount in steps of a commonStep, NaN
   * for a blank cell. False when one of them is too large to be counted exactly.
   */
  writeOrderKeys(keys: Float64Array, from: number, to: number, step: number): boolean {
    const perUnit = NANOS_PER_UNIT / step;
    let isExact = true;
    for (let row = from; row < to; row += 1) {
      const key = (this.whole[row] ?? Number.NaN) * perUnit + (this.nanos[row] ?? 0) / step;
      keys[row] = key;
      if (Math.abs(key) >= EXACT_LIMIT) isExact = false;
    }
    return isExact;
  }

  /** The whole parts and the 10⁻⁹ parts of all cells: the first order the amounts, the second those of equal first. */
  orderParts(): readonly Float64Array[] {
    return [this.whole.slice(0, this.length), Float64Array.from(this.nanos.subarray(0, this.length))];
  }

  /** Adds a cell to a running sum; a blank cell adds nothing. */
  addTo(sum: MoneySum, row: number, isNegated = false): void {
    const whole = this.whole[row] ?? Number.NaN;
    if (Number.isNaN(whole)) return;
    const sign = isNegated ? -1 : 1;
    sum.addParts(sign * whole, sign * (this.nanos[row] ?? 0));
  }

  private reserve(): void {
    if (this.length < this.whole.length) return;
    const whole = new Float64Array(this.whole.length * 2);
    whole.set(this.whole);
    this.whole = whole;
    const nanos = new Int32Array(this.nanos.length * 2);
    nanos.set(this.nanos);
    this.nanos = nanos;
  }
}
