/** The bridge as the window shows it: cells of a heat map, and the steps from Billing to Revenue. */

import type { CurrencySummary } from '../contract/summary.ts';
import type { BridgeStep, BridgeView, HeatCell } from '../contract/window/overview.ts';
import type { BridgeBasis, BridgeCell } from '../match/bridge-types.ts';
import type { Cause } from '../match/matching.ts';
import { absolute, formatMoney, type Money, ONE, roundFraction, unitOfScale } from '../model/money.ts';
import { causeRank, urgencies, urgencyOf } from '../report/cause-urgency.ts';
import { causeWords } from '../report/cause-words.ts';
import { closingPeriods } from '../report/closing-periods.ts';
import { bridgeOrgWords } from '../report/code-words.ts';
import type { CloseView } from './close-view.ts';

/** Asks for a bridge over some cells in one currency; parts left out are not restricted. */
export type BridgeRequest = {
  readonly basis: BridgeBasis;
  readonly countsIn: string;
  readonly orgs?: readonly string[] | undefined;
  readonly periods?: readonly number[] | undefined;
  readonly currencies?: readonly string[] | undefined;
};

/** Every cell of the bridge on a basis, in the order of org, period and currency. */
export function heatCells({ close }: CloseView, basis: BridgeBasis): readonly HeatCell[] {
  const closing = closingPeriods(close);
  return close.bridge.cells
    .filter((cell) => cell.basis === basis)
    .map((cell) => heatCell(cell, closing.has(cell.period)));
}

/** Totals on a basis by the currency that they count in, in the order of the letters. */
export function currencyTotals(
  { close }: CloseView,
  basis: BridgeBasis,
  isClosingOnly: boolean,
): readonly CurrencySummary[] {
  const closing = closingPeriods(close);
  const cells = close.bridge.cells.filter(
    (cell) => cell.basis === basis && (!isClosingOnly || closing.has(cell.period)),
  );
  return [...new Set(cells.map(({ countsIn }) => countsIn))].sort().map((currency) => {
    const own = cells.filter(({ countsIn }) => countsIn === currency);
    const sum = (of: (cell: BridgeCell) => Money): Money => own.reduce((so, cell) => so + of(cell), 0n);
    const [billing, revenue] = [sum((cell) => cell.billing), sum((cell) => cell.revenue)];
    return {
      currency,
      billing: formatMoney(billing),
      revenue: formatMoney(revenue),
      difference: formatMoney(billing - revenue),
      unexplained: formatMoney(sum(({ causes }) => causes.get('unexplained')?.amount ?? 0n)),
    };
  });
}

function heatCell(cell: BridgeCell, isClosing: boolean): HeatCell {
  const { org, period, currency, countsIn, billing, revenue } = cell;
  const unexplained = cell.causes.get('unexplained')?.amount ?? 0n;
  return {
    ...{ org, orgTitle: bridgeOrgWords(org), period, currency, countsIn, isClosing },
    billing: formatMoney(billing),
    revenue: formatMoney(revenue),
    difference: formatMoney(billing - revenue),
    unexplained: formatMoney(unexplained),
    apart: apartOf(billing, revenue),
    standing: standingOf(cell),
  };
}

// Amounts that cancel each other out within a cell are unexplained all the same.
function standingOf({ billing, revenue, causes }: BridgeCell): HeatCell['standing'] {
  const unexplained = causes.get('unexplained');
  if (unexplained && (unexplained.amount !== 0n || unexplained.lines > 0)) return 'open';
  return billing === revenue ? 'ties' : 'explained';
}

/** Difference ÷ Billing in percent with one decimal, half up; '' when Billing is zero. */
function apartOf(billing: Money, revenue: Money): string {
  if (billing === 0n) return '';
  const percent = roundFraction((billing - revenue) * 100n * ONE, absolute(billing), unitOfScale(1));
  return formatMoney(percent, 1);
}

/** The steps from Billing to Revenue over the cells asked for: Billing minus all steps is Revenue. */
export function bridgeOf({ close }: CloseView, request: BridgeRequest): BridgeView {
  const { basis, countsIn, orgs, periods, currencies } = request;
  const cells = close.bridge.cells.filter(
    (cell) =>
      cell.basis === basis &&
      cell.countsIn === countsIn &&
      (orgs?.includes(cell.org) ?? true) &&
      (periods?.includes(cell.period) ?? true) &&
      (currencies?.includes(cell.currency) ?? true),
  );
  const sum = (of: (cell: BridgeCell) => Money): string =>
    formatMoney(cells.reduce((so, cell) => so + of(cell), 0n));
  return {
    basis,
    countsIn,
    billing: sum(({ billing }) => billing),
    steps: stepsOf(cells),
    revenue: sum(({ revenue }) => revenue),
  };
}

// By urgency, then by size, so that what asks for work stands next to Billing; equal ones in the order of work.
function stepsOf(cells: readonly BridgeCell[]): readonly BridgeStep[] {
  const sums = new Map<Cause, { amount: Money; lines: number }>();
  for (const cell of cells) {
    for (const [cause, part] of cell.causes) {
      const sum = sums.get(cause) ?? { amount: 0n, lines: 0 };
      sum.amount += part.amount;
      sum.lines += part.lines;
      sums.set(cause, sum);
    }
  }
  return [...sums]
    .filter(([, { lines, amount }]) => lines > 0 || amount !== 0n)
    .sort(([one, left], [other, right]) => {
      const byUrgency = urgencies.indexOf(urgencyOf(one)) - urgencies.indexOf(urgencyOf(other));
      if (byUrgency !== 0) return byUrgency;
      const [size, otherSize] = [absolute(left.amount), absolute(right.amount)];
      if (size !== otherSize) return size > otherSize ? -1 : 1;
      return causeRank(one) - causeRank(other);
    })
    .map(([cause, { amount, lines }]) => ({
      ...{ cause, title: causeWords[cause].title, amount: formatMoney(amount), lines },
      urgency: urgencyOf(cause),
    }));
}
