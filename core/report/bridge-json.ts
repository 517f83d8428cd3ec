/** The bridge as result.json holds it. */

import type { BridgeCell } from '../match/bridge-types.ts';
import { formatMoney, type Money } from '../model/money.ts';
import type { ResultJson } from '../setup/result-schema.ts';
import { currencyDecimals } from './cells.ts';

function inFull(amount: Money, currency: string): string {
  return formatMoney(amount, currencyDecimals(currency));
}

/** All cells. */
export function bridgeCells(cells: readonly BridgeCell[]): ResultJson['bridge'] {
  return cells.map(({ basis, org, period, currency, countsIn, billing, revenue, causes }) => ({
    basis,
    org,
    period,
    currency,
    countsIn,
    billing: inFull(billing, countsIn),
    revenue: inFull(revenue, countsIn),
    difference: inFull(billing - revenue, countsIn),
    causes: Object.fromEntries(
      [...causes].map(([cause, part]) => [
        cause,
        { amount: inFull(part.amount, countsIn), lines: part.lines },
      ]),
    ),
  }));
}

/** Totals over orgs and periods by basis and currency counted in. */
export function bridgeTotals(cells: readonly BridgeCell[]): ResultJson['totals'] {
  const totals = new Map<string, { cell: BridgeCell; billing: Money; revenue: Money; unexplained: Money }>();
  for (const cell of cells) {
    const key = `${cell.basis} ${cell.countsIn}`;
    const total = totals.get(key) ?? { cell, billing: 0n, revenue: 0n, unexplained: 0n };
    total.billing += cell.billing;
    total.revenue += cell.revenue;
    total.unexplained += cell.causes.get('unexplained')?.amount ?? 0n;
    totals.set(key, total);
  }
  return [...totals.values()].map(({ cell: { basis, countsIn }, billing, revenue, unexplained }) => ({
    basis,
    countsIn,
    billing: inFull(billing, countsIn),
    revenue: inFull(revenue, countsIn),
    difference: inFull(billing - revenue, countsIn),
    unexplained: inFull(unexplained, countsIn),
  }));
}

/** Causes over orgs and periods by basis and currency counted in. */
export function bridgeCauses(cells: readonly BridgeCell[]): ResultJson['causes'] {
  const sums = new Map<string, { cause: string; cell: BridgeCell; lines: number; amount: Money }>();
  for (const cell of cells) {
    for (const [cause, part] of cell.causes) {
      const key = `${cell.basis} ${cell.countsIn} ${cause}`;
      const sum = sums.get(key) ?? { cause, cell, lines: 0, amount: 0n };
      sum.lines += part.lines;
      sum.amount += part.amount;
      sums.set(key, sum);
    }
  }
  return [...sums.values()].map(({ cause, cell: { basis, countsIn }, lines, amount }) => ({
    cause,
    basis,
    countsIn,
    lines,
    amount: inFull(amount, countsIn),
  }));
}
