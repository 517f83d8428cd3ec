/** The figures that a finished close tells the person who ran it. */

import type { CloseSummary, CurrencySummary, StageTiming } from '../contract/summary.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import { placeWords } from '../model/finding-place.ts';
import { formatMoney, type Money } from '../model/money.ts';
import type { Close } from './close.ts';

/** The summary of a close; totals are those of the transaction basis. */
export function summaryOf(close: Close, hasWorkbook: boolean, timings: readonly StageTiming[]): CloseSummary {
  const { setup, checks, billing, revenue, matching } = close;
  const { from, to } = setup.closing.revenue;
  return {
    title: `${setup.tenant.name}, ${from} to ${to}`,
    hasWorkbook,
    isHolding: checks.every((check) => !check.isBlocking || check.outcome !== 'fail'),
    billingLines: billing.count,
    revenueLines: revenue.count,
    matchedGroups: matching.groups,
    currencies: currenciesOf(close),
    causes: causesOf(close),
    alignment: alignmentOf(close),
    checks,
    findings: findingsOf(close),
    timings,
  };
}

function cellsOf(close: Close): Close['bridge']['cells'] {
  return close.bridge.cells.filter((cell) => cell.basis === 'transaction');
}

function currenciesOf(close: Close): CurrencySummary[] {
  const sums = new Map<string, { billing: Money; revenue: Money; unexplained: Money }>();
  for (const cell of cellsOf(close)) {
    const sum = sums.get(cell.currency) ?? { billing: 0n, revenue: 0n, unexplained: 0n };
    sum.billing += cell.billing;
    sum.revenue += cell.revenue;
    sum.unexplained += cell.causes.get('unexplained')?.amount ?? 0n;
    sums.set(cell.currency, sum);
  }
  return inOrder(sums).map(([currency, { billing, revenue, unexplained }]) => ({
    currency,
    billing: formatMoney(billing, 2),
    revenue: formatMoney(revenue, 2),
    difference: formatMoney(billing - revenue, 2),
    unexplained: formatMoney(unexplained, 2),
  }));
}

function causesOf(close: Close): CloseSummary['causes'] {
  const sums = new Map<string, { cause: string; currency: string; lines: number; amount: Money }>();
  for (const cell of cellsOf(close)) {
    for (const [cause, { amount, lines }] of cell.causes) {
      if (lines === 0) continue;
      const key = `${cause} ${cell.currency}`;
      const sum = sums.get(key) ?? { cause, currency: cell.currency, lines: 0, amount: 0n };
      sum.lines += lines;
      sum.amount += amount;
      sums.set(key, sum);
    }
  }
  return inOrder(sums).map(([, sum]) => ({ ...sum, amount: formatMoney(sum.amount, 2) }));
}

function alignmentOf({ alignment }: Close): CloseSummary['alignment'] {
  const counts = new Map<string, number>();
  for (let row = 0; row < alignment.count; row += 1) {
    const status = alignment.status.get(row);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return inOrder(counts).map(([status, count]) => ({ status, count }));
}

function findingsOf({ findings, files, pool }: Close): CloseSummary['findings'] {
  return findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    title: findingCatalogue[finding.code].title,
    count: finding.row.length,
    firstPlace: placeWords(finding, 0, files, pool),
    found: pool.text(finding.found.get(0)),
  }));
}

function inOrder<Value>(sums: ReadonlyMap<string, Value>): [string, Value][] {
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}
