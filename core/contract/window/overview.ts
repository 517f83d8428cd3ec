/** The dashboard of a close. Amounts are exact decimal text. */

import type { CheckOutcome } from '../../checks/check.ts';
import type { BridgeBasis } from '../../match/bridge-types.ts';
import type { Severity } from '../../model/finding-catalogue.ts';
import type { CurrencySummary } from '../summary.ts';
import type { AdjustmentCount } from './adjustments.ts';

/** One cell of the heat map: Revenue org × period × currency on the basis asked for. */
export type HeatCell = {
  /** Revenue org as scopes and requests name it, */
  readonly org: string;
  /** and in words, where it is none of the orgs: `unlabeled`, `org-off`, `unmapped`. */
  readonly orgTitle: string;
  /** Revenue calendar period, YYYYMM; 0 when no period covers the dates. */
  readonly period: number;
  readonly currency: string;
  /** Currency that the amounts count in. */
  readonly countsIn: string;
  readonly billing: string;
  readonly revenue: string;
  readonly difference: string;
  readonly unexplained: string;
  /** Difference ÷ Billing in percent with one decimal, '' when Billing is zero: how far both sides are apart. */
  readonly apart: string;
  /** `ties`: no difference; `explained`: every cent has a cause; `open`: something is unexplained. */
  readonly standing: 'ties' | 'explained' | 'open';
  readonly isClosing: boolean;
};

/** One step of the bridge from Billing to Revenue. */
export type BridgeStep = {
  readonly cause: string;
  readonly title: string;
  readonly amount: string;
  readonly lines: number;
  /** How urgently it asks for work: see the exceptions. */
  readonly urgency: string;
};

/** The bridge over some cells in one currency. */
export type BridgeView = {
  readonly basis: BridgeBasis;
  readonly countsIn: string;
  readonly billing: string;
  readonly steps: readonly BridgeStep[];
  readonly revenue: string;
};

/** A kind of finding with its size and age. */
export type FindingSummary = {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly count: number;
  readonly amounts: readonly { readonly currency: string; readonly amount: string }[];
  /** Days from the date of its oldest line to the end of the period; undefined where no line is meant. */
  readonly oldestDays: number | undefined;
  readonly firstPlace: string;
  readonly found: string;
};

/**
 * Exceptions to work on or to watch by age of their lines at the end of the period; ends of the band in days, both
 * included, '' where it is open.
 */
export type AgeBand = {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly exceptions: number;
};

/** All that the dashboard shows at once. */
export type Overview = {
  readonly basis: BridgeBasis;
  /** Totals by the currency that they count in on this basis: of the months being closed, */
  readonly closing: readonly CurrencySummary[];
  /** and of every period in the extracts. */
  readonly all: readonly CurrencySummary[];
  readonly cells: readonly HeatCell[];
  readonly findings: readonly FindingSummary[];
  readonly ages: readonly AgeBand[];
  readonly checks: readonly {
    readonly name: string;
    readonly title: string;
    readonly group: string;
    readonly outcome: CheckOutcome;
    readonly isBlocking: boolean;
    readonly evidence: string;
    readonly remedy: string;
  }[];
  readonly alignment: readonly AdjustmentCount[];
  readonly billingLines: number;
  readonly revenueLines: number;
  readonly matchedGroups: number;
  readonly signOff: string;
};
