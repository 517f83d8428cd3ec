import type { Money } from '../model/money.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import { revenueSubject } from './bridge-entries.ts';
import { splitSides } from './explain-pair.ts';
import type { BasisFill } from './fill-bridge.ts';
import { moveAmount, orgCauseOf } from './move-amount.ts';
import { aloneCauseOf, periodCauseOf } from './unread-cells.ts';

type Rows = readonly number[];

/**
 * Explains a group of several lines. The Billing lines meet in the cell of the first; from there each Revenue line
 * gets its own amount moved to its cell, in order of content, and the last one gets the rest and with it whatever
 * is left to explain. So every cell closes.
 */
export function explainGroup(fill: BasisFill, billingRows: number[], revenueRows: number[]): void {
  const { context, billing, revenue } = fill;
  const billingIn = billingRows.filter((row) => billing.presence(row) === 'in').sort(context.billingOrder);
  const revenueIn = revenueRows.filter((row) => revenue.presence(row) === 'in').sort(context.revenueOrder);
  const isComplete = billingIn.length === billingRows.length && revenueIn.length === revenueRows.length;
  if (isComplete && isOneCurrency(fill, billingIn, revenueIn)) {
    gatherBilling(fill, billingIn);
    shareOut(fill, billingIn, revenueIn);
    return;
  }
  const cause = aloneCauseOf(fill, billingRows, revenueRows);
  for (const row of billingIn) billing.explainAlone(row, cause, false);
  for (const row of revenueIn) revenue.explainAlone(row, cause, true);
}

function isOneCurrency(
  { billing, revenue, cells }: BasisFill,
  billingRows: Rows,
  revenueRows: Rows,
): boolean {
  const keys = new Set<string>();
  for (const [side, rows] of [[billing, billingRows] as const, [revenue, revenueRows] as const]) {
    for (const row of rows) keys.add(`${cells.places.currency[side.placeOf(row)]} ${side.countsInOf(row)}`);
  }
  return keys.size === 1 && billingRows.length > 0 && revenueRows.length > 0;
}

function gatherBilling(fill: BasisFill, rows: Rows): void {
  const { billing, cells } = fill;
  const hub = billing.placeOf(rows[0] ?? 0);
  for (const row of rows) {
    const path = {
      from: billing.placeOf(row),
      to: hub,
      countsIn: billing.countsInOf(row),
      orgCause: orgCauseOf(fill, row),
      periodCause: periodCauseOf(fill, [rows[0] ?? 0, row], []),
    };
    moveAmount(fill, path, (cell, cause, isNegated) => {
      cells.explainLine(cell, cause, billing.amounts, row, isNegated, row);
    });
  }
}

function shareOut(fill: BasisFill, billingRows: Rows, revenueRows: Rows): void {
  const { billing, revenue, cells } = fill;
  const total = sumOf(billing.amounts, billingRows);
  const last = revenueRows.at(-1) ?? 0;
  let left = total;
  for (const row of revenueRows) {
    const share = row === last ? left : revenue.amount(row);
    left -= share;
    moveShare(fill, billingRows[0] ?? 0, row, share);
  }
  const sides = {
    billingAmount: sumOf(fill.context.input.billing.amount, billingRows),
    revenueAmount: sumOf(fill.context.input.revenue.amount, revenueRows),
    billing: total,
    revenue: sumOf(revenue.amounts, revenueRows),
  };
  if (sides.billing === sides.revenue) return;
  for (const { cause, amount } of splitSides(fill, sides, billingRows, revenueRows)) {
    cells.explain(revenue.cellOf(last), cause, amount, revenueSubject(last));
  }
}

function moveShare(fill: BasisFill, billingRow: number, revenueRow: number, share: Money): void {
  const { billing, revenue, cells } = fill;
  const path = {
    from: billing.placeOf(billingRow),
    to: revenue.placeOf(revenueRow),
    countsIn: billing.countsInOf(billingRow),
    orgCause: orgCauseOf(fill, billingRow),
    periodCause: periodCauseOf(fill, [billingRow], [revenueRow]),
  };
  moveAmount(fill, path, (cell, cause, isNegated) => {
    cells.explain(cell, cause, isNegated ? -share : share, revenueSubject(revenueRow));
  });
}

function sumOf(amounts: MoneyColumn, rows: Rows): Money {
  return rows.reduce((sum, row) => sum + amounts.amount(row), 0n);
}
