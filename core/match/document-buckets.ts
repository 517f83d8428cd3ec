/** Lines of both sides that are left over in one document and currency. */

import { CodeIndex } from '../model/code-index.ts';
import { IntColumn, type TextColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import { CompositeKey } from './composite-key.ts';
import type { MatchState } from './match-state.ts';

/** What is left of one document in one currency, in order of content. */
export type DocumentBucket = {
  readonly billing: readonly number[];
  readonly revenue: readonly number[];
  readonly billingSum: Money;
  readonly revenueSum: Money;
};

type DocumentLines = { readonly document: TextColumn; readonly currency: TextColumn };

/**
 * Documents with lines left on both sides. Billing lines that Revenue is not expected to have are left out, so that
 * no sum of a document is made up with them.
 */
export function* leftoverDocuments(
  state: MatchState,
  isExpected: (billingRow: number) => boolean,
): Slices<readonly DocumentBucket[]> {
  const keys = new CompositeKey();
  const billing = yield* keyColumn(
    state.billing,
    state.billing.count,
    keys,
    (row) => state.isBillingFree(row) && !state.isAdjustment(row) && isExpected(row),
  );
  const revenue = yield* keyColumn(state.revenue, state.revenue.count, keys, (row) =>
    state.isRevenueFree(row),
  );
  const ofBilling = new CodeIndex(billing, keys.size);
  const ofRevenue = new CodeIndex(revenue, keys.size);
  const buckets: DocumentBucket[] = [];
  for (let key = 1; key < keys.size; key += 1) {
    if (key % SLICE_ROWS === 0) yield;
    if (ofBilling.firstRow(key) < 0 || ofRevenue.firstRow(key) < 0) continue;
    buckets.push(bucketOf(state, ofBilling.rows(key), ofRevenue.rows(key)));
  }
  return buckets;
}

function* keyColumn(
  lines: DocumentLines,
  count: number,
  keys: CompositeKey,
  isIncluded: (row: number) => boolean,
): Slices<IntColumn> {
  const column = IntColumn.filled(count, BLANK);
  for (let row = 0; row < count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    if (isIncluded(row)) column.set(row, keys.code(lines.document.get(row), lines.currency.get(row)));
  }
  return column;
}

function bucketOf(state: MatchState, billing: number[], revenue: number[]): DocumentBucket {
  return {
    billing: billing.sort(state.billingOrder),
    revenue: revenue.sort(state.revenueOrder),
    billingSum: sumOf(state.billing.amount, billing),
    revenueSum: sumOf(state.revenue.amount, revenue),
  };
}

function sumOf(amounts: MoneyColumn, rows: readonly number[]): Money {
  return rows.reduce((sum, row) => sum + amounts.amount(row), 0n);
}
