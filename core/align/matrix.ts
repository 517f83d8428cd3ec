/** The alignment matrix: state of the unlabeled period × state of the org's period that cover an adjustment's date. */

import type { AccountingPeriod } from '../model/accounting-period.ts';
import type { AlignmentStatus } from './alignment.ts';

type PeriodState = AccountingPeriod['status'] | 'missing';
/** `aligned-closed` stands for closed × closed: whether it was in the signed close is not for the matrix to know. */
type Cells = Readonly<Record<PeriodState, AlignmentStatus>>;

const matrix: Readonly<Record<PeriodState, Cells>> = {
  open: {
    open: 'aligned-open',
    'pending-close': 'org-pending',
    closed: 'late-adjustment',
    missing: 'no-org-period-unlabeled-open',
  },
  'pending-close': {
    open: 'unlabeled-pending',
    'pending-close': 'both-pending',
    closed: 'late-adjustment-pending',
    missing: 'no-org-period-unlabeled-pending',
  },
  closed: {
    open: 'blocked-adjustment',
    'pending-close': 'blocked-adjustment-org-pending',
    closed: 'aligned-closed',
    missing: 'no-org-period-unlabeled-closed',
  },
  missing: {
    open: 'no-unlabeled-period-org-open',
    'pending-close': 'no-unlabeled-period-org-pending',
    closed: 'no-unlabeled-period-org-closed',
    missing: 'no-period',
  },
};

/** The status of an adjustment by the two periods that cover its date; undefined is a missing period. */
export function statusByPeriods(
  unlabeled: AccountingPeriod | undefined,
  org: AccountingPeriod | undefined,
): AlignmentStatus {
  return matrix[unlabeled?.status ?? 'missing'][org?.status ?? 'missing'];
}
