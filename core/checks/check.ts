/** A named check: what it needs, what it tests, what came out. */

import type { Alignment } from '../align/alignment.ts';
import type { Proposals } from '../align/proposals.ts';
import type { Kinds } from '../extract/all-kinds.ts';
import type { Extracts } from '../extract/kind.ts';
import type { Conversion } from '../fx/conversion.ts';
import type { OrgAssignment } from '../map/org-assignment.ts';
import type { BookTie } from '../match/book-ties.ts';
import type { Bridge } from '../match/bridge-types.ts';
import type { Matching } from '../match/matching.ts';
import type { AccountingPeriod, CalendarPeriod } from '../model/accounting-period.ts';
import type { Review } from '../model/decision.ts';
import type { Findings } from '../model/finding.ts';
import type { RemedyPlace } from '../model/remedy-places.ts';
import type { RollForward } from '../model/roll-forward.ts';
import type { Slices } from '../model/sliced-work.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { StagedCount } from '../stage/staged-counts.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';

/** Outcome of a check. `declared`: only the setup's own word supports it, no extract was tested. */
export type CheckOutcome = 'pass' | 'fail' | 'not-applicable' | 'declared';

/** What a check found: the outcome and, in words, what was tested; for `not-applicable`: "needs …". */
export type Verdict = { readonly outcome: CheckOutcome; readonly evidence: string };

/** Everything that checks may look at. */
export type CheckInput = {
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly files: readonly SourceFile[];
  readonly kinds: Kinds;
  readonly extracts: Extracts;
  readonly billing: BillingLines;
  readonly revenue: RevenueLines;
  readonly staged: readonly StagedCount[];
  readonly orgs: OrgAssignment;
  readonly billingConversion: Conversion;
  readonly revenueConversion: Conversion;
  readonly periods: readonly AccountingPeriod[];
  readonly calendar: readonly CalendarPeriod[];
  readonly alignment: Alignment;
  readonly proposals: Proposals;
  readonly matching: Matching;
  readonly rollForward: RollForward;
  readonly bridge: Bridge;
  readonly bookTies: readonly BookTie[];
  /** What people decided. */
  readonly review: Review;
  readonly findings: Findings;
};

/** A check as declared: one small file each, gathered in `all-checks.ts`. */
export type Check = {
  /** Kebab-case, unique; printed in the workbook. */
  readonly name: string;
  readonly group: 'preflight' | 'completeness' | 'conservation' | 'tie-out';
  readonly title: string;
  /** A failing blocking check makes the close end with exit status 1. */
  readonly isBlocking: boolean;
  /** What to do when it fails, and where. */
  readonly remedy: string;
  readonly at?: RemedyPlace;
  /** What it finds; one that looks at every line does so in slices. */
  readonly test: (input: CheckInput) => Verdict | Slices<Verdict>;
};

/** The result of one check. */
export type CheckResult = Omit<Check, 'test'> & Verdict;

/** What a test finds, in slices. */
export function* verdictOf(test: Check['test'], input: CheckInput): Slices<Verdict> {
  const verdict = test(input);
  return 'next' in verdict ? yield* verdict : verdict;
}

/** A check that held. */
export function pass(evidence: string): Verdict {
  return { outcome: 'pass', evidence };
}

/** A check that failed. */
export function fail(evidence: string): Verdict {
  return { outcome: 'fail', evidence };
}

/** A check that could not be made for want of an extract or figure. */
export function needs(what: string): Verdict {
  return { outcome: 'not-applicable', evidence: `needs ${what}` };
}

/** A check that does not concern this tenant. */
export function notApplicable(why: string): Verdict {
  return { outcome: 'not-applicable', evidence: why };
}

/** A point that the setup states and no extract was tested for. */
export function declared(what: string): Verdict {
  return { outcome: 'declared', evidence: `declared, not tested: ${what}` };
}
