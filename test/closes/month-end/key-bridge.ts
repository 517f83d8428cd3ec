/** The transaction bridge of the sample from its own model. */

import { decimalText, exact, sumOf } from '../exact.ts';
import type { SampleBilling, SampleGroup, SampleRevenue } from './model.ts';

/** One cell of the transaction bridge. */
export type BridgeRow = {
  readonly org: string;
  readonly period: number;
  readonly currency: string;
  readonly billing: string;
  readonly revenue: string;
  readonly causes: Readonly<Record<string, string>>;
};

/** Types that carry no org of their own. */
export const ADJUSTMENTS = new Set([
  'invoice-item-adjustment',
  'invoice-adjustment',
  'credit-balance-adjustment',
]);

type CellPart = { readonly cell: string; readonly column: string; readonly amount: string };

/** Every cell of the transaction bridge with what explains its difference. */
export function bridgeOf(
  groups: readonly SampleGroup[],
  alone: readonly SampleBilling[],
  revenueAlone: readonly SampleRevenue[],
): readonly BridgeRow[] {
  const parts: CellPart[] = [];
  const billingCell = (line: SampleBilling): string =>
    `${billingOrg(line)}|${billingPeriod(line)}|${line.currency}`;
  const revenueCell = (line: SampleRevenue): string => `${line.org}|${line.period}|${line.currency}`;
  const put = (cell: string, column: string, amount: string): void => {
    parts.push({ cell, column, amount });
  };
  for (const line of alone) {
    put(billingCell(line), 'billing', line.amount);
    put(billingCell(line), line.cause, line.amount);
  }
  for (const line of revenueAlone) {
    put(revenueCell(line), 'revenue', line.amount);
    put(revenueCell(line), line.cause, minus('0', line.amount));
  }
  for (const group of groups) {
    const here = billingCell(group.billing);
    put(here, 'billing', group.billing.amount);
    for (const line of group.revenue) {
      put(revenueCell(line), 'revenue', line.amount);
      const moved = isReclassified(group) ? 'org-reclass' : isLate(group) ? 'timing' : '';
      if (moved !== '') put(here, moved, line.amount);
      if (moved !== '') put(revenueCell(line), moved, minus('0', line.amount));
    }
    const difference = minus(group.billing.amount, sumOf(group.revenue.map(({ amount }) => amount)));
    if (exact(difference) !== 0n) put(here, 'amount', difference);
  }
  return grouped(parts, ({ cell }) => cell).map(([cell, own]) => bridgeRow(cell, own));
}

function bridgeRow(cell: string, parts: readonly CellPart[]): BridgeRow {
  const [org = '', period = '', currency = ''] = cell.split('|');
  const sums = Object.fromEntries(
    grouped(parts, ({ column }) => column).map(([column, own]) => [
      column,
      sumOf(own.map(({ amount }) => amount)),
    ]),
  );
  const { billing = '0', revenue = '0', ...causes } = sums;
  return { org, period: Number(period), currency, billing, revenue, causes };
}

/** Lines by a key, in order of the key. */
export function grouped<Line>(lines: readonly Line[], keyOf: (line: Line) => string): [string, Line[]][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The difference of two decimals. */
export function minus(a: string, b: string): string {
  const decimals = Math.max((a.split('.')[1] ?? '').length, (b.split('.')[1] ?? '').length);
  return decimalText(exact(a) - exact(b), decimals);
}

/** Column of the bridge that a Billing line stands in. */
function billingOrg(line: SampleBilling): string {
  if (ADJUSTMENTS.has(line.type)) return 'unlabeled';
  return line.account.org.revenue === '' ? 'org-off' : line.account.org.revenue;
}

/** Period of a Billing line's date, YYYYMM. */
function billingPeriod(line: SampleBilling): string {
  return line.date.slice(0, 7).replace('-', '');
}

/** True when both sides count the line in different columns. */
export function isReclassified({ billing, revenue }: SampleGroup): boolean {
  return billingOrg(billing) !== revenue[0]?.org;
}

/** True when Revenue collected the line in another period than that of its date. */
export function isLate({ billing, revenue }: SampleGroup): boolean {
  return billingPeriod(billing) !== revenue[0]?.period;
}
