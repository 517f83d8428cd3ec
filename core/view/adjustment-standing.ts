/** Where an unlabeled adjustment stands: whether there is something to do, and what is in the way of settling it. */

import type { AlignmentStatus } from '../align/alignment.ts';
import type { AdjustmentStanding } from '../contract/window/adjustments.ts';
import { BLANK } from '../model/text-pool.ts';
import { withheldWords } from '../report/proposal-words.ts';
import type { CloseView } from './close-view.ts';

/** Every standing in words. */
export const standingTitles: Readonly<Record<AdjustmentStanding, string>> = {
  'to-settle': 'To settle',
  'by-hand': 'Book by hand',
  past: 'Nothing can be booked',
  settled: 'Settled',
};

/** Statuses whose unlabeled period is closed while all periods are there: Billing takes nothing back in it. */
const BOOKED_IN_CLOSED: ReadonlySet<AlignmentStatus> = new Set<AlignmentStatus>([
  'blocked-adjustment',
  'blocked-adjustment-org-pending',
  'arrived-after-close',
]);

/**
 * What remains to be done about the adjustment at a position of the alignment. One in a closed unlabeled period cannot be
 * settled in Billing any more: it is booked by hand in the org, where the org has a period for that, else not at all.
 */
export function standingOf({ close }: CloseView, at: number): AdjustmentStanding {
  const { alignment } = close;
  const status = alignment.status.get(at);
  if (status === 'aligned-open' || status === 'aligned-closed') return 'settled';
  if (!BOOKED_IN_CLOSED.has(status)) return 'to-settle';
  // It is opposite and equal, so that the two need nothing in any org.
  if (alignment.counterPair.get(at) >= 0) return 'settled';
  return alignment.alignedPeriod.get(at) < 0 ? 'past' : 'by-hand';
}

/** Why the adjustment stands so, where its status does not say it; '' otherwise. */
export function standingReason(view: CloseView, at: number): string {
  const { alignment } = view.close;
  const standing = standingOf(view, at);
  const counter = alignment.counterPair.get(at);
  if (standing === 'by-hand') {
    const period = periodName(view, alignment.alignedPeriod.get(at));
    return `Billing takes nothing back in a closed period, so no entry is proposed. ${period} can still be booked: enter the amount there and say in a comment with which entry.`;
  }
  if (standing === 'past') {
    return 'Both periods are closed, and the org has no later open one. Nothing can be booked until it has; what is left is a comment that says why.';
  }
  if (standing !== 'settled' || counter < 0) return '';
  const document = view.context.billing.text('document', alignment.line.get(counter));
  return `${document} counters it: together they are zero.`;
}

/** What stands in the way of the adjustment at a position of the alignment; empty when nothing does. */
export function blocksOf(view: CloseView, at: number): readonly string[] {
  if (standingOf(view, at) === 'settled') return [];
  const { alignment, proposals, billing, setup } = view.close;
  const withheld = withheldWords(proposals.verdict.get(at));
  const line = alignment.line.get(at);
  const lacksCode = setup.features.multiOrg && billing.accountingCode.get(line) === BLANK;
  return [...(withheld === '' ? [] : [withheld]), ...(lacksCode ? ['The accounting code is missing'] : [])];
}

/** Name of the accounting period at a position of the close's list; '' for none. */
export function periodName({ close }: CloseView, period: number): string {
  return close.periods[period]?.name ?? '';
}
