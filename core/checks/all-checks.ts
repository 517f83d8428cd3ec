/** Every check, in the order in which the workbook prints them. */

import type { Slices } from '../model/sliced-work.ts';
import { type Check, type CheckInput, type CheckResult, verdictOf } from './check.ts';
import { asOfTimes } from './completeness/as-of-times.ts';
import { bothSides } from './completeness/both-sides.ts';
import { closingPeriods } from './completeness/closing-periods.ts';
import { controlTotals } from './completeness/control-totals.ts';
import { rowCounts } from './completeness/row-counts.ts';
import { statedEvidence } from './completeness/stated-evidence.ts';
import { bridgeCloses } from './conservation/bridge-closes.ts';
import { linesInOneState } from './conservation/lines-in-one-state.ts';
import { orgReclassNets } from './conservation/org-reclass-nets.ts';
import { rollForwardCloses } from './conservation/roll-forward-closes.ts';
import { rowsBecomeLines } from './conservation/rows-become-lines.ts';
import { accountInOneOrg } from './preflight/account-in-one-org.ts';
import { declaredLimitations } from './preflight/declared-limitations.ts';
import { enhancedOrderToRevenue } from './preflight/enhanced-order-to-revenue.ts';
import { exportsWithoutOrg } from './preflight/exports-without-org.ts';
import { invoiceSettlement } from './preflight/invoice-settlement.ts';
import { multiEntityLeaves } from './preflight/multi-entity-leaves.ts';
import { noIntercompany } from './preflight/no-intercompany.ts';
import { oneOrderOneOrg } from './preflight/one-order-one-org.ts';
import { zuora360 } from './preflight/zuora-360.ts';
import { adjustmentsAligned } from './tie-outs/adjustments-aligned.ts';
import { adjustmentsInRevenue } from './tie-outs/adjustments-in-revenue.ts';
import { creditBalances } from './tie-outs/credit-balances.ts';
import { findingTies } from './tie-outs/finding-ties.ts';
import { invoiceTotals } from './tie-outs/invoice-totals.ts';
import { noBlockingFinding } from './tie-outs/no-blocking-finding.ts';
import { nothingUnexplained } from './tie-outs/nothing-unexplained.ts';
import { proposedEntriesNet } from './tie-outs/proposed-entries-net.ts';
import { reportTies } from './tie-outs/report-ties.ts';
import { tiesToBooks } from './tie-outs/ties-to-books.ts';
import { unreadExtractTies } from './tie-outs/unread-extract-ties.ts';

/** Every check of the product. */
export const allChecks: readonly Check[] = [
  bothSides,
  closingPeriods,
  rowCounts,
  controlTotals,
  statedEvidence,
  asOfTimes,
  rowsBecomeLines,
  linesInOneState,
  bridgeCloses,
  orgReclassNets,
  rollForwardCloses,
  nothingUnexplained,
  noBlockingFinding,
  invoiceTotals,
  adjustmentsAligned,
  adjustmentsInRevenue,
  proposedEntriesNet,
  ...findingTies,
  creditBalances,
  tiesToBooks,
  invoiceSettlement,
  enhancedOrderToRevenue,
  zuora360,
  multiEntityLeaves,
  noIntercompany,
  accountInOneOrg,
  exportsWithoutOrg,
  oneOrderOneOrg,
  ...declaredLimitations,
  ...unreadExtractTies,
  ...reportTies,
];

/** What the checks of a run found, and what each of them looked at. */
export type CheckedRun = {
  readonly input: CheckInput;
  readonly results: readonly CheckResult[];
  readonly lookedAt: ReadonlyMap<string, ReadonlySet<keyof CheckInput>>;
};

/** Runs every check, one at a time; of an earlier run those stand that looked at nothing that is another object now. */
export function* runChecks(input: CheckInput, earlier?: CheckedRun): Slices<CheckedRun> {
  const lookedAt = new Map<string, ReadonlySet<keyof CheckInput>>();
  const results: CheckResult[] = [];
  for (const [at, { test, ...check }] of allChecks.entries()) {
    const parts = earlier?.lookedAt.get(check.name);
    const known = earlier?.results[at];
    if (earlier && parts && known && [...parts].every((part) => input[part] === earlier.input[part])) {
      lookedAt.set(check.name, parts);
      results.push(known);
      continue;
    }
    const seen = new Set<keyof CheckInput>();
    const verdict = yield* verdictOf(test, noting(input, seen));
    results.push({ ...check, ...verdict });
    lookedAt.set(check.name, seen);
    yield;
  }
  return { input, results, lookedAt };
}

/** The same input, which notes the parts that are looked at. */
function noting(input: CheckInput, seen: Set<keyof CheckInput>): CheckInput {
  return new Proxy(input, {
    get: (parts, name, self) => {
      // Checks ask for parts by name only.
      seen.add(name as keyof CheckInput);
      return Reflect.get(parts, name, self);
    },
  });
}
