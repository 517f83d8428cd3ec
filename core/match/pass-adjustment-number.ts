import { CodeIndex } from '../model/code-index.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { MatchState } from './match-state.ts';
import { joinSharedKey } from './shared-key.ts';

/**
 * K3: the number of an adjustment is the document number of its Revenue line. Kinds of adjustment that should not
 * arrive in Revenue are tried as well: if one did, the two lines belong together and a finding says so.
 */
export function* matchAdjustmentNumbers(state: MatchState): Slices<void> {
  const { billing, revenue, pool } = state;
  const ofBilling = yield* CodeIndex.inSlices(
    billing.document,
    pool.size,
    (row) => state.isAdjustment(row) && state.isBillingFree(row),
  );
  const ofRevenue = yield* CodeIndex.inSlices(
    revenue.document,
    pool.size,
    (row) => state.isAdjustmentNumber(revenue.document.get(row)) && state.isRevenueFree(row),
  );
  for (let row = 0; row < billing.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const number = billing.document.get(row);
    if (ofBilling.firstRow(number) !== row || ofRevenue.firstRow(number) < 0) continue;
    joinSharedKey(state, ofBilling.rows(number), ofRevenue.rows(number), { pair: 'K3', many: 'many' });
  }
}
