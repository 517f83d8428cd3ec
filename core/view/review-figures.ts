/** Where the review of a close stands, in figures. */

import type { ReviewView, RollForwardFigure, SignatureView } from '../contract/window/review.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import { formatMoney } from '../model/money.ts';
import { decisionThen } from '../model/prior-close.ts';
import { type ItemSum, movementKinds, type RollForwardTotal } from '../model/roll-forward.ts';
import type { SignOffBlocker } from '../model/sign-off.ts';
import { lineBooksOf } from '../report/line-books.ts';
import type { CloseView } from './close-view.ts';
import { openItemAges } from './exception-bands.ts';
import { windowRemedy } from './window-remedies.ts';

/** The review but for the account that the app runs under, which only the host knows. */
export function reviewFigures(view: CloseView): Omit<ReviewView, 'account'> {
  const { signOff, review, rollForward, prior, setup } = view.close;
  const { head, length } = review.log;
  return {
    status: signOff.status,
    signatures: signaturesOf(view),
    blockers: signOff.blockers.map(blockerOf),
    digest: signOff.digest,
    log: { head, length },
    rollForward: rollForward.totals.filter(({ basis }) => basis === 'transaction').map(totalOf),
    acceptedBefore: acceptedBeforeOf(view),
    ages: openItemAges(view),
    prior: prior && {
      signedBy: setup.priorClose?.signedBy ?? '',
      signedOn: setup.priorClose?.signedOn ?? '',
      digest: prior.opening.digest,
    },
    books: booksOf(view),
  };
}

function blockerOf({ code, found, remedy }: SignOffBlocker): ReviewView['blockers'][number] {
  const about = Object.hasOwn(findingCatalogue, code) ? 'finding' : 'check';
  return { code, about, found, remedy: windowRemedy(code, remedy) };
}

function signaturesOf({ close }: CloseView): readonly SignatureView[] {
  const { prepared, reviewed, voided } = close.signOff;
  const counting = [prepared, reviewed].flatMap((signature) => signature ?? []);
  return [
    ...counting.map(({ role, by, at }) => ({ role, by, at, voidBecause: [] })),
    ...voided.map(({ role, by, at, reasons }) => ({ role, by, at, voidBecause: reasons })),
  ];
}

/** Counted by decisions of then: lines that were accepted together wait together. */
function acceptedBeforeOf({ close }: CloseView): ReviewView['acceptedBefore'] {
  const { billing, revenue } = close.rollForward.acceptedBefore;
  const all = [...billing.values(), ...revenue.values()];
  const count = (isSame: boolean): number =>
    new Set(
      all.flatMap(({ accepted, changed }) => ((changed === '') === isSame ? [decisionThen(accepted)] : [])),
    ).size;
  return { same: count(true), changed: count(false) };
}

function totalOf({
  side,
  org,
  currency,
  opening,
  movements,
  closing,
}: RollForwardTotal): ReviewView['rollForward'][number] {
  return {
    ...{ side, org, currency },
    opening: figureOf(opening),
    movements: movementKinds.map((kind) => ({ kind, ...figureOf(movements[kind]) })),
    closing: figureOf(closing),
  };
}

function figureOf({ items, amount }: ItemSum): RollForwardFigure {
  return { items, amount: formatMoney(amount) };
}

const titles = {
  org: 'Org',
  unlabeled: 'Everything without an org',
  'revenue-only': 'Revenue lines that belong to no org',
} as const;

function booksOf({ close }: CloseView): ReviewView['books'] {
  return lineBooksOf(close).books.map(({ kind, name }) => ({
    book: name,
    title: kind === 'org' ? name : titles[kind],
  }));
}
