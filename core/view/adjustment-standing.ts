/** Where an unlabeled adjustment stands: whether there is something to do, and what is in the way of settling it. */

import { isFine } from '../align/alignment.ts';
import { isInClosed, isNothingInOrg } from '../align/proposal-verdicts.ts';
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

/**
 * What remains to be done about the adjustment at a position of the alignment. One in a closed unlabeled period cannot be
 * settled in Billing any more: it is booked by hand in the org, where the org has a period for that, else not at all.
 */
export function standingOf({ close }: CloseView, at: number): AdjustmentStanding {
  const { alignment, proposals } = close;
  if (isFine(alignment.status.get(at)) || proposals.verdict.get(at) === 'countered') return 'settled';
  if (!isInClosed(at, alignment)) return 'to-settle';
  if (isNothingInOrg(at, close)) return 'settled';
  return alignment.alignedPeriod.get(at) < 0 ? 'past' : 'by-hand';
}

/** Why the adjustment stands so, where its status does not say it; '' otherwise. */
export function standingReason(view: CloseView, at: number): string {
  const { alignment, proposals } = view.close;
  const standing = standingOf(view, at);
  if (standing === 'by-hand') {
    const period = periodName(view, alignment.alignedPeriod.get(at));
    return `Billing takes nothing back in a closed period, so no entry is proposed. ${period} can still be booked: enter the amount there and say in a comment with which entry.`;
  }
  if (standing === 'past') {
    return 'Both periods are closed, and the org has no later open one. Nothing can be booked until it has; what is left is a comment that says why.';
  }
  const document = otherOfPair(view, at);
  if (proposals.verdict.get(at) === 'countered') return `It counters ${document}: together they are zero.`;
  const isCountered = standing === 'settled' && isInClosed(at, alignment);
  return isCountered ? `${document} counters it: together they are zero.` : '';
}

function otherOfPair({ close, context }: CloseView, at: number): string {
  const other = close.alignment.counterPair.get(at);
  return other < 0 ? '' : context.billing.text('document', close.alignment.line.get(other));
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
