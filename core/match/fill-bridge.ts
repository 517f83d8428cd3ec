/** Puts the lines of both sides into the cells of one basis and explains every difference. */

import type { Basis } from './bridge-basis.ts';
import { BridgeCells } from './bridge-cells.ts';
import type { BridgeContext } from './bridge-context.ts';
import type { BridgeEntries } from './bridge-entries.ts';
import { BridgeSide } from './bridge-side.ts';
import { explainGroup } from './explain-group.ts';
import { explainPair } from './explain-pair.ts';
import type { Cause } from './matching.ts';

/** One basis while it is being filled. */
export type BasisFill = {
  readonly context: BridgeContext;
  readonly basis: Basis;
  readonly cells: BridgeCells;
  readonly billing: BridgeSide;
  readonly revenue: BridgeSide;
};

/** Fills the cells of one basis with all their lines. */
export function fillBasis(context: BridgeContext, basis: Basis, entries?: BridgeEntries): BasisFill {
  const cells = new BridgeCells(basis.name, context.places, entries);
  const billing = new BridgeSide(basis.billing, context.billingPlace, cells, basis.isOut);
  const revenue = new BridgeSide(basis.revenue, context.revenuePlace, cells, basis.isOut);
  const fill: BasisFill = { context, basis, cells, billing, revenue };
  addBilling(fill);
  addRevenue(fill);
  const { groups } = context;
  for (let group = 0; group < groups.billing.length; group += 1) {
    if (groups.isPair(group)) explainPair(fill, groups.billing[group] ?? -1, groups.revenue[group] ?? -1);
    else explainGroup(fill, groups.rows(group, 'billing'), groups.rows(group, 'revenue'));
  }
  return fill;
}

function addBilling({ context, cells, billing }: BasisFill): void {
  const { matching, billing: lines } = context.input;
  for (let row = 0; row < lines.count; row += 1) {
    if (!context.isBillingCounted(row) || billing.presence(row) !== 'in') continue;
    cells.addBilling(billing.cellOf(row), billing.amounts, row);
    if (matching.billingGroup.get(row) >= 0) continue;
    billing.explainAlone(row, namedCause(matching.billingCause.get(row)), false);
  }
}

function addRevenue({ context, cells, revenue }: BasisFill): void {
  const { matching, revenue: lines } = context.input;
  for (let row = 0; row < lines.count; row += 1) {
    if (!context.isRevenueCounted(row) || revenue.presence(row) !== 'in') continue;
    cells.addRevenue(revenue.cellOf(row), revenue.amounts, row);
    if (matching.revenueGroup.get(row) >= 0) continue;
    revenue.explainAlone(row, namedCause(matching.revenueCause.get(row)), true);
  }
}

// A lone line without a cause must stay visible.
function namedCause(cause: Cause): Cause {
  return cause === 'none' ? 'unexplained' : cause;
}
