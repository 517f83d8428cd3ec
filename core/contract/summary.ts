/** What a finished close tells the person who ran it. */

import type { CheckResult } from '../checks/check.ts';
import type { Severity } from '../model/finding-catalogue.ts';

/** Time and size of one stage of a run. */
export type StageTiming = { readonly name: string; readonly milliseconds: number; readonly rows: number };

/** The totals of one currency over all orgs, transaction basis. Amounts are exact decimal text. */
export type CurrencySummary = {
  readonly currency: string;
  readonly billing: string;
  readonly revenue: string;
  readonly difference: string;
  readonly unexplained: string;
};

/** What one cause comes to in one currency, transaction basis. */
export type CauseSummary = {
  readonly cause: string;
  /** The cause in words. */
  readonly title: string;
  readonly currency: string;
  readonly lines: number;
  readonly amount: string;
};

/** Totals and causes of some periods. */
export type TotalsSummary = {
  readonly currencies: readonly CurrencySummary[];
  /** Largest number of lines first; causes that move no line are left out. */
  readonly causes: readonly CauseSummary[];
};

/** The outcome of a close in figures. */
export type CloseSummary = {
  /** Tenant and closing range. */
  readonly title: string;
  readonly hasWorkbook: boolean;
  /** Status of the sign-off, who has signed, whose signature is void and why. */
  readonly signOff: string;
  /** Names of the files that were read as extracts. */
  readonly sources: readonly string[];
  /** No blocking check failed. */
  readonly isHolding: boolean;
  readonly billingLines: number;
  readonly revenueLines: number;
  readonly matchedGroups: number;
  /** The Revenue periods being closed, */
  readonly closing: TotalsSummary;
  /** and every period in the extracts. */
  readonly all: TotalsSummary;
  readonly alignment: readonly { readonly status: string; readonly count: number }[];
  readonly checks: readonly CheckResult[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly title: string;
    readonly count: number;
    readonly firstPlace: string;
    readonly found: string;
  }[];
  readonly timings: readonly StageTiming[];
};
