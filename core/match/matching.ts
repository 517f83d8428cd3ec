/** Matches between the lines of both systems, and the cause of every difference. */

import type { ChoiceColumn, IntColumn, TextColumn } from '../model/column-table.ts';

/** Passes, strongest first. `manual`: a person's decision. `K1-many` and `many` are one-to-many groups. */
export const passes = ['none', 'manual', 'K1', 'K1-many', 'K2', 'K3', 'many', 'K4'] as const;
/** One pass. */
export type Pass = (typeof passes)[number];

/** Causes of difference: each line of the bridge is one of these. */
export const causes = [
  'none',
  'timing',
  'unprocessed',
  'not-synced',
  'missing-in-revenue',
  'excluded-from-revenue',
  'by-design',
  'org-off',
  'unmapped',
  'rounding-item',
  'system-credit',
  'reduction-order',
  'voided',
  'other-source',
  'deleted-upstream',
  'outside-extract-range',
  'cancelled-still-in-revenue',
  'duplicate-in-revenue',
  'org-reclass',
  'org-relabelled',
  'currency',
  'sign',
  'amount',
  'unreadable',
  'fx-rate-date',
  'fx-rate-source',
  'no-rate',
  'rounding',
  'tolerance',
  'no-template',
  // Only in the book of an org, never in a whole close: the match of the line has lines of other books too.
  'across-books',
  'unexplained',
] as const;
/** One cause. */
export type Cause = (typeof causes)[number];

/** Result of matching, parallel to the lines of each side. */
export type Matching = {
  /** Number of confirmed groups. */
  readonly groups: number;
  /** Group of each Billing line and of each Revenue line, -1 when it is in none. */
  readonly billingGroup: IntColumn;
  readonly revenueGroup: IntColumn;
  /** Pass that confirmed each group. */
  readonly pass: ChoiceColumn<Pass>;
  /** Why an unmatched line stands alone, `none` for matched lines and for lines that are in no total. */
  readonly billingCause: ChoiceColumn<Cause>;
  readonly revenueCause: ChoiceColumn<Cause>;
  /** Text of the staging errors of each Billing line without a match, BLANK where there is none. */
  readonly stagingError: TextColumn;
  /** Suggested groupings that were not confirmed because another was as good. */
  readonly ambiguous: readonly AmbiguousMatch[];
};

/** Candidates of one Billing line, none of which could be preferred. */
export type AmbiguousMatch = {
  readonly billing: readonly number[];
  readonly candidates: readonly (readonly number[])[];
};
