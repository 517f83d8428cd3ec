/** Whether accepted differences are still the ones that were accepted, once it is known what matches what. */

import type { DecidedGroup, Review, UnappliedDecision } from '../model/decision.ts';
import { decisionPlace, unappliedWords } from '../model/decision-words.ts';
import type { Findings } from '../model/finding.ts';
import { acceptedRows } from './review-builder.ts';

type Column<Value> = { readonly length: number; get(row: number): Value };

/** What matching says of each line: its group, -1 for none, and why it stands alone. */
export type Matched = {
  readonly billingGroup: Column<number>;
  readonly revenueGroup: Column<number>;
  readonly billingCause: Column<string>;
  readonly revenueCause: Column<string>;
};

/**
 * The review without acceptances whose lines are now matched with other lines, stand alone for another cause, or
 * not any more: each line says the same, and yet the difference is another one. They become stale.
 */
export function keepAcceptedDifferences(review: Review, matched: Matched, findings: Findings): Review {
  if (review.acceptances.length === 0) return review;
  const sizes = groupSizes(review.acceptances, matched);
  const stale: UnappliedDecision[] = [];
  const kept = review.acceptances.filter((acceptance) => {
    const found = whatChanged(acceptance, matched, sizes);
    if (found !== '') stale.push({ entry: acceptance.entry, line: '', found });
    return found === '';
  });
  for (const one of stale) findings.add('decision-stale', decisionPlace(one.entry), unappliedWords(one));
  const sequences = new Set(stale.map(({ entry }) => entry.sequence));
  return {
    ...review,
    acceptances: kept,
    lines: { ...review.lines, accepted: acceptedRows(kept) },
    stale: [...review.stale, ...stale],
    stateOf: (sequence, line) => (sequences.has(sequence) ? 'stale' : review.stateOf(sequence, line)),
  };
}

/** What is another thing now than when the difference was accepted, '' for nothing. */
function whatChanged({ entry, billing, revenue }: DecidedGroup, matched: Matched, sizes: GroupSizes): string {
  const groups = new Set([
    ...billing.map((row) => matched.billingGroup.get(row)),
    ...revenue.map((row) => matched.revenueGroup.get(row)),
  ]);
  const [group = -1] = groups;
  const count = billing.length + revenue.length;
  if (groups.size !== 1 || (group < 0 && count > 1)) return 'its lines are no match any more';
  if (group >= 0) return sizes.get(group) === count ? '' : 'its lines are matched with further lines now';
  const causes = [
    ...billing.map((row) => matched.billingCause.get(row)),
    ...revenue.map((row) => matched.revenueCause.get(row)),
  ];
  const cause = causes[0] ?? '';
  return cause === entry.before ? '' : `the cause of the difference is ${cause} now`;
}

type GroupSizes = ReadonlyMap<number, number>;

/** Number of lines in each group that an accepted line is in. */
export function groupSizes(
  acceptances: readonly Pick<DecidedGroup, 'billing' | 'revenue'>[],
  matched: Matched,
): GroupSizes {
  const sizes = new Map<number, number>();
  for (const { billing, revenue } of acceptances) {
    for (const row of billing) sizes.set(matched.billingGroup.get(row), 0);
    for (const row of revenue) sizes.set(matched.revenueGroup.get(row), 0);
  }
  for (const groups of [matched.billingGroup, matched.revenueGroup]) {
    for (let row = 0; row < groups.length; row += 1) {
      const size = sizes.get(groups.get(row));
      if (size !== undefined) sizes.set(groups.get(row), size + 1);
    }
  }
  return sizes;
}
