/** Unlabeled adjustments (IIA, IA, CBA) against accounting periods. */

import type { ChoiceColumn, IntColumn } from '../model/column-table.ts';

/** State of the unlabeled period × state of the derived org's period that cover the adjustment date, and what breaks the matrix. */
export const alignmentStatuses = [
  'aligned-open',
  'org-pending',
  'late-adjustment',
  'no-org-period-unlabeled-open',
  'unlabeled-pending',
  'both-pending',
  'late-adjustment-pending',
  'no-org-period-unlabeled-pending',
  'blocked-adjustment',
  'blocked-adjustment-org-pending',
  'aligned-closed',
  'arrived-after-close',
  'no-org-period-unlabeled-closed',
  'no-unlabeled-period-org-open',
  'no-unlabeled-period-org-pending',
  'no-unlabeled-period-org-closed',
  'no-period',
  'org-undecided',
  'period-org-unknown',
] as const;
/** One alignment status. */
export type AlignmentStatus = (typeof alignmentStatuses)[number];

/** True when a status asks for no action and is no finding. */
export function isFine(status: AlignmentStatus): status is 'aligned-open' | 'aligned-closed' {
  return status === 'aligned-open' || status === 'aligned-closed';
}

/** One row per unlabeled adjustment that counts, in the order of the Billing lines. */
export type Alignment = {
  readonly count: number;
  /** Row of the adjustment in BillingLines. */
  readonly line: IntColumn;
  readonly status: ChoiceColumn<AlignmentStatus>;
  /** Positions in the run's list of accounting periods, -1 for none: unlabeled period as booked, */
  readonly bookedPeriod: IntColumn;
  /** org period covering the date, */
  readonly coveringPeriod: IntColumn;
  /** org period where it belongs: the covering one if open or pending, else the org's next open one. */
  readonly alignedPeriod: IntColumn;
  /** 1 when the two covering periods have different date ranges; 2 when severe (inside one closing range, outside the other). */
  readonly boundaries: IntColumn;
  /** Position in this table of the adjustment that counters this one, -1 for none. */
  readonly counterPair: IntColumn;
};
