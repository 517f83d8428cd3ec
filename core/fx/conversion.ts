/** Functional and reporting amounts of the lines of one side. */

import type { ChoiceColumn, DayColumn, TextColumn } from '../model/column-table.ts';
import type { MoneyColumn } from '../model/money.ts';

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
  /** Unrounded minus rounded functional amount, 9 decimals. */
  readonly functionalRounding: MoneyColumn;
  /** Reporting amount: two steps from the unrounded amount, rounded once; blank for `no-rate`. */
  readonly reporting: MoneyColumn;
  readonly reportingOrigin: ChoiceColumn<AmountOrigin>;
  readonly reportingRounding: MoneyColumn;
  /** Functional rate in force as text, so that amount × rate (inverse form) is the functional amount; BLANK without one. */
  readonly rate: TextColumn;
  /** Rate from functional to reporting currency as text, BLANK without one. */
  readonly reportingRate: TextColumn;
  readonly rateDateAsked: DayColumn;
  readonly rateDateUsed: DayColumn;
  /** Text code: `extract`, `rate table`, `same currency`, or BLANK. */
  readonly rateSource: TextColumn;
};
