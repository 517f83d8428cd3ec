/** The bridge as result.json holds it. */

import type { BridgeCell } from '../match/bridge-types.ts';
import { formatMoney, type Money } from '../model/money.ts';
import type { ResultJson } from '../setup/result-schema.ts';
import { basisTotals } from './basis-totals.ts';
import { causesOf } from './bridge-layout.ts';
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
  return basisTotals(cells).map(({ basis, countsIn, cells: group }) => {
    const sum = (of: (cell: BridgeCell) => Money): Money => group.reduce((so, cell) => so + of(cell), 0n);
    const billing = sum((cell) => cell.billing);
    const revenue = sum((cell) => cell.revenue);
    const unexplained = sum((cell) => cell.causes.get('unexplained')?.amount ?? 0n);
    return {
      basis,
      countsIn,
      billing: inFull(billing, countsIn),
      revenue: inFull(revenue, countsIn),
      difference: inFull(billing - revenue, countsIn),
      unexplained: inFull(unexplained, countsIn),
    };
  });
}

/** Causes over orgs and periods by basis and currency counted in, in the order of the bridge. */
export function bridgeCauses(cells: readonly BridgeCell[]): ResultJson['causes'] {
  const order = causesOf(cells);
  return basisTotals(cells).flatMap(({ basis, countsIn, cells: group }) =>
    order
      .filter((cause) => group.some((cell) => cell.causes.has(cause)))
      .map((cause) => {
        const parts = group.flatMap((cell) => cell.causes.get(cause) ?? []);
        const lines = parts.reduce((so, part) => so + part.lines, 0);
        const amount = parts.reduce((so, part) => so + part.amount, 0n);
        return { cause, basis, countsIn, lines, amount: inFull(amount, countsIn) };
      }),
  );
}
