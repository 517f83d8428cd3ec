/** Puts the lines of both sides into the cells of one basis and explains every difference. */

import { SLICE_ROWS } from '../model/sliced-work.ts';
import type { Basis } from './bridge-basis.ts';
import { BridgeCells } from './bridge-cells.ts';
import type { BridgeContext } from './bridge-context.ts';
import type { BridgeEntries } from './bridge-entries.ts';
import { BridgeSide } from './bridge-side.ts';
import { explainGroup } from './explain-group.ts';
import { explainPair } from './explain-pair.ts';
import type { RowsOfGroups } from './group-rows.ts';
import type { Cause } from './matching.ts';

/** One basis while it is being filled. */
export type BasisFill = {
  readonly context: BridgeContext;
  readonly basis: Basis;
  readonly cells: BridgeCells;
  readonly billing: BridgeSide;
  readonly revenue: BridgeSide;
};

/** Some lines: whole matches, and lines without one. */
export type SomeLines = {
  readonly billing: readonly number[];
  readonly revenue: readonly number[];
  readonly groups: readonly number[];
  /** The rows of these groups. */
  readonly members: RowsOfGroups;
};

/** Fills the cells of one basis with all their lines, or with some; comes up for air every few thousand. */
export function* fillBasis(
  context: BridgeContext,
  basis: Basis,
  entries?: BridgeEntries,
  only?: SomeLines,
): Generator<void, BasisFill> {
  const cells = new BridgeCells(basis.name, context.places, entries);
  const billing = new BridgeSide(basis.billing, context.billingPlace, cells, basis.isOut);
  const revenue = new BridgeSide(basis.revenue, context.revenuePlace, cells, basis.isOut);
  const fill: BasisFill = { context, basis, cells, billing, revenue };
  const { input } = context;
  const members = only?.members ?? context.groups.value();
  yield* each(input.billing.count, only?.billing, (row) => addBilling(fill, row));
  yield* each(input.revenue.count, only?.revenue, (row) => addRevenue(fill, row));
  yield* each(input.matching.groups, only?.groups, (group) => {
    if (members.isPair(group)) {
      explainPair(fill, members.firstOf(group, 'billing'), members.firstOf(group, 'revenue'));
    } else explainGroup(fill, members.rows(group, 'billing'), members.rows(group, 'revenue'));
  });
  return fill;
}

function* each(
  count: number,
  only: readonly number[] | undefined,
  work: (at: number) => void,
): Generator<void> {
  const length = only?.length ?? count;
  for (let at = 0; at < length; at += 1) {
    if (at % SLICE_ROWS === 0) yield;
    work(only?.[at] ?? at);
  }
}

function addBilling({ context, cells, billing }: BasisFill, row: number): void {
  const { matching } = context.input;
  if (!context.isBillingCounted(row) || billing.presence(row) !== 'in') return;
  cells.addBilling(billing.cellOf(row), billing.amounts, row);
  if (matching.billingGroup.get(row) >= 0) return;
  billing.explainAlone(row, namedCause(matching.billingCause.get(row)), false);
}

function addRevenue({ context, cells, revenue }: BasisFill, row: number): void {
  const { matching } = context.input;
  if (!context.isRevenueCounted(row) || revenue.presence(row) !== 'in') return;
  cells.addRevenue(revenue.cellOf(row), revenue.amounts, row);
  if (matching.revenueGroup.get(row) >= 0) return;
  revenue.explainAlone(row, namedCause(matching.revenueCause.get(row)), true);
}

// A lone line without a cause must stay visible.
function namedCause(cause: Cause): Cause {
  return cause === 'none' ? 'unexplained' : cause;
}
