/** The allocation list: every document, adjustment and adjustment's revenue schedule with its accounting period. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import type { ChoiceColumn, IntColumn, TextColumn } from '../model/column-table.ts';
import type { Findings } from '../model/finding.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import type { PeriodList } from './period-tables.ts';
import type { AdjustmentSchedules } from './schedule.ts';

/** Invoice headers as columns of `count` cells. */
export type DocumentHeaders = {
  readonly file: number;
  readonly count: number;
  readonly row: IntColumn;
  /** Invoice number. */
  readonly document: TextColumn;
  /** Amount of the invoice with tax, signed by effect. */
  readonly amount: MoneyColumn;
};

/** What a row of the allocation list is. Only documents and adjustments are in totals; settlements are shown. */
export const allocationKinds = ['document', 'adjustment', 'revenue-schedule', 'settlement'] as const;
/** One kind. */
export type AllocationKind = (typeof allocationKinds)[number];

/** Columns of `count` cells: documents and adjustments in the order of the lines, then revenue schedules. */
export type Allocation = {
  readonly count: number;
  readonly kind: ChoiceColumn<AllocationKind>;
  /** First row in BillingLines of the document, row of the adjustment. */
  readonly line: IntColumn;
  /** Org that the row is booked under: a Billing org, or `unlabeled`. */
  readonly org: TextColumn;
  /** Position of the period in the run's list, -1 for none. */
  readonly period: IntColumn;
  /** Transaction currency, signed, with tax. */
  readonly amount: MoneyColumn;
};

/** The inputs of allocate. */
export type AllocationInputs = {
  readonly lines: BillingLines;
  readonly orgs: OrgAssignment;
  readonly periods: PeriodList;
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly findings: Findings;
  /** Invoice headers: their amount is taken for the document instead of the sum of its lines. */
  readonly headers?: readonly DocumentHeaders[];
  /** Revenue schedules where an extract was given; otherwise a schedule row carries the signed adjustment. */
  readonly schedules?: AdjustmentSchedules;
};
