/** From which lines each figure of the bridge comes. */

import { IntColumn } from '../model/column-table.ts';
import { SLICE_ROWS } from '../model/sliced-work.ts';
import type { Basis } from './bridge-basis.ts';
import type { BridgeContext } from './bridge-context.ts';
import { BridgeEntries } from './bridge-entries.ts';
import type { BridgeSide } from './bridge-side.ts';
import type { BridgeBasis, BridgeCell, BridgeDetail } from './bridge-types.ts';
import { fillBasis } from './fill-bridge.ts';

/**
 * Fills the bridge once more and takes down every amount; `cells` are those of the bridge in its order. Comes up for
 * air every few thousand lines.
 */
export function* bridgeDetail(
  context: BridgeContext,
  bases: readonly Basis[],
  cells: readonly BridgeCell[],
): Generator<void, BridgeDetail> {
  const positions = new Map(cells.map((cell, at) => [keyOf(cell), at]));
  const all = new BridgeEntries();
  const billingCell = new Map<BridgeBasis, IntColumn>();
  const revenueCell = new Map<BridgeBasis, IntColumn>();
  for (const basis of bases) {
    const entries = new BridgeEntries();
    const fill = yield* fillBasis(context, basis, entries);
    const order = fill.cells.finished(context.input.pool).map((cell) => positions.get(keyOf(cell)) ?? -1);
    append(all, entries, order);
    yield;
    const { input } = context;
    const { isBillingCounted, isRevenueCounted } = context;
    billingCell.set(basis.name, yield* cellsOf(fill.billing, input.billing.count, isBillingCounted, order));
    revenueCell.set(basis.name, yield* cellsOf(fill.revenue, input.revenue.count, isRevenueCounted, order));
  }
  return { billingCell: byBasis(billingCell), revenueCell: byBasis(revenueCell), entries: all };
}

function keyOf({ basis, org, period, currency, countsIn }: BridgeCell): string {
  return `${basis}\n${org}\n${period}\n${currency}\n${countsIn}`;
}

function append(all: BridgeEntries, entries: BridgeEntries, order: readonly number[]): void {
  for (let at = 0; at < entries.cell.length; at += 1) {
    all.cell.push(order[entries.cell.get(at)] ?? -1);
    all.cause.push(entries.cause.get(at));
    all.billingRow.push(entries.billingRow.get(at));
    all.revenueRow.push(entries.revenueRow.get(at));
    all.amount.push(undefined);
    all.amount.copy(all.amount.length - 1, entries.amount, at);
  }
}

function* cellsOf(
  side: BridgeSide,
  count: number,
  isCounted: (row: number) => boolean,
  order: readonly number[],
): Generator<void, IntColumn> {
  const found = IntColumn.filled(count, -1);
  for (let row = 0; row < count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    if (isCounted(row) && side.presence(row) === 'in') found.set(row, order[side.cellOf(row)] ?? -1);
  }
  return found;
}

function byBasis(columns: ReadonlyMap<BridgeBasis, IntColumn>): Record<BridgeBasis, IntColumn> {
  const of = (basis: BridgeBasis): IntColumn => columns.get(basis) ?? new IntColumn(1);
  return { transaction: of('transaction'), functional: of('functional'), reporting: of('reporting') };
}
