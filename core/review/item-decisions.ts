/** Decisions about open items that no extract has: what they come to, and when they no longer hold. */

import { isCurrencyCode, minorDigits } from '../model/currency.ts';
import type { DecisionEntry, ItemDecisions, Review, UnappliedDecision } from '../model/decision.ts';
import { decisionPlace, unappliedWords } from '../model/decision-words.ts';
import type { Findings } from '../model/finding.ts';
import { formatMoney, type Money } from '../model/money.ts';

/** The decision that takes an item out of the open ones, undefined for none. */
export function closingDecision(
  { accepted, closed }: Pick<ItemDecisions, 'accepted' | 'closed'>,
  line: string,
): DecisionEntry | undefined {
  return closed.get(line) ?? accepted.get(line);
}

/** What is open of an item, as decisions say it: `7.00 USD`. */
export function openAmountText(amount: Money, currency: string): string {
  return `${formatMoney(amount, isCurrencyCode(currency) ? minorDigits(currency) : 0)} ${currency}`;
}

/** The review without decisions that were made when another amount of their item was open; each becomes stale. */
export function withoutStaleItems(
  review: Review,
  stale: readonly UnappliedDecision[],
  findings: Findings,
): Review {
  if (stale.length === 0) return review;
  for (const one of stale) findings.add('decision-stale', decisionPlace(one.entry), unappliedWords(one));
  const sequences = new Set(stale.map(({ entry }) => entry.sequence));
  const kept = (entries: ReadonlyMap<string, DecisionEntry>): ReadonlyMap<string, DecisionEntry> =>
    new Map([...entries].filter(([, { sequence }]) => !sequences.has(sequence)));
  const { accepted, closed } = review.items;
  return {
    ...review,
    items: { ...review.items, accepted: kept(accepted), closed: kept(closed) },
    stale: [...review.stale, ...stale],
    stateOf: (sequence, line) => (sequences.has(sequence) ? 'stale' : review.stateOf(sequence, line)),
  };
}
