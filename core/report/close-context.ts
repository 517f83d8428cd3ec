/** What all sheets of one workbook share. */

import { coveringPeriod } from '../model/accounting-period.ts';
import { type Day, monthOf, NO_DAY } from '../model/iso-date.ts';
import { absolute, formatMoney, type Money } from '../model/money.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { needsExactText } from './cells.ts';
import type { Close } from './close.ts';
import { billingView, type LineView, revenueView } from './line-view.ts';
import { MatchNames } from './match-names.ts';
import type { RunStamp } from './sheet.ts';

/** A close with the views and figures that several sheets need. */
export type CloseContext = {
  readonly close: Close;
  readonly stamp: RunStamp;
  readonly billing: LineView;
  readonly revenue: LineView;
  /** Amounts on either side that a number cell cannot hold exactly. */
  readonly inexactAmounts: number;
  /** Width in characters that the widest amount of any sheet needs. */
  readonly amountWidth: number;
  /** Name of a match, '' for none; it holds from one import to the next, because it is that of one of its lines. */
  readonly matchName: (group: number) => string;
  /** The same names, to be worked out in slices. */
  readonly matchNames: MatchNames;
  /** Checks that failed: blocking ones, and others that ask for attention. */
  readonly failedChecks: number;
  readonly attentionChecks: number;
};

/** What of the context is there without a workbook: the close and its lines. */
export type LineContext = Pick<CloseContext, 'close' | 'billing' | 'revenue' | 'matchName' | 'matchNames'>;

/** Gathers the lines of a close. */
export function lineContext(close: Close): LineContext {
  const billing = billingView(close, periodFinder(close));
  const revenue = revenueView(close);
  const matchNames = new MatchNames(close.matching.groups, billing, revenue);
  return { close, billing, revenue, matchName: matchNames.nameOf, matchNames };
}

/** Gathers the context of a close, in slices. */
export function* closeContext(close: Close, stamp: RunStamp): Slices<CloseContext> {
  const lines = lineContext(close);
  yield* close.billingIdentities.slices();
  yield* close.revenueIdentities.slices();
  yield* lines.matchNames.slices();
  const failed = close.checks.filter((check) => check.outcome === 'fail');
  const measured = yield* measure([lines.billing, lines.revenue], close);
  return {
    ...lines,
    stamp,
    ...measured,
    failedChecks: failed.filter((check) => check.isBlocking).length,
    attentionChecks: failed.filter((check) => !check.isBlocking).length,
  };
}

/** Finds the Revenue calendar period (YYYYMM) of a day, 0 when none covers it; days are few, so each is looked up once. */
export function periodFinder(close: Close): (day: Day) => number {
  const known = new Map<Day, number>();
  return (day) => {
    if (day === NO_DAY) return 0;
    const found = known.get(day);
    if (found !== undefined) return found;
    const whole = close.setup.calendar === 'monthly' && close.calendar.length === 0 ? monthOf(day) : 0;
    const period = coveringPeriod(close.calendar, day)?.id ?? whole;
    known.set(day, period);
    return period;
  };
}

type Measured = { readonly inexactAmounts: number; readonly amountWidth: number };

function* measure(sides: readonly LineView[], close: Close): Slices<Measured> {
  let inexactAmounts = 0;
  let widest: Money = 0n;
  const see = (value: Money): void => {
    if (needsExactText(value)) inexactAmounts += 1;
    const magnitude = absolute(value);
    if (magnitude > widest) widest = magnitude;
  };
  for (const lines of sides) {
    for (const column of [lines.amount, lines.functional, lines.reporting]) {
      for (let row = 0; row < column.length; row += 1) {
        if (row % SLICE_ROWS === 0) yield;
        see(column.amount(row));
      }
    }
  }
  // Totals stand in the same columns and are wider than any line.
  const totals = new Map<string, Money>();
  for (const cell of close.bridge.cells) {
    const key = `${cell.basis} ${cell.countsIn}`;
    const sum = (totals.get(key) ?? 0n) + absolute(cell.billing) + absolute(cell.revenue);
    totals.set(key, sum);
    if (sum > widest) widest = sum;
  }
  return { inexactAmounts, amountWidth: widthOf(widest) };
}

// Digits, a comma for every three, a decimal mark, four decimals, parentheses and some air.
function widthOf(magnitude: Money): number {
  const digits = formatMoney(magnitude).split('.')[0]?.length ?? 1;
  return Math.max(16, digits + Math.floor((digits - 1) / 3) + 1 + 4 + 2 + 2);
}
