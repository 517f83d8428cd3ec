/** What a finished close tells the person who ran it. */

import type { CheckResult } from '../checks/check.ts';
import type { Severity } from '../model/finding-catalogue.ts';

/** Time and size of one stage of a run. */
export type StageTiming = { readonly name: string; readonly milliseconds: number; readonly rows: number };

/** The totals of one currency over all orgs and periods, transaction basis. */
export type CurrencySummary = {
  readonly currency: string;
  readonly billing: string;
  readonly revenue: string;
  readonly difference: string;
  readonly unexplained: string;
};

/** The outcome of a close in figures. */
export type CloseSummary = {
  /** Tenant and closing range. */
  readonly title: string;
  readonly hasWorkbook: boolean;
  readonly isHolding: boolean;
  readonly billingLines: number;
  readonly revenueLines: number;
  readonly matchedGroups: number;
  readonly currencies: readonly CurrencySummary[];
  readonly causes: readonly {
    readonly cause: string;
    readonly currency: string;
    readonly lines: number;
    readonly amount: string;
  }[];
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
