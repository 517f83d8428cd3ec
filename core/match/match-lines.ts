/** Matches the lines of both systems and names why each remaining line stands alone. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import type { Findings } from '../model/finding.ts';
import type { PriorClose } from '../model/prior-close.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import { billingExpectation, nameBillingCauses } from './billing-causes.ts';
import { leftoverDocuments } from './document-buckets.ts';
import type { InvoiceHeaders } from './invoice-headers.ts';
import type { DecidedMatches } from './lines-apart.ts';
import { MatchState } from './match-state.ts';
import { type ExpectedTypes, reportTypeDifferences, reportUnexpectedArrivals } from './matched-pairs.ts';
import type { Matching } from './matching.ts';
import { matchAdjustmentNumbers } from './pass-adjustment-number.ts';
import { matchChargeKeys } from './pass-charge-key.ts';
import { matchDocument } from './pass-document.ts';
import { matchOneToMany } from './pass-one-to-many.ts';
import { matchRecordIds } from './pass-record-id.ts';
import { nameRevenueCauses } from './revenue-causes.ts';
import type { StagingErrors } from './staging-errors.ts';
import { nameWithdrawnLines } from './withdrawn-lines.ts';

/** The lines to match and the evidence about lines that have no match. */
export type MatchInput = {
  readonly billing: BillingLines;
  readonly revenue: RevenueLines;
  readonly orgs: OrgAssignment;
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly findings: Findings;
  /** Matches that people made, and took apart. */
  readonly decided?: DecidedMatches | undefined;
  /** What the transaction templates say of each line. */
  readonly expectedTypes: ExpectedTypes;
  /** Rows of the staging-error extract; undefined when the close has none. */
  readonly stagingErrors?: StagingErrors | undefined;
  /** Source files of the run; their stated ranges tell a deleted document from one that was not asked for. */
  readonly files?: readonly SourceFile[] | undefined;
  readonly prior?: PriorClose | undefined;
  /** Invoice headers; they tell an invoice whose items were not exported from one that is gone. */
  readonly headers?: InvoiceHeaders | undefined;
};

/**
 * Matches in passes from strong to weak (a person's decision, record id, charge key where ids are missing,
 * adjustment number, one to many, document) and names the cause of every line left. A row is in one group at most;
 * ambiguity is refused and recorded; the result does not depend on the order of rows. Comes up for air between the
 * passes and at every document.
 */
export function* matchLines(input: MatchInput): Generator<void, Matching> {
  const state = new MatchState(input);
  yield;
  const expectation = billingExpectation(state, input);
  yield;
  for (const pass of [matchRecordIds, matchChargeKeys, matchAdjustmentNumbers]) {
    yield* pass(state);
    yield;
  }
  nameWithdrawnLines(state);
  yield;
  const leftover = yield* leftoverDocuments(state, (row) => expectation(row) === undefined);
  for (const bucket of leftover) {
    yield;
    if (bucket.billing.some((row) => state.isRefused(row))) continue;
    if (!matchOneToMany(state, bucket)) matchDocument(state, bucket);
  }
  state.releaseApart();
  reportUnexpectedArrivals(state, expectation);
  yield;
  yield* reportTypeDifferences(state, input.expectedTypes);
  yield;
  const stagingError = nameBillingCauses(state, { ...input, stagingErrors: input.stagingErrors });
  yield;
  nameRevenueCauses(state, { files: input.files ?? [], prior: input.prior, headers: input.headers });
  return {
    groups: state.pass.length,
    billingGroup: state.billingGroup,
    revenueGroup: state.revenueGroup,
    pass: state.pass,
    billingCause: state.billingCause,
    revenueCause: state.revenueCause,
    stagingError,
    ambiguous: state.ambiguous,
  };
}
