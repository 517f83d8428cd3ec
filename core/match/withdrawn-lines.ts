/** Revenue lines whose Billing line exists but is in no total: cancelled, back to draft, deleted, without template. */

import type { FindingCode } from '../model/finding-catalogue.ts';
import { BLANK } from '../model/text-pool.ts';
import type { BillingState } from '../stage/transaction-lines.ts';
import type { MatchState } from './match-state.ts';
import type { Cause } from './matching.ts';

type Withdrawal = { readonly cause: Cause; readonly finding: FindingCode | undefined };

/** What a Revenue line becomes whose document Billing has no more, no longer or not yet as posted. */
export const goneInBilling = {
  cancelled: { cause: 'cancelled-still-in-revenue', finding: 'cancelled-still-in-revenue' },
  draft: { cause: 'deleted-upstream', finding: 'draft-in-revenue' },
  deleted: { cause: 'deleted-upstream', finding: 'deleted-upstream' },
} as const satisfies Partial<Record<BillingState, Withdrawal>>;

const withdrawals: Readonly<Partial<Record<BillingState, Withdrawal>>> = {
  ...goneInBilling,
  'no-template': { cause: 'no-template', finding: undefined },
};
const COUNTS = 255;

/** Names the cause of free Revenue lines that belong to a withdrawn Billing line, by record id, else by document. */
export function nameWithdrawnLines(state: MatchState): void {
  const { billing, revenue } = state;
  const byState = billing.state.choices.map((choice) => withdrawals[choice]);
  if (!isAnyWithdrawn(state, byState)) return;
  const ids = new Uint8Array(state.pool.size);
  const documents = new Uint8Array(state.pool.size);
  for (let row = 0; row < billing.count; row += 1) {
    const mark = markOf(state, row, byState);
    strengthen(documents, billing.document.get(row), mark);
    if (!state.isAdjustment(row) && mark !== COUNTS) strengthen(ids, billing.id.get(row), mark);
  }
  for (let row = 0; row < revenue.count; row += 1) {
    if (!state.isRevenueFree(row)) continue;
    const document = revenue.document.get(row);
    // The line of an adjustment may carry the id of the item that it adjusts, so only its number counts.
    const byId = state.isAdjustmentNumber(document) ? 0 : (ids[revenue.lineId.get(row)] ?? 0);
    const withdrawal = byState[(byId || (documents[document] ?? 0)) - 1];
    if (withdrawal) state.revenueCause.set(row, reportWithdrawal(state, row, withdrawal));
  }
}

function isAnyWithdrawn(state: MatchState, byState: readonly (Withdrawal | undefined)[]): boolean {
  for (let row = 0; row < state.billing.count; row += 1) {
    if (byState[state.billing.state.code(row)]) return true;
  }
  return false;
}

// The code of the state plus one for a withdrawn line, COUNTS for a line in scope, 0 for any other.
function markOf(state: MatchState, row: number, byState: readonly (Withdrawal | undefined)[]): number {
  const { state: states } = state.billing;
  if (states.get(row) === 'in-scope') return COUNTS;
  return byState[states.code(row)] ? states.code(row) + 1 : 0;
}

// Of several states the last of the list is kept, whatever the order of rows; a line that counts outweighs them all.
function strengthen(marks: Uint8Array, code: number, mark: number): void {
  if (code !== BLANK) marks[code] = Math.max(marks[code] ?? 0, mark);
}

/** Records the finding of a withdrawal at a Revenue line and returns its cause. */
export function reportWithdrawal(state: MatchState, row: number, { cause, finding }: Withdrawal): Cause {
  const { lineId, document } = state.revenue;
  const found = `${state.pool.text(document.get(row))}, line ${state.pool.text(lineId.get(row))}`;
  if (finding) state.findings.add(finding, state.revenuePlace(row), found, state.revenueMoney(row));
  return cause;
}
