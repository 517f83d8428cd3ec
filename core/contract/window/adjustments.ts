/** Unlabeled adjustments against the accounting periods of their orgs. */

import type { LineCard } from './line.ts';

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
  /** True when both calendars agree and nothing is left to do. */
  readonly isSettled: boolean;
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
  readonly statuses: readonly {
    readonly status: string;
    readonly title: string;
    readonly count: number;
    readonly isSettled: boolean;
  }[];
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
