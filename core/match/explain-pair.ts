import type { BasisFill } from './fill-bridge.ts';
import { areDifferentDays } from './line-rates.ts';
import { moveAmount, orgCauseOf } from './move-amount.ts';
import {
  type Part,
  type SideRates,
  type Sides,
  splitConvertedDifference,
  splitTransactionDifference,
} from './split-difference.ts';
import { aloneCauseOf, lacksAmount, periodCauseOf } from './unread-cells.ts';

/** Explains one matched pair: moves the Billing amount to Revenue's cell and splits what is left there. */
export function explainPair(fill: BasisFill, billingRow: number, revenueRow: number): void {
  const { billing, revenue } = fill;
  const fromBilling = billing.presence(billingRow);
  const fromRevenue = revenue.presence(revenueRow);
  if (fromBilling !== 'in' || fromRevenue !== 'in') {
    const cause = aloneCauseOf(fill, [billingRow], [revenueRow]);
    if (fromBilling === 'in') billing.explainAlone(billingRow, cause, false);
    if (fromRevenue === 'in') revenue.explainAlone(revenueRow, cause, true);
    return;
  }
  const from = billing.placeOf(billingRow);
  const to = revenue.placeOf(revenueRow);
  const isOneCurrency = billing.countsInOf(billingRow) === revenue.countsInOf(revenueRow);
  const isOnePlace = from === to && isOneCurrency;
  if (isOnePlace && billing.amounts.equals(billingRow, revenue.amounts, revenueRow)) return;
  const reached = isOnePlace ? to : movePair(fill, billingRow, revenueRow, to);
  if (reached === to && isOneCurrency) splitPair(fill, billingRow, revenueRow);
  else explainCurrency(fill, billingRow, revenueRow, reached);
}

function movePair(fill: BasisFill, billingRow: number, revenueRow: number, to: number): number {
  const { billing, cells } = fill;
  const path = {
    from: billing.placeOf(billingRow),
    to,
    countsIn: billing.countsInOf(billingRow),
    orgCause: orgCauseOf(fill, billingRow),
    periodCause: periodCauseOf(fill, [billingRow], [revenueRow]),
  };
  return moveAmount(fill, path, (cell, cause, isNegated) => {
    cells.explainLine(cell, cause, billing.amounts, billingRow, isNegated, billingRow);
  });
}

// Amounts in two currencies cannot be compared: each stands whole under the cause in its own cell.
function explainCurrency(fill: BasisFill, billingRow: number, revenueRow: number, reached: number): void {
  const { billing, revenue, cells } = fill;
  const cell = cells.at(reached, billing.countsInOf(billingRow));
  const cause = aloneCauseOf(fill, [billingRow], [revenueRow]);
  cells.explainLine(cell, cause, billing.amounts, billingRow, false, billingRow);
  revenue.explainAlone(revenueRow, cause, true);
}

function splitPair(fill: BasisFill, billingRow: number, revenueRow: number): void {
  const { billing, revenue, cells, context } = fill;
  if (billing.amounts.equals(billingRow, revenue.amounts, revenueRow)) return;
  const sides = {
    billingAmount: context.input.billing.amount.amount(billingRow),
    revenueAmount: context.input.revenue.amount.amount(revenueRow),
    billing: billing.amount(billingRow),
    revenue: revenue.amount(revenueRow),
  };
  const parts = splitSides(fill, sides, [billingRow], [revenueRow]);
  for (const { cause, amount } of parts) {
    cells.explain(revenue.cellOf(revenueRow), cause, amount, billingRow);
  }
}

/** The parts of the difference between the rows of both sides on the basis that is being filled. */
export function splitSides(
  { context, basis, revenue }: BasisFill,
  sides: Sides,
  billingRows: readonly number[],
  revenueRows: readonly number[],
): readonly Part[] {
  if (lacksAmount(context.input, billingRows, revenueRows)) {
    return [{ cause: 'unreadable', amount: sides.billing - sides.revenue }];
  }
  if (basis.name === 'transaction') return splitTransactionDifference(sides, context.tolerance);
  const { billingRates, revenueRates } = context;
  const billingRow = billingRows[0] ?? 0;
  const revenueRow = revenueRows[0] ?? 0;
  const areAlike = billingRates.areEqual(billingRows) && revenueRates.areEqual(revenueRows);
  const isOtherDay = areDifferentDays(billingRates.rateDate(billingRow), revenueRates.rateDate(revenueRow));
  const lines = BigInt(billingRows.length + revenueRows.length);
  const rates: SideRates = {
    billingRate: billingRates.rate(billingRow, basis.name),
    revenueRate: areAlike ? revenueRates.rate(revenueRow, basis.name) : undefined,
    areMixed: !areAlike,
    fxCause: isOtherDay ? 'fx-rate-date' : 'fx-rate-source',
    roundingLimit: (roundingStep({ context, basis, revenue }, billingRow, revenueRow) * lines) / 2n,
  };
  return splitConvertedDifference(sides, rates, context.tolerance);
}

// Each line is off by half an increment at most; on the way to reporting currency both steps may have been rounded.
function roundingStep(
  { context, basis, revenue }: Pick<BasisFill, 'context' | 'basis' | 'revenue'>,
  billingRow: number,
  revenueRow: number,
): bigint {
  const step = context.increment(revenue.countsInOf(revenueRow));
  if (basis.name !== 'reporting') return step;
  const functional = context.input.revenueConversion.functionalCurrency.get(revenueRow);
  const rates = [
    context.billingRates.reportingRate(billingRow),
    context.revenueRates.reportingRate(revenueRow),
  ];
  const carried = rates.map((rate) =>
    rate ? (context.increment(functional) * rate.numerator) / rate.denominator + 1n : 0n,
  );
  return step + carried.reduce((largest, amount) => (amount > largest ? amount : largest), 0n);
}
