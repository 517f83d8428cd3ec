/** result.json: the figures of a close as one object, and its text in pieces. */

import type { OrgTotal } from '../align/org-total-types.ts';
import type { MemoLine } from '../match/bridge-types.ts';
import type { Finding } from '../model/finding.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import { placeFileInFolder } from '../model/finding-place.ts';
import { formatDay } from '../model/iso-date.ts';
import { formatMoney, type Money } from '../model/money.ts';
import { MoneySum } from '../model/money-sum.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { ResultJson } from '../setup/result-schema.ts';
import { allocationJson } from './allocation-json.ts';
import { bridgeCauses, bridgeCells, bridgeTotals } from './bridge-json.ts';
import { currencyDecimals } from './cells.ts';
import type { Close } from './close.ts';
import { periodFinder } from './close-context.ts';
import { decisionsJson } from './decisions-json.ts';
import { billingView, type LineView, revenueView } from './line-view.ts';
import { proposedEntriesJson } from './proposed-entries-json.ts';
import { rollForwardJson } from './roll-forward-json.ts';
import { signOffJson } from './sign-off-json.ts';

/** Places listed per finding; the count says how many there are. */
const PLACES = 1000;

/** The result of a close. Amounts are text. */
export function resultOf(close: Close): ResultJson {
  const { setup } = close;
  const billing = billingView(close, periodFinder(close));
  const revenue = revenueView(close);
  return {
    format: 'tieout-result/1',
    engineVersion: close.engineVersion,
    isHolding: close.checks.every((check) => !check.isBlocking || check.outcome !== 'fail'),
    tenant: setup.tenant,
    closing: setup.closing,
    currencies: { home: setup.currencies.home, reporting: setup.currencies.reporting },
    files: close.files.map((file) => fileJson(file, close.staged)),
    lines: { billing: billing.count, revenue: revenue.count, matchedGroups: close.matching.groups },
    totals: bridgeTotals(close.bridge.cells),
    bridge: bridgeCells(close.bridge.cells),
    memo: close.bridge.memo.map(memoJson),
    states: [...stateCounts(billing), ...stateCounts(revenue)],
    causes: bridgeCauses(close.bridge.cells),
    alignment: {
      statuses: statusCounts(close, billing),
      totals: close.orgTotals.map(orgTotalJson),
      allocation: allocationJson(close),
      proposedEntries: proposedEntriesJson(close),
    },
    rollForward: rollForwardJson(close),
    decisions: decisionsJson(close.review),
    openItems: close.rollForward.closing,
    signOff: signOffJson(close.signOff),
    checks: close.checks.map(({ name, group, title, outcome, isBlocking, evidence, remedy }) => {
      return { name, group, title, outcome, isBlocking, evidence, remedy };
    }),
    findings: close.findings.map((finding) => findingJson(close, finding)),
  };
}

/** The text of result.json in pieces: each item of a list is one, so that no string holds the whole file. */
export function* resultTexts(close: Close): Generator<string> {
  const result = resultOf(close);
  let before = '{\n';
  for (const [name, value] of Object.entries(result)) {
    yield `${before}  ${JSON.stringify(name)}: `;
    before = ',\n';
    if (!Array.isArray(value) || value.length === 0) {
      yield JSON.stringify(value);
      continue;
    }
    let between = '[\n    ';
    for (const item of value) {
      yield between + JSON.stringify(item);
      between = ',\n    ';
    }
    yield '\n  ]';
  }
  yield '\n}\n';
}

function fileJson(file: SourceFile, staged: Close['staged']): ResultJson['files'][number] {
  const { name, sheet, kind, system, bytes, sha256, encoding, delimiter, rows, asOf, range, parameters } =
    file;
  const { rowsRead, header, blank, refused, data } = rows;
  return {
    name,
    sheet,
    kind,
    system,
    bytes,
    sha256,
    encoding,
    delimiter,
    rows: { rowsRead, header, blank, refused, data },
    asOf,
    range: range ? { from: formatDay(range.from), to: formatDay(range.to) } : null,
    parameters,
    sums: amountsJson([...file.sums]),
    states: staged
      .filter((count) => count.file === file.index)
      .map(({ state, currency, lines, amount }) => {
        return { state, currency, lines, amount: formatMoney(amount, currencyDecimals(currency)) };
      }),
  };
}

function memoJson(line: MemoLine): ResultJson['memo'][number] {
  const { side, reason, currency, lines } = line;
  return { side, reason, currency, lines, amount: formatMoney(line.amount, currencyDecimals(currency)) };
}

function amountsJson(sums: readonly (readonly [string, Money])[]): Record<string, string> {
  const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([code, sum]) => [code, formatMoney(sum, currencyDecimals(code))]));
}

type Counted = { readonly word: string; readonly currency: string; lines: number; readonly sum: MoneySum };

function countLines(
  lines: LineView,
  rows: number,
  rowOf: (at: number) => number,
  wordOf: (at: number) => string,
): readonly Counted[] {
  const counts = new Map<string, Counted>();
  for (let at = 0; at < rows; at += 1) {
    const row = rowOf(at);
    const currency = lines.text('currency', row);
    const key = `${wordOf(at)} ${currency}`;
    const count = counts.get(key) ?? { word: wordOf(at), currency, lines: 0, sum: new MoneySum() };
    count.lines += 1;
    lines.amount.addTo(count.sum, row);
    counts.set(key, count);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

function stateCounts(lines: LineView): ResultJson['states'] {
  const counts = countLines(lines, lines.count, (row) => row, lines.state);
  return counts.map(({ word, currency, lines: number, sum }) => ({
    side: lines.side,
    state: word,
    currency,
    lines: number,
    amount: formatMoney(sum.total(), currencyDecimals(currency)),
  }));
}

function statusCounts(close: Close, billing: LineView): ResultJson['alignment']['statuses'] {
  const { alignment } = close;
  const rowOf = (at: number): number => alignment.line.get(at);
  const counts = countLines(billing, alignment.count, rowOf, (at) => alignment.status.get(at));
  return counts.map(({ word, currency, lines: count, sum }) => ({
    status: word,
    currency,
    count,
    amount: formatMoney(sum.total(), currencyDecimals(currency)),
  }));
}

function orgTotalJson(total: OrgTotal): ResultJson['alignment']['totals'][number] {
  const inFull = (amount: Money): string => formatMoney(amount, currencyDecimals(total.countsIn));
  const { basis, org, month, currency, countsIn, unconverted } = total;
  const { labeled, unlabeled, settlement } = total;
  return {
    basis,
    org,
    month,
    currency,
    countsIn,
    labeled: inFull(labeled),
    unlabeled: inFull(unlabeled),
    total: inFull(total.total),
    settlement: inFull(settlement),
    unconverted,
  };
}

function findingJson(close: Close, finding: Finding): ResultJson['findings'][number] {
  const { title, meaning, remedy } = findingCatalogue[finding.code];
  const count = finding.row.length;
  const places = Array.from({ length: Math.min(count, PLACES) }, (_, at) => {
    const file = finding.file.get(at);
    return {
      file: placeFileInFolder(file, close.files),
      row: finding.row.get(at),
      column: close.pool.text(finding.column.get(at)),
      found: close.pool.text(finding.found.get(at)),
    };
  });
  const amounts = amountsJson([...finding.amounts].map(([code, sum]) => [code, sum.total()] as const));
  return { code: finding.code, severity: finding.severity, title, meaning, remedy, count, amounts, places };
}
