/** What the alignment of adjustments reads. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import type { Findings } from '../model/finding.ts';
import type { PriorClose } from '../model/prior-close.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import type { PeriodList } from './period-tables.ts';

/** The inputs of alignAdjustments. */
export type AlignmentInputs = {
  readonly lines: BillingLines;
  readonly orgs: OrgAssignment;
  readonly periods: PeriodList;
  readonly setup: Setup;
  readonly prior?: PriorClose | undefined;
  readonly pool: TextPool;
  readonly findings: Findings;
};
