/** One unlabeled adjustment: as booked and as aligned, on the timeline of both calendars. */

import { isFine } from '../align/alignment.ts';
import type { AdjustmentDetail, TimelinePeriod } from '../contract/window/adjustments.ts';
import { type AccountingPeriod, UNLABELED } from '../model/accounting-period.ts';
import { type Day, formatDay, NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import { formatMoney } from '../model/money.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import { alignmentWords } from '../report/alignment-words.ts';
import { orgBasisWords } from '../report/code-words.ts';
import { shownOrg } from '../report/line-view.ts';
import { withheldRemedy } from '../report/proposal-words.ts';
import { blocksOf, periodName, standingOf, standingReason, standingTitles } from './adjustment-standing.ts';
import { orgChoices } from './adjustments.ts';
import type { CloseView } from './close-view.ts';
import { explanationsOf } from './explanations.ts';
import { lineCard } from './line-card.ts';
import { noLine } from './line-detail.ts';
import { orgEvidence } from './org-evidence.ts';
import { windowRemedy } from './window-remedies.ts';

/** Periods shown before and after those that cover the date. */
const AROUND = 2;

/** An adjustment by the name of its line; refused for a line that is none, or is in no total. */
export function adjustmentDetailOf(view: CloseView, name: string): Result<AdjustmentDetail> {
  const place = view.lineNamed(name);
  if (!place) return refused(noLine(name));
  const at = place.side === 'billing' ? (view.alignmentOfLine[place.row] ?? -1) : -1;
  if (at < 0) return refused(noAdjustment(name));
  const { close, context } = view;
  const { alignment } = close;
  const status = alignment.status.get(at);
  const standing = standingOf(view, at);
  const org = context.billing.text('org', place.row);
  const date = context.billing.date(place.row);
  return ok({
    line: lineCard(view, place),
    date: formatDay(date),
    status,
    statusTitle: alignmentWords(status).title,
    standing,
    standingTitle: standingTitles[standing],
    standingReason: standingReason(view, at),
    meaning: explanationsOf(status, 'window')[0]?.meaning ?? '',
    remedy: remedyOf(view, at),
    org,
    basis: orgBasisWords(context.billing.orgBasis(place.row)),
    evidence: orgEvidence(view, place.row),
    unlabeledPeriods: timelineOf(view, UNLABELED, date),
    orgPeriods: org === '' ? [] : timelineOf(view, org, date),
    bookedPeriod: periodName(view, alignment.bookedPeriod.get(at)),
    alignedPeriod: periodName(view, alignment.alignedPeriod.get(at)),
    blocks: blocksOf(view, at),
    proposal: proposalOf(view, at, context.billing.text('currency', place.row)),
    orgChoices: orgChoices(view),
  });
}

function noAdjustment(name: string): Failure {
  const found = 'the line is no unlabeled adjustment that counts';
  return { where: name, found, remedy: 'Open it from the list of adjustments.' };
}

// Where an entry is withheld for a reason of its own, that is what has to be done first.
function remedyOf(view: CloseView, at: number): string {
  const { alignment, proposals } = view.close;
  const status = alignment.status.get(at);
  if (standingOf(view, at) === 'settled')
    return isFine(status) ? alignmentWords(status).remedy : 'Nothing to do.';
  return withheldRemedy(proposals.verdict.get(at)) || windowRemedy(status, alignmentWords(status).remedy);
}

/** The periods of an org around a day; all that there are close to it when none covers it. */
function timelineOf({ close }: CloseView, org: string, day: Day): readonly TimelinePeriod[] {
  const own = close.periods.filter((period) => period.org === org).sort((a, b) => a.start - b.start);
  const before = own.filter(({ end }) => day !== NO_DAY && end !== undefined && end < day).length;
  const covering = own.filter(({ start, end }) => start <= day && (end === undefined || end >= day)).length;
  const from = Math.max(0, before - AROUND);
  return own
    .slice(from, before + Math.max(covering, 1) + AROUND)
    .map((period) => timelinePeriod(close.setup.closing, period));
}

function timelinePeriod(
  closing: CloseView['close']['setup']['closing'],
  { org, name, start, end, status }: AccountingPeriod,
): TimelinePeriod {
  const range = org === UNLABELED ? closing.unlabeled : (closing.orgs[org] ?? closing.unlabeled);
  const [first, last] = [parseIsoDate(range.from), parseIsoDate(range.to)];
  const isClosing =
    first !== undefined && last !== undefined && start >= first && end !== undefined && end <= last;
  return {
    ...{ org, name, status, isClosing },
    from: formatDay(start),
    to: end === undefined ? '' : formatDay(end),
  };
}

function proposalOf(view: CloseView, at: number, currency: string): AdjustmentDetail['proposal'] {
  const { proposals, pool } = view.close;
  const { entries } = proposals;
  const proposed: AdjustmentDetail['proposal'][number][] = [];
  for (let row = 0; row < entries.count; row += 1) {
    const kind = entries.kind.get(row);
    if (entries.adjustment.get(row) !== at || kind === 'none') continue;
    proposed.push({
      kind: kind === 'reversal' ? 'Reversal' : 'Booking',
      org: shownOrg(pool.text(entries.org.get(row))),
      period: periodName(view, entries.period.get(row)),
      amount: formatMoney(entries.amount.amount(row)),
      currency,
    });
  }
  return proposed;
}
