/** All that is known of one line or match. */

import type { LineDetail, NearMiss } from '../contract/window/line.ts';
import type { Cause, Pass } from '../match/matching.ts';
import { nearMisses } from '../match/near-misses.ts';
import type { DecisionEntry } from '../model/decision.ts';
import { actionWords } from '../model/decision-words.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import { formatMoney, type Money } from '../model/money.ts';
import { remedyOn } from '../model/remedy-places.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import { type Side, sides } from '../model/roll-forward.ts';
import { causeRank } from '../report/cause-urgency.ts';
import { causeWords } from '../report/cause-words.ts';
import { passWords } from '../report/code-words.ts';
import { differenceOf } from '../report/group-difference.ts';
import { sumOf } from '../report/group-members.ts';
import { isCounted } from '../report/line-view.ts';
import { passRules } from '../report/pass-rules.ts';
import type { CloseView, LinePlace } from './close-view.ts';
import { lineCard } from './line-card.ts';
import { windowRemedy } from './window-remedies.ts';

/** Lines named per near miss, and cards per side of a match. */
const NEAREST = 5;
const CARDS = 50;

type Match = Readonly<Record<Side, readonly number[]>>;

/** A line by its name with the lines of its match; refused when no extract has a line of that name. */
export function lineDetailOf(view: CloseView, name: string): Result<LineDetail> {
  const place = view.lineNamed(name);
  if (!place) return refused(noLine(name));
  const { close, context } = view;
  const match = view.matchOf(place);
  const group = context[place.side].group(place.row);
  const pass: Pass = group < 0 ? 'none' : close.matching.pass.get(group);
  const cards = (side: Side): LineDetail['billing'] =>
    match[side].slice(0, CARDS).map((row) => lineCard(view, { side, row }));
  return ok({
    billing: cards('billing'),
    revenue: cards('revenue'),
    pass: pass === 'none' ? '' : passWords(pass),
    rule: passRules[pass],
    ...differenceFacts(view, place, match),
    nearMisses: nearMissesOf(view, place),
    findings: findingsOf(view, match),
    decisions: decisionsOf(view, match),
    owner: ownerOf(view, match),
  });
}

/** The extract and row that a line comes from: position in the list of files, and its row; undefined for no such line. */
export function originalPlaceOf(
  view: CloseView,
  name: string,
): { readonly file: number; readonly row: number } | undefined {
  const place = view.lineNamed(name);
  if (!place) return undefined;
  const lines = view.context[place.side];
  return { file: lines.file(place.row), row: lines.row(place.row) };
}

/** Refusal for a line that no extract has. */
export function noLine(name: string): Failure {
  const remedy = 'It may be gone from the extracts since; open the table again.';
  return { where: name === '' ? 'the line' : name, found: 'no extract has a line of this name', remedy };
}

type Differs = Pick<LineDetail, 'cause' | 'parts' | 'differsIn'>;

function differenceFacts(view: CloseView, place: LinePlace, match: Match): Differs {
  const { close, context } = view;
  const { billing, revenue } = context;
  const lines = context[place.side];
  const currency = lines.text('currency', place.row);
  const found = differenceOf(close, billing, revenue, match.billing, match.revenue);
  if (!found || found.alone) {
    const cause = found?.alone ?? causeOf(view, place);
    const own = lines.amount.amount(place.row);
    const amount = place.side === 'billing' ? own : -own;
    // A line without an amount has no part of a figure, not one of zero.
    const isAlone = cause !== 'none' && isCounted(lines, place.row) && !lines.amount.isBlank(place.row);
    const parts = isAlone ? [partOf(cause, amount, currency)] : [];
    return { cause: wordsOf(cause), parts, differsIn: found?.differsIn ?? [] };
  }
  const parts = found.parts.map(({ cause, amount }) =>
    amount === 0n ? convertedPart(view, cause, match) : partOf(cause, amount, currency),
  );
  const [strongest] = [...found.parts].sort((one, other) => causeRank(one.cause) - causeRank(other.cause));
  return { cause: wordsOf(strongest?.cause ?? 'none'), parts, differsIn: found.differsIn };
}

