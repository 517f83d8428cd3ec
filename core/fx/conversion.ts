/** Functional and reporting amounts of the lines of one side. */

import type { ChoiceColumn, DayColumn, IntColumn, TextColumn } from '../model/column-table.ts';
import type { MoneyColumn } from '../model/money-column.ts';

/** Where the functional amount of a line comes from. */
export const amountOrigins = ['stored', 'computed', 'same-currency', 'no-rate'] as const;
/** One origin. `no-rate`: the line is in no functional or reporting total. */
export type AmountOrigin = (typeof amountOrigins)[number];

/** Columns parallel to the lines of one side. */
export type Conversion = {
  /** ISO code of the functional currency of each line. */
  readonly functionalCurrency: TextColumn;
  /** As stored by the system with all its decimals, else the engine's own; blank for `no-rate`. */
  readonly functional: MoneyColumn;
  readonly functionalOrigin: ChoiceColumn<AmountOrigin>;
  /** The engine's own functional amount, rounded once; blank when there is no rate. */
  readonly recomputed: MoneyColumn;
  /** Unrounded minus rounded functional amount, 9 decimals; as stored where the engine has no rate. */
  readonly functionalRounding: MoneyColumn;
  /**
   * Reporting amount: as stored, else two steps from the unrounded amount, rounded once; blank for `no-rate`.
   * Where functional and reporting currency are the same it is the functional amount, with its origin.
   */
  readonly reporting: MoneyColumn;
  readonly reportingOrigin: ChoiceColumn<AmountOrigin>;
  readonly reportingRounding: MoneyColumn;
  /** Functional rate in force as its text stands in the source; BLANK without one. */
  readonly rate: TextColumn;
  /** 1 when functional = amount ÷ rate (a proven non-inverse file), 0 when functional = amount × rate. */
  readonly isDivided: IntColumn;
  /** Rate from functional to reporting currency as text (always multiplied), BLANK without one. */
  readonly reportingRate: TextColumn;
  readonly rateDateAsked: DayColumn;
  /** Date that the rate is of; NO_DAY when the extract gives a rate without its date. */
  readonly rateDateUsed: DayColumn;
  /** Text code: `extract`, `invoice` (rate of a memo's invoice), `rate table`, `same currency`, or BLANK. */
  readonly rateSource: TextColumn;
};
