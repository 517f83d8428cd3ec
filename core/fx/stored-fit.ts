import { MoneyColumn } from '../model/money-column.ts';
import type { Scaling } from '../model/scaling.ts';
import { isWithinHalf } from './scalings.ts';

/** Transaction amounts and the converted amounts that the system stored with them. */
export type StoredAmounts = {
  readonly amount: MoneyColumn;
  readonly stored: MoneyColumn;
  /** Unrounded minus rounded, as stored; undefined when the system stores none. */
  readonly storedRounding: MoneyColumn | undefined;
};

/** Tells whether a stored amount follows from its transaction amount within half a rounding increment. */
export class StoredFit {
  private readonly lines: StoredAmounts;
  private readonly rounded = MoneyColumn.blank(1);
  private readonly rounding = MoneyColumn.blank(1);

  constructor(lines: StoredAmounts) {
    this.lines = lines;
  }

  /** Whether the stored amount of a line, alone or with its stored rounding, fits amount × scaling. */
  fits(row: number, scaling: Scaling): boolean {
    const { amount } = this.lines;
    this.rounded.setScaled(0, amount, row, scaling, this.rounding);
    return this.fitsRounded(row, scaling, this.rounded, 0);
  }

  /** The same where amount × scaling has been rounded into a cell already. */
  fitsRounded(row: number, scaling: Scaling, rounded: MoneyColumn, roundedRow: number): boolean {
    const { amount, stored, storedRounding } = this.lines;
    if (stored.equals(row, rounded, roundedRow)) return true;
    // The rounded amount is at most half an increment off, so two increments away nothing can fit.
    if (stored.isFartherThan(2n * scaling.increment, row, rounded, roundedRow)) return false;
    const [exact, kept] = [amount.amount(row), stored.amount(row)];
    if (isWithinHalf(exact, scaling, kept)) return true;
    return !!storedRounding && isWithinHalf(exact, scaling, kept + storedRounding.amount(row));
  }
}
