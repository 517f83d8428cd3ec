/** Accounting periods before and after reading: columns of an extract, and the run's list. */

import type { AccountingPeriod } from '../model/accounting-period.ts';
import type { DayColumn, IntColumn, TextColumn } from '../model/column-table.ts';
import type { Findings, Place } from '../model/finding.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';

/** An extract of accounting periods as columns of `count` cells. */
export type PeriodTable = {
  readonly file: number;
  readonly count: number;
  readonly row: IntColumn;
  /** Record id of the period. */
  readonly id: TextColumn;
  readonly name: TextColumn;
  readonly start: DayColumn;
  /** NO_DAY for the open-ended period. */
  readonly end: DayColumn;
  /** `open`, `pending-close` or `closed`. */
  readonly status: TextColumn;
  /** Org label by name, */
  readonly org: TextColumn;
  /** and by id, read where the name is blank. */
  readonly orgId: TextColumn;
  /** True when the file has a column of org labels; only then is a blank label a statement. */
  readonly hasOrgLabels: boolean;
};

/** The periods of a run, ordered by org, first day and id. */
export type PeriodList = {
  readonly periods: readonly AccountingPeriod[];
  /** True when some period has no org: nothing can be aligned before that is answered. */
  readonly isOrgUnknown: boolean;
};

/** The inputs of accountingPeriodsOf. */
export type PeriodInputs = {
  readonly tables: readonly PeriodTable[];
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly findings: Findings;
};

/** A period with the place it was read from. */
export type PlacedPeriod = { readonly period: AccountingPeriod; readonly place: Place };
