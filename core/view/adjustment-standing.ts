/** Where an unlabeled adjustment stands: its periods by name, and what is in the way of settling it. */

import type { AlignmentStatus } from '../align/alignment.ts';
import { BLANK } from '../model/text-pool.ts';
import { withheldWords } from '../report/proposal-words.ts';
import type { CloseView } from './close-view.ts';

/** True for an adjustment that nobody has to do anything about. */
export function isSettled(status: AlignmentStatus): boolean {
  return status === 'aligned-open' || status === 'aligned-closed';
}

/** What stands in the way of the adjustment at a position of the alignment; empty when nothing does. */
export function blocksOf({ close }: CloseView, at: number): readonly string[] {
  const { alignment, proposals, billing, setup } = close;
  if (isSettled(alignment.status.get(at))) return [];
  const withheld = withheldWords(proposals.verdict.get(at));
  const line = alignment.line.get(at);
  const lacksCode = setup.features.multiOrg && billing.accountingCode.get(line) === BLANK;
  return [...(withheld === '' ? [] : [withheld]), ...(lacksCode ? ['The accounting code is missing'] : [])];
}

/** Name of the accounting period at a position of the close's list; '' for none. */
export function periodName({ close }: CloseView, period: number): string {
  return close.periods[period]?.name ?? '';
}
