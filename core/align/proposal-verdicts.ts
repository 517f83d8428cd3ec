/** Whether a journal entry can be proposed for an adjustment, and what stands in the way. */

import { BLANK } from '../model/text-pool.ts';
import type { AlignmentStatus } from './alignment.ts';
import { NO_PERIOD } from './period-lookup.ts';
import type { ProposalInputs } from './proposals.ts';

/** `proposed`, or why no entry is. */
export const proposalVerdicts = [
  'proposed',
  'no-multi-org',
  'period-org-unknown',
  'org-undecided',
  'no-amount',
  'no-unlabeled-period',
  'no-org-period',
  'signed-already',
  'unlabeled-closed',
  'no-open-org-period',
] as const;
/** One verdict. */
export type ProposalVerdict = (typeof proposalVerdicts)[number];

/** What each alignment status leaves to propose: both entries need a period that can still be booked. */
const byStatus: Readonly<Record<AlignmentStatus, ProposalVerdict>> = {
  'aligned-open': 'proposed',
  'org-pending': 'proposed',
  'late-adjustment': 'proposed',
  'unlabeled-pending': 'proposed',
  'both-pending': 'proposed',
  'late-adjustment-pending': 'proposed',
  'no-org-period-unlabeled-open': 'no-org-period',
  'no-org-period-unlabeled-pending': 'no-org-period',
  'no-org-period-unlabeled-closed': 'no-org-period',
  'blocked-adjustment': 'unlabeled-closed',
  'blocked-adjustment-org-pending': 'unlabeled-closed',
  'arrived-after-close': 'unlabeled-closed',
  'aligned-closed': 'signed-already',
  'no-unlabeled-period-org-open': 'no-unlabeled-period',
  'no-unlabeled-period-org-pending': 'no-unlabeled-period',
  'no-unlabeled-period-org-closed': 'no-unlabeled-period',
  'no-period': 'no-unlabeled-period',
  'org-undecided': 'org-undecided',
  'period-org-unknown': 'period-org-unknown',
};

/** The verdict on the adjustment at a position of the alignment. */
export function verdictOf(
  at: number,
  { alignment, lines, setup, orgs }: Pick<ProposalInputs, 'alignment' | 'lines' | 'setup' | 'orgs'>,
): ProposalVerdict {
  if (!setup.features.multiOrg) return 'no-multi-org';
  const line = alignment.line.get(at);
  const verdict = byStatus[alignment.status.get(at)];
  if (verdict !== 'proposed') return verdict;
  if (orgs.org.get(line) === BLANK) return 'org-undecided';
  if (lines.amount.isBlank(line) || lines.currency.get(line) === BLANK) return 'no-amount';
  return alignment.alignedPeriod.get(at) === NO_PERIOD ? 'no-open-org-period' : 'proposed';
}
