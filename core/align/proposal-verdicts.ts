/** Whether a journal entry can be proposed for an adjustment, and what stands in the way. */

import { BLANK } from '../model/text-pool.ts';
import type { Alignment, AlignmentStatus } from './alignment.ts';
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
  'countered',
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

type Aligned = Pick<ProposalInputs, 'alignment' | 'orgs'>;

/** The verdict on the adjustment at a position of the alignment. */
export function verdictOf(
  at: number,
  { alignment, lines, setup, orgs }: Aligned & Pick<ProposalInputs, 'lines' | 'setup'>,
): ProposalVerdict {
  if (!setup.features.multiOrg) return 'no-multi-org';
  const line = alignment.line.get(at);
  const verdict = byStatus[alignment.status.get(at)];
  if (verdict !== 'proposed') return verdict;
  if (orgs.org.get(line) === BLANK) return 'org-undecided';
  // The first can be moved no more: to move the second alone would leave half of the two in each place.
  if (isNothingInOrg(at, { alignment, orgs }) && isInClosed(alignment.counterPair.get(at), alignment))
    return 'countered';
  if (lines.amount.isBlank(line) || lines.currency.get(line) === BLANK) return 'no-amount';
  return alignment.alignedPeriod.get(at) === NO_PERIOD ? 'no-open-org-period' : 'proposed';
}

/** True for one of a counter pair of one org: together the two come to nothing there. */
export function isNothingInOrg(at: number, { alignment, orgs }: Aligned): boolean {
  const other = alignment.counterPair.get(at);
  return other >= 0 && orgs.org.get(alignment.line.get(at)) === orgs.org.get(alignment.line.get(other));
}

/** True for one whose unlabeled period is closed while all periods are there: Billing takes nothing back in it. */
export function isInClosed(at: number, { status }: Pick<Alignment, 'status'>): boolean {
  return byStatus[status.get(at)] === 'unlabeled-closed';
}
