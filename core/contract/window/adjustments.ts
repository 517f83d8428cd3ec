/** Unlabeled adjustments against the accounting periods of their orgs. */

import type { LineCard } from './line.ts';

/**
 * What remains to be done about an adjustment: something in Billing or in this close; an entry by hand in a period of its
 * org, because its own is closed; nothing, because no period takes it any more; nothing, because all is well.
 */
export const adjustmentStandings = ['to-settle', 'by-hand', 'past', 'settled'] as const;
/** One standing. */
export type AdjustmentStanding = (typeof adjustmentStandings)[number];

/** Adjustments of one status and standing. */
export type AdjustmentCount = {
  readonly status: string;
  readonly title: string;
  readonly count: number;
  readonly standing: AdjustmentStanding;
  /** The standing in words, as the queue has it in its column `standing`. */
  readonly standingTitle: string;
};

/** An accounting period on the timeline. */
export type TimelinePeriod = {
  /** `unlabeled` or the Billing org. */
  readonly org: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly isClosing: boolean;
};

/** One adjustment: as booked and as aligned, on the timeline of both calendars. */
export type AdjustmentDetail = {
  readonly line: LineCard;
  readonly date: string;
  readonly status: string;
  readonly statusTitle: string;
  readonly standing: AdjustmentStanding;
  readonly standingTitle: string;
  /** Why it stands so, '' where the status says it. */
  readonly standingReason: string;
  readonly meaning: string;
  readonly remedy: string;
  /** Org derived for it, '' for none, and on what it rests. */
  readonly org: string;
  readonly basis: string;
  /** What the org was looked up by, each with what it said: the document's label, the account … */
  readonly evidence: readonly { readonly source: string; readonly says: string }[];
  readonly unlabeledPeriods: readonly TimelinePeriod[];
  readonly orgPeriods: readonly TimelinePeriod[];
  /** Names of the periods in which it is booked and would be aligned; '' for none. */
  readonly bookedPeriod: string;
  readonly alignedPeriod: string;
  /** What stands in the way of settling it; empty when nothing does. */
  readonly blocks: readonly string[];
  readonly proposal: readonly {
    readonly kind: string;
    readonly org: string;
    readonly period: string;
    readonly amount: string;
    readonly currency: string;
  }[];
  /** Orgs that may be assigned. */
  readonly orgChoices: readonly string[];
};

/** Totals by status and by org, for the head of the queue. */
export type AdjustmentsSummary = {
  readonly statuses: readonly AdjustmentCount[];
  /** Labeled + unlabeled = total, by Billing org, month and currency. */
  readonly totals: readonly {
    readonly org: string;
    readonly month: string;
    readonly currency: string;
    readonly labeled: string;
    readonly unlabeled: string;
    readonly total: string;
  }[];
  readonly orgChoices: readonly string[];
};
