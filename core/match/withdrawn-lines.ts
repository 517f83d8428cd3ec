/** Revenue lines whose Billing line exists but is in no total: cancelled, back to draft, deleted, without template. */

import { CodeIndex } from '../model/column-table.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import { BLANK } from '../model/text-pool.ts';
import type { BillingState } from '../stage/transaction-lines.ts';
import type { MatchState } from './match-state.ts';
import type { Cause } from './matching.ts';

type Withdrawal = { readonly cause: Cause; readonly finding: FindingCode | undefined };

const withdrawals: Readonly<Partial<Record<BillingState, Withdrawal>>> = {
  cancelled: { cause: 'cancelled-still-in-revenue', finding: 'cancelled-still-in-revenue' },
  draft: { cause: 'deleted-upstream', finding: 'draft-in-revenue' },
  deleted: { cause: 'deleted-upstream', finding: 'deleted-upstream' },
  'no-template': { cause: 'no-template', finding: undefined },
};
const NOT_WITHDRAWN = 0;
const COUNTS = 255;

/** Names the cause of free Revenue lines that belong to a withdrawn Billing line, by record id, else by document. */
export function nameWithdrawnLines(state: MatchState): void {
  const { billing, revenue, pool } = state;
  const byState = billing.state.choices.map((choice) => withdrawals[choice]);
  if (!isAnyWithdrawn(state, byState)) return;
  const isWithdrawn = (row: number): boolean => byState[billing.state.code(row)] !== undefined;
  const byId = new CodeIndex(billing.id, pool.size, (row) => isWithdrawn(row) && !state.isAdjustment(row));
  const documents = documentStates(state, byState);
  for (let row = 0; row < revenue.count; row += 1) {
    if (!state.isRevenueFree(row)) continue;
    const document = revenue.document.get(row);
    // The line of an adjustment may carry the id of the item that it adjusts, so only its number counts.
    const line = state.isAdjustmentNumber(document) ? -1 : byId.firstRow(revenue.lineId.get(row));
    const code = line >= 0 ? billing.state.code(line) : (documents[document] ?? NOT_WITHDRAWN) - 1;
    const withdrawal = byState[code];
    if (withdrawal) withdraw(state, row, withdrawal);
  }
}

function isAnyWithdrawn(state: MatchState, byState: readonly (Withdrawal | undefined)[]): boolean {
  for (let row = 0; row < state.billing.count; row += 1) {
    if (byState[state.billing.state.code(row)]) return true;
  }
  return false;
}

// Per document: the strongest state that all its lines are withdrawn in, plus one; COUNTS when a line of it counts.
function documentStates(state: MatchState, byState: readonly (Withdrawal | undefined)[]): Uint8Array {
  const { billing } = state;
  const documents = new Uint8Array(state.pool.size);
  const inScope = billing.state.codeOf('in-scope');
  for (let row = 0; row < billing.count; row += 1) {
    const document = billing.document.get(row);
    const code = billing.state.code(row);
    if (document === BLANK) continue;
    const known = documents[document] ?? NOT_WITHDRAWN;
    if (code === inScope) documents[document] = COUNTS;
    else if (byState[code] && known !== COUNTS) documents[document] = Math.max(known, code + 1);
  }
  return documents;
}

function withdraw(state: MatchState, row: number, { cause, finding }: Withdrawal): void {
  state.revenueCause.set(row, cause);
  if (!finding) return;
  const { lineId, document } = state.revenue;
  const found = `${state.pool.text(document.get(row))}, line ${state.pool.text(lineId.get(row))}`;
  state.findings.add(finding, state.revenuePlace(row), found, state.revenueMoney(row));
}
