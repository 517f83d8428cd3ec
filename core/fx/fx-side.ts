import type { DayColumn, IntColumn, TextColumn } from '../model/column-table.ts';
import type { Findings } from '../model/finding.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import type { ReadColumns } from '../model/source-file.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { RateDirection } from './direction.ts';
import type { RateSystem } from './rate-row.ts';
import type { RateTable } from './rate-table.ts';
import type { RateTexts } from './rate-texts.ts';
import type { Scalings } from './scalings.ts';

/** The lines of one side as conversion sees them; columns are parallel. */
export type FxSide = {
  readonly system: RateSystem;
  readonly count: number;
  readonly file: IntColumn;
  readonly row: IntColumn;
  readonly currency: TextColumn;
  readonly amount: MoneyColumn;
  readonly functionalCurrency: TextColumn;
  readonly stored: MoneyColumn;
  readonly storedRounding: MoneyColumn | undefined;
  /** Functional rate of the extract, and the date that the extract says it is of. */
  readonly rate: TextColumn;
  readonly rateDate: DayColumn;
  /** Field of the extract that the functional rate comes from. */
  readonly rateField: string;
  /** Rate to the reporting currency and reporting amount of the extract; undefined when the system has none. */
  readonly globalRate: TextColumn | undefined;
  readonly globalRateField: string | undefined;
  readonly storedReporting: MoneyColumn | undefined;
  readonly asked: DayColumn;
  /** Row of an invoice line whose rate serves a line without one, -1 for none. */
  readonly invoiceLine: IntColumn;
  /** How a file uses its rates; undefined when no row of it says anything. */
  direction(file: number): RateDirection | undefined;
  /** Only lines in scope raise findings. */
  isInScope(row: number): boolean;
};

/** What conversion needs besides the lines. */
export type FxContext = {
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly findings: Findings;
  readonly files: readonly ReadColumns[];
  readonly rateTable: RateTable;
  readonly rateTexts: RateTexts;
  readonly scalings: Scalings;
};
