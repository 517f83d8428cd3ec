/** Matches the lines of both systems and names why each remaining line stands alone. */

import type { IntColumn } from '../model/column-table.ts';
import type { DecidedGroup } from '../model/decision.ts';
import type { PriorClose } from '../model/prior-close.ts';
import type { Slices } from '../model/sliced-work.ts';
import type { Setup } from '../setup/setup.ts';
import { billingExpectation, nameBillingCauses } from './billing-causes.ts';
import { billingIndexes } from './billing-indexes.ts';
import { leftoverDocuments } from './document-buckets.ts';
import type { InvoiceHeaders } from './invoice-headers.ts';
import { withoutApart } from './lines-apart.ts';
import { type MatchParts, MatchState } from './match-state.ts';
import {
  type ExpectedTypes,
  reportTypeDifferences,
  reportUnexpectedArrivals,
  type TypeDifferences,
  typeDifferences,
  unexpectedArrivals,
} from './matched-pairs.ts';
import type { Matching } from './matching.ts';
import { matchAdjustmentNumbers } from './pass-adjustment-number.ts';
import { matchChargeKeys } from './pass-charge-key.ts';
import { matchDocument, reportDocumentMatches } from './pass-document.ts';
import { matchOneToMany } from './pass-one-to-many.ts';
import { matchRecordIds } from './pass-record-id.ts';
import { nameRevenueCauses } from './revenue-causes.ts';
import type { StagingErrors } from './staging-errors.ts';
import { nameWithdrawnLines } from './withdrawn-lines.ts';

/** The lines to match. Source files tell by their stated ranges a deleted document from one that was not asked for. */
export type PassInput = MatchParts & {
  readonly setup: Setup;
  /** What the transaction templates say of each line. */
  readonly expectedTypes: ExpectedTypes;
};

/** What the passes came to. */
export type PassedLines = {
  readonly state: MatchState;
  /** Matched Billing lines that Revenue should not have. */
  readonly arrivals: IntColumn;
  readonly typeDifferences: TypeDifferences;
};

/** The lines to match and the evidence about lines that have no match. */
export type MatchInput = PassInput & {
  /** Rows of the staging-error extract; undefined when the close has none. */
  readonly stagingErrors?: StagingErrors | undefined;
  readonly prior?: PriorClose | undefined;
  /** Invoice headers; they tell an invoice whose items were not exported from one that is gone. */
  readonly headers?: InvoiceHeaders | undefined;
};

/**
 * Matches in passes from strong to weak (a person's decision, record id, charge key where ids are missing,
 * adjustment number, one to many, document). A row is in one group at most; ambiguity is refused and recorded; the result
 * does not depend on the order of rows. Comes up for air between the passes and at every document.
 */
export function* passLines(input: PassInput): Slices<PassedLines> {
  const state = new MatchState(input, yield* billingIndexes(input.billing, input.pool));
  yield;
  const expectation = billingExpectation(state, input);
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
  const arrivals = yield* unexpectedArrivals(state, expectation);
  return { state, arrivals, typeDifferences: yield* typeDifferences(state, input.expectedTypes) };
}

/**
 * Takes apart what people took apart of the matches that the passes made, and names the cause of every line left. No
 * pass matches lines that were taken apart with others, so that all other matches stay what they are.
 */
export function* nameCauses(
  passed: PassedLines,
  input: MatchInput,
  unmatches: readonly DecidedGroup[],
): Slices<Matching> {
  const groups = withoutApart(passed.state, unmatches);
  yield;
  const state = new MatchState(input, passed.state.indexes, { state: passed.state, groups });
  yield;
  reportDocumentMatches(state);
  reportUnexpectedArrivals(state, passed.arrivals, billingExpectation(state, input));
  yield;
  reportTypeDifferences(state, passed.typeDifferences);
  yield;
  const stagingError = yield* nameBillingCauses(state, { ...input, stagingErrors: input.stagingErrors });
  yield;
  yield* nameRevenueCauses(state, { files: input.files ?? [], prior: input.prior, headers: input.headers });
  const { billingCause, revenueCause, ambiguous } = state;
  return { ...groups, groups: groups.pass.length, billingCause, revenueCause, stagingError, ambiguous };
}

/** Both in turn. */
export function* matchLines(input: MatchInput, unmatches: readonly DecidedGroup[] = []): Slices<Matching> {
  return yield* nameCauses(yield* passLines(input), input, unmatches);
}
