/** How urgent each cause of a difference is: the order in which a list of exceptions is worked through. */

import type { Cause } from '../match/matching.ts';
import type { Tone } from './sheet.ts';

/** What a reader has to do about a line. */
export type Urgency = 'blocking' | 'correct' | 'confirm' | 'watch' | 'accepted' | 'none';

/** Urgencies in the order of work. */
export const urgencies: readonly Urgency[] = ['blocking', 'correct', 'confirm', 'watch', 'accepted', 'none'];

/** Every urgency in words. */
export const urgencyWords: Readonly<Record<Urgency, { readonly word: string; readonly tone: Tone }>> = {
  blocking: { word: 'Blocking', tone: 'bad' },
  correct: { word: 'Correct', tone: 'bad' },
  confirm: { word: 'Confirm', tone: 'warning' },
  watch: { word: 'Watch', tone: 'neutral' },
  accepted: { word: 'Accepted', tone: 'neutral' },
  none: { word: 'Nothing to do', tone: 'neutral' },
};

/** Causes in the order of work: what nobody can explain first, what is as designed last. */
const inOrder: readonly (readonly [Urgency, readonly Cause[]])[] = [
  [
    'correct',
    [
      'unexplained',
      'amount',
      'sign',
      'currency',
      'duplicate-in-revenue',
      'cancelled-still-in-revenue',
      'deleted-upstream',
      'missing-in-revenue',
      'not-synced',
      'unprocessed',
      'no-template',
      'unmapped',
      'unreadable',
      'no-rate',
      'outside-extract-range',
    ],
  ],
  [
    'confirm',
    [
      'org-relabelled',
      'org-reclass',
      'other-source',
      'voided',
      'excluded-from-revenue',
      'org-off',
      'reduction-order',
      'across-books',
    ],
  ],
  ['watch', ['timing', 'system-credit', 'fx-rate-source', 'fx-rate-date']],
  ['none', ['by-design', 'rounding-item', 'rounding', 'tolerance', 'none']],
];

const ranks = new Map<Cause, number>();
const urgencyByCause = new Map<Cause, Urgency>();
for (const [urgency, causes] of inOrder) {
  for (const cause of causes) {
    ranks.set(cause, ranks.size);
    urgencyByCause.set(cause, urgency);
  }
}

/** Place of a cause in the order of work, from 0. */
export function causeRank(cause: Cause): number {
  return ranks.get(cause) ?? ranks.size;
}

/** How urgent a cause is; one without a place in the list is to be corrected. */
export function urgencyOf(cause: Cause): Urgency {
  return urgencyByCause.get(cause) ?? 'correct';
}
