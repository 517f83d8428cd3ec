/** The figures that a finished close tells the person who ran it. */

import type { CauseSummary, CloseSummary, StageTiming, TotalsSummary } from '../contract/summary.ts';
import type { BridgeCell } from '../match/bridge-types.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import { placeWords } from '../model/finding-place.ts';
import { formatMoney, type Money } from '../model/money.ts';
import { causeWords } from './cause-words.ts';
import type { Close } from './close.ts';
import { closingPeriods } from './closing-periods.ts';
import { standingText } from './title-block.ts';

/** The summary of a close; totals are those of the transaction basis. */
export function summaryOf(close: Close, hasWorkbook: boolean, timings: readonly StageTiming[]): CloseSummary {
  const { setup, files, signOff, checks, billing, revenue, matching } = close;
  const { from, to } = setup.closing.revenue;
  const cells = close.bridge.cells.filter((cell) => cell.basis === 'transaction');
  const closing = closingPeriods(close);
  return {
    title: `${setup.tenant.name}, ${from} to ${to}`,
    hasWorkbook,
    signOff: `${signOff.status}, ${standingText(signOff)}`,
    sources: files.map(({ name }) => name),
    isHolding: checks.every((check) => !check.isBlocking || check.outcome !== 'fail'),
    billingLines: billing.count,
    revenueLines: revenue.count,
    matchedGroups: matching.groups,
    closing: totalsOf(cells.filter((cell) => closing.has(cell.period))),
    all: totalsOf(cells),
    alignment: alignmentOf(close),
    checks,
    findings: findingsOf(close),
    timings,
  };
}

function totalsOf(cells: readonly BridgeCell[]): TotalsSummary {
  return { currencies: currenciesOf(cells), causes: causesOf(cells) };
}

function currenciesOf(cells: readonly BridgeCell[]): TotalsSummary['currencies'] {
  const sums = new Map<string, { billing: Money; revenue: Money; unexplained: Money }>();
  for (const cell of cells) {
    const sum = sums.get(cell.currency) ?? { billing: 0n, revenue: 0n, unexplained: 0n };
    sum.billing += cell.billing;
    sum.revenue += cell.revenue;
    sum.unexplained += cell.causes.get('unexplained')?.amount ?? 0n;
    sums.set(cell.currency, sum);
  }
  return inOrder(sums).map(([currency, { billing, revenue, unexplained }]) => ({
    currency,
    billing: formatMoney(billing),
    revenue: formatMoney(revenue),
    difference: formatMoney(billing - revenue),
    unexplained: formatMoney(unexplained),
  }));
}

function causesOf(cells: readonly BridgeCell[]): CauseSummary[] {
  const sums = new Map<string, Omit<CauseSummary, 'amount'> & { lines: number; amount: Money }>();
  for (const cell of cells) {
    for (const [cause, { amount, lines }] of cell.causes) {
      if (lines === 0) continue;
      const key = `${cause} ${cell.currency}`;
      const { title } = causeWords[cause];
      const sum = sums.get(key) ?? { cause, title, currency: cell.currency, lines: 0, amount: 0n };
      sum.lines += lines;
      sum.amount += amount;
      sums.set(key, sum);
    }
  }
  const byLines = inOrder(sums).sort(([, a], [, b]) => b.lines - a.lines);
  return byLines.map(([, sum]) => ({ ...sum, amount: formatMoney(sum.amount) }));
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
