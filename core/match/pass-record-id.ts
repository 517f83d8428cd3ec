import { CodeIndex } from '../model/code-index.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { MatchState } from './match-state.ts';
import { joinSharedKey } from './shared-key.ts';

/**
 * K1: the id of a Billing record is the invoice line id of its Revenue line. Adjustments are left out on both
 * sides, because the Revenue line of an invoice item adjustment may carry the id of the item that it adjusts.
 */
export function* matchRecordIds(state: MatchState): Slices<void> {
  const { billing, revenue, pool } = state;
  const isOpen = (row: number): boolean => state.isBillingFree(row) && !state.isAdjustment(row);
  // Most runs have no decided match, and an index of all items is there already.
  const items =
    state.pass.length === 0
      ? state.indexes.itemsById
      : yield* CodeIndex.inSlices(billing.id, pool.size, isOpen);
  const ofRevenue = yield* CodeIndex.inSlices(
    revenue.lineId,
    pool.size,
    (row) => state.isRevenueFree(row) && !state.isAdjustmentNumber(revenue.document.get(row)),
  );
  for (let row = 0; row < billing.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const id = billing.id.get(row);
    if (items.firstRow(id) !== row) continue;
    const other = ofRevenue.firstRow(id);
    if (other < 0) continue;
    if (items.nextRow(row) < 0 && ofRevenue.nextRow(other) < 0) state.join('K1', row, other);
    else joinSharedKey(state, items.rows(id), ofRevenue.rows(id), { pair: 'K1', many: 'K1-many' });
  }
}