/** Sides that agree in transaction currency differ in functional or reporting currency, or in no amount. */
function convertedPart(
  { close, context }: CloseView,
  cause: Cause,
  match: Match,
): LineDetail['parts'][number] {
  const { billing, revenue } = context;
  const [left = 0, right = 0] = [match.billing[0], match.revenue[0]];
  const currency = billing.text('functionalCurrency', left);
  const functional = sumOf(billing.functional, match.billing) - sumOf(revenue.functional, match.revenue);
  if (functional !== 0n && currency === revenue.text('functionalCurrency', right)) {
    return partOf(cause, functional, currency);
  }
  const reporting = sumOf(billing.reporting, match.billing) - sumOf(revenue.reporting, match.revenue);
  return partOf(cause, reporting, close.setup.currencies.reporting);
}

// A line that stands alone without a cause must stay visible.
function causeOf({ close, context }: CloseView, { side, row }: LinePlace): Cause {
  const lines = context[side];
  const { billingCause, revenueCause } = close.matching;
  const cause = (side === 'billing' ? billingCause : revenueCause).get(row);
  return cause === 'none' && lines.group(row) < 0 && isCounted(lines, row) ? 'unexplained' : cause;
}

function wordsOf(cause: Cause): LineDetail['cause'] {
  if (cause === 'none') return;
  const { title, meaning } = causeWords[cause];
  return { code: cause, title, meaning, remedy: remedyOn('window', causeWords[cause]) };
}

function partOf(cause: Cause, amount: Money, currency: string): LineDetail['parts'][number] {
  return { cause, title: causeWords[cause].title, amount: formatMoney(amount), currency };
}

function nearMissesOf({ close, context }: CloseView, place: LinePlace): readonly NearMiss[] {
  const { unmatches } = close.review;
  return nearMisses({ ...close, unmatches }, place).map(({ pass, why, nearest }) => ({
    pass: passWords(pass),
    rule: passRules[pass],
    why,
    nearest: nearest.slice(0, NEAREST).map(({ side, row }) => context[side].reference(row)),
  }));
}

/** What both lines of a match say alike is told once. */
function findingsOf(view: CloseView, match: Match): LineDetail['findings'] {
  const all = findingsOnLines(view, match);
  const isFirst = ({ code, found }: LineDetail['findings'][number], at: number): boolean =>
    all.findIndex((other) => other.code === code && other.found === found) === at;
  return all.filter(isFirst);
}

function findingsOnLines(view: CloseView, match: Match): LineDetail['findings'] {
  const { findings, pool } = view.close;
  return sides.flatMap((side) =>
    view.findings.on(view.context[side], match[side]).flatMap(({ finding, place }) => {
      const one = findings[finding];
      if (!one) return [];
      const { title, remedy } = findingCatalogue[one.code];
      const found = pool.text(one.found.get(place));
      return [
        { code: one.code, severity: one.severity, title, found, remedy: windowRemedy(one.code, remedy) },
      ];
    }),
  );
}

/** Entries about any line of the match, the latest first. */
function decisionsOf({ close, context }: CloseView, match: Match): LineDetail['decisions'] {
  const { log, stateOf } = close.review;
  if (log.length === 0) return [];
  const names = new Set(sides.flatMap((side) => match[side].map((row) => context[side].reference(row))));
  const about = ({ lines }: DecisionEntry): string | undefined =>
    lines.find(({ line }) => names.has(line))?.line;
  return log.entries.toReversed().flatMap((entry) => {
    const line = about(entry);
    if (line === undefined) return [];
    const { sequence, at, by, action, after, reason } = entry;
    const state = stateOf(sequence, line).replace('-', ' ');
    return [{ sequence, at, by: by.name, action: actionWords[action], after, reason, state }];
  });
}

function ownerOf({ close }: CloseView, match: Match): string {
  const { owners } = close.review.lines;
  const found = sides.flatMap((side) => match[side].flatMap((row) => owners[side].get(row) ?? []));
  return found[0]?.after ?? '';
}
