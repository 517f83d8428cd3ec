import type { MoneyColumn } from '../model/money-column.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import type { MatchState } from './match-state.ts';

const IN_BILLING = 1;
const IN_REVENUE = 2;
const UNREAD = 4;
const ON_BOTH_SIDES = IN_BILLING + IN_REVENUE + UNREAD;

/**
 * Tells documents (text codes) that have lines left on both sides, one of them without an amount: their sums cannot
 * be compared, so nothing shows which lines belong together.
 */
export function* unreadDocuments(state: MatchState): Slices<(document: number) => boolean> {
  const { billing, revenue } = state;
  if (!hasBlank(billing.amount) && !hasBlank(revenue.amount)) return () => false;
  yield;
  const seen = new Uint8Array(state.pool.size);
  const mark = (document: number, sign: number): void => {
    seen[document] = (seen[document] ?? 0) | sign;
  };
  for (let row = 0; row < billing.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    if (!state.isBillingFree(row)) continue;
    mark(billing.document.get(row), IN_BILLING | (billing.amount.isBlank(row) ? UNREAD : 0));
  }
  for (let row = 0; row < revenue.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    if (!state.isRevenueFree(row)) continue;
    mark(revenue.document.get(row), IN_REVENUE | (revenue.amount.isBlank(row) ? UNREAD : 0));
  }
  return (document) => document !== BLANK && seen[document] === ON_BOTH_SIDES;
}

function hasBlank(amounts: MoneyColumn): boolean {
  for (let row = 0; row < amounts.length; row += 1) if (amounts.isBlank(row)) return true;
  return false;
}
