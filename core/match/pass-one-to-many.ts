import type { DocumentBucket } from './document-buckets.ts';
import type { MatchState } from './match-state.ts';
import { findSubsets, positionsOf, type Subsets } from './subset-search.ts';

/** Billing lines of one document beyond this number are not searched. */
const LINE_LIMIT = 64;

/**
 * One Billing line against several Revenue lines of its document and currency that sum to it exactly. A grouping is
 * confirmed only when no other fits the line and no other line could use one of its rows. Returns true when the
 * document holds a line with more than one grouping.
 */
export function matchOneToMany(state: MatchState, bucket: DocumentBucket): boolean {
  // Where the whole document agrees line for line, the sum of the document explains more than any part of it.
  const isWhole = bucket.billingSum === bucket.revenueSum && bucket.billing.length >= bucket.revenue.length;
  const candidates = bucket.revenue.filter((row) => state.revenue.amount.sign(row) !== 0);
  if (isWhole || candidates.length < 2 || bucket.billing.length > LINE_LIMIT) return false;
  const lines = bucket.billing.filter((row) => state.billing.amount.sign(row) !== 0);
  const found = findSubsets(
    candidates.map((row) => state.revenue.amount.amount(row)),
    lines.map((row) => state.billing.amount.amount(row)),
  );
  if (!found) return false;
  let isAmbiguous = false;
  for (const [at, row] of lines.entries()) {
    const subsets = found[at];
    if (!subsets || subsets.count === 0) continue;
    if (isOnlyOne(found, subsets)) joinSubset(state, row, candidates, subsets);
    else {
      isAmbiguous = true;
      state.refuse(
        [row],
        subsets.shown.map((mask) => rowsOf(mask, candidates)),
      );
    }
  }
  return isAmbiguous;
}

function isOnlyOne(found: readonly Subsets[], subsets: Subsets): boolean {
  return (
    subsets.count === 1 &&
    found.every((other) => other === subsets || (other.touched & subsets.touched) === 0)
  );
}

// A single line of the same amount but another id is no group; the pass by document decides about it.
function joinSubset(state: MatchState, row: number, candidates: readonly number[], subsets: Subsets): void {
  const rows = rowsOf(subsets.touched, candidates);
  if (rows.length > 1) state.joinAll('many', [row], rows);
}

function rowsOf(mask: number, candidates: readonly number[]): readonly number[] {
  return positionsOf(mask).flatMap((at) => candidates[at] ?? []);
}
