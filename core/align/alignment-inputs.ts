/** What the alignment of adjustments reads. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import type { DayColumn, TextColumn } from '../model/column-table.ts';
import type { Findings } from '../model/finding.ts';
import type { PriorClose } from '../model/prior-close.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import type { PeriodList } from './period-tables.ts';

/** Invoice headers as columns of `count` cells. */
export type InvoiceDates = {
  readonly count: number;
  readonly document: TextColumn;
  readonly date: DayColumn;
};

/** The inputs of alignAdjustments. */
export type AlignmentInputs = {
  readonly lines: BillingLines;
  readonly orgs: OrgAssignment;
  readonly periods: PeriodList;
  readonly setup: Setup;
  readonly prior?: PriorClose | undefined;
  readonly pool: TextPool;
  readonly findings: Findings;
  /** Dates of invoices whose items are in no extract. */
  readonly invoices?: readonly InvoiceDates[];
};
