/** Whether the prior close is signed, and whether what was read from it is what it states. */

import { counted } from '../model/counted.ts';
import type { Findings } from '../model/finding.ts';
import type { OpenItemsDigest, PriorClose } from '../model/prior-close.ts';
import type { Setup } from '../setup/setup.ts';
import { gapWords } from './prior-period.ts';

const SHOWN_DIGITS = 12;

/** Records a prior close without both signatures, days that no close has, and an opening that is not the signed closing. */
export function reportPriorClose(prior: PriorClose | undefined, setup: Setup, findings: Findings): void {
  if (!prior) return;
  const place = { file: -1, row: 0, column: 'priorClose' };
  const { status, openItems } = prior.statement;
  if (status !== 'SIGNED') findings.add('prior-not-signed', place, status ?? 'it states no sign-off');
  const gap = gapWords(prior, setup);
  if (gap !== '') findings.add('prior-gap', place, gap);
  const differences = [
    openItems ? differenceOf(prior.opening, openItems) : 'its result.json states no open items',
    pinnedDifference(prior.opening, setup.priorClose?.digest),
  ];
  for (const found of differences) if (found !== '') findings.add('opening-differs', place, found);
}

function differenceOf(read: OpenItemsDigest, stated: OpenItemsDigest): string {
  if (read.count !== stated.count) {
    return `${counted(read.count, 'open item')} in lines.ndjson, ${stated.count} in result.json`;
  }
  if (read.digest === stated.digest) return '';
  return `open items ${short(read.digest)} in lines.ndjson, ${short(stated.digest)} in result.json`;
}

function pinnedDifference(read: OpenItemsDigest, pinned: string | undefined): string {
  if (pinned === undefined || pinned === read.digest) return '';
  return `open items ${short(read.digest)} in lines.ndjson, ${short(pinned)} in the setup`;
}

function short(digest: string): string {
  return `${digest.slice(0, SHOWN_DIGITS)}…`;
}
