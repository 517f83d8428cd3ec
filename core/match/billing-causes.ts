/** Why a Billing line has no match in Revenue. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import { blankTexts, type TextColumn } from '../model/column-table.ts';
import { openItemsFor, type PriorClose } from '../model/prior-close.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { Setup } from '../setup/setup.ts';
import type { MatchState } from './match-state.ts';
import type { Cause } from './matching.ts';
import { type LineError, type StagingErrors, stagingErrorsOf } from './staging-errors.ts';
import { unreadDocuments } from './unread-documents.ts';

/** What is known about Billing lines besides the lines themselves. */
export type BillingEvidence = {
  readonly setup: Setup;
  readonly orgs: OrgAssignment;
  /** Undefined when the close has no staging-error extract. */
  readonly stagingErrors: StagingErrors | undefined;
  readonly prior?: PriorClose | undefined;
};

/** Tells whether Revenue is not expected to have a line, and why; undefined when it should be there. */
export function billingExpectation(
  state: Pick<MatchState, 'billing' | 'pool'>,
  { setup, orgs }: Pick<BillingEvidence, 'setup' | 'orgs'>,
): (row: number) => Cause | undefined {
  const { billing } = state;
  const byType = billing.type.choices.map(
    (type) =>
      type === 'invoice-adjustment' ||
      type === 'credit-balance-adjustment' ||
      (type === 'invoice-item-adjustment' && !setup.integration.expectsInvoiceItemAdjustments),
  );
  const itemAdjustment = billing.type.codeOf('invoice-item-adjustment');
  const tax = state.pool.find('Tax');
  const orgOff = orgs.route.codeOf('org-off');
  const unmapped = orgs.route.codeOf('unmapped');
  return (row) => {
    const type = billing.type.code(row);
    // Tax never goes to Revenue, so neither does an adjustment of tax.
    if (byType[type] || (type === itemAdjustment && billing.sourceType.get(row) === tax)) return 'by-design';
    if (billing.isExcludedFromRevenue.get(row) === 1) return 'excluded-from-revenue';
    if (orgs.route.code(row) === orgOff) return 'org-off';
    return orgs.route.code(row) === unmapped ? 'unmapped' : undefined;
  };
}

/** Names the cause of every Billing line that counts and has no match; returns the staging errors found. */
export function* nameBillingCauses(state: MatchState, evidence: BillingEvidence): Slices<TextColumn> {
  const { billing, billingCause } = state;
  const expectation = billingExpectation(state, evidence);
  const isUnread = yield* unreadDocuments(state);
  const isInRevenueBefore = inRevenueBefore(state, evidence.prior);
  const absence = absenceOf(state, evidence.stagingErrors, { isUnread, isInRevenueBefore });
  const texts = blankTexts(billing.count);
  const noTemplate = billing.state.codeOf('no-template');
  const rounding = state.pool.find('Rounding');
  for (let row = 0; row < billing.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    if (billing.state.code(row) === noTemplate) billingCause.set(row, 'no-template');
    if (!state.isBillingFree(row)) continue;
    const byDesign = expectation(row);
    if (byDesign) billingCause.set(row, byDesign);
    else if (state.isRefused(row)) billingCause.set(row, 'unexplained');
    else if (billing.processingType.get(row) === rounding) billingCause.set(row, 'rounding-item');
    else billingCause.set(row, absence(row, texts));
  }
  return texts;
}

/** What tells of a line without a staging error why it is not in Revenue. */
type KnownAbsence = {
  readonly isUnread: (document: number) => boolean;
  readonly isInRevenueBefore: (row: number) => boolean;
};

function absenceOf(
  state: MatchState,
  stagingErrors: StagingErrors | undefined,
  { isUnread, isInRevenueBefore }: KnownAbsence,
): (row: number, texts: TextColumn) => Cause {
  const absent = stagingErrors ? 'not-synced' : 'missing-in-revenue';
  const withoutError = (row: number): Cause => {
    if (isUnread(state.billing.document.get(row))) return 'unreadable';
    return isInRevenueBefore(row) ? 'timing' : absent;
  };
  if (!stagingErrors) return withoutError;
  const errorOf = errorFinder(state, stagingErrors);
  return (row, texts) => {
    const error = errorOf(row);
    if (!error) return withoutError(row);
    texts.set(row, state.pool.code(error.text));
    state.findings.add('staging-error', state.billingPlace(row), error.text, state.billingMoney(row));
    return error.isTiming ? 'timing' : 'unprocessed';
  };
}

/** True for a line that answers an open item of Revenue in the prior close: Revenue had it a period earlier. */
function inRevenueBefore(
  { billing, pool }: MatchState,
  prior: PriorClose | undefined,
): (row: number) => boolean {
  if (!prior || prior.openInRevenue.size === 0) return () => false;
  return (row) => {
    const [id, document] = [pool.text(billing.id.get(row)), pool.text(billing.document.get(row))];
    return openItemsFor(prior.openInRevenue, id, document).length > 0;
  };
}

// An adjustment may stand in the extract under the id of its item; that is its own error only if the item arrived.
function errorFinder(
  state: MatchState,
  stagingErrors: StagingErrors,
): (row: number) => LineError | undefined {
  const { billing, pool } = state;
  const { itemsById } = state.indexes;
  const find = stagingErrorsOf(stagingErrors, pool);
  return (row) => {
    const own = find(billing.id.get(row));
    if (own || !state.isAdjustment(row)) return own;
    const item = itemsById.firstRow(billing.parentItem.get(row));
    return item >= 0 && state.billingGroup.get(item) >= 0 ? find(billing.parentItem.get(row)) : undefined;
  };
}
