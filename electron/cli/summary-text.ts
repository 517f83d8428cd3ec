/** The summary that a finished close prints. */

import { join } from 'node:path';
import type { CloseSummary, CurrencySummary } from '../../core/contract/summary.ts';

/** Findings shown before the rest is left to the workbook. */
const SHOWN_FINDINGS = 25;

/** The text of the summary, ending with where the workbook is. */
export function summaryText(summary: CloseSummary, out: string): string {
  const parts = [
    headline(summary),
    table(
      ['Currency', 'Billing', 'Revenue', 'Difference', 'Unexplained'],
      summary.currencies.map((row: CurrencySummary) => [
        row.currency,
        row.billing,
        row.revenue,
        row.difference,
        row.unexplained,
      ]),
    ),
    summary.causes.length === 0
      ? 'No line differs.'
      : `What the differences are made of\n${table(
          ['Cause', 'Currency', 'Lines', 'Amount'],
          summary.causes.map((row) => [row.cause, row.currency, String(row.lines), row.amount]),
        )}`,
    adjustments(summary),
    checks(summary),
    findings(summary),
    summary.hasWorkbook
      ? `Workbook: ${join(out, 'reconciliation.xlsx')}`
      : `Result: ${join(out, 'result.json')}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function headline(summary: CloseSummary): string {
  const { billingLines, revenueLines, matchedGroups } = summary;
  const verdict = summary.isHolding
    ? 'Every blocking check holds.'
    : 'A blocking check FAILS: the close is a draft.';
  return `${summary.title}\n${billingLines} Billing lines, ${revenueLines} Revenue lines, ${matchedGroups} matches. ${verdict}`;
}

function adjustments(summary: CloseSummary): string {
  if (summary.alignment.length === 0) return '';
  const rows = summary.alignment.map((row) => [row.status, String(row.count)]);
  return `Unlabeled adjustments (IIA, IA, CBA) against accounting periods\n${table(['Status', 'Count'], rows)}`;
}

function checks(summary: CloseSummary): string {
  const count = (outcome: string): number =>
    summary.checks.filter((check) => check.outcome === outcome).length;
  const head = `Checks: ${count('pass')} passed, ${count('fail')} failed, ${count('declared')} declared, ${count('not-applicable')} not applicable`;
  const failing = summary.checks
    .filter((check) => check.outcome === 'fail')
    .map(
      (check) =>
        `  FAIL ${check.title}${check.isBlocking ? ' (blocking)' : ''}\n       ${check.evidence}\n       What to do: ${check.remedy}`,
    );
  return [head, ...failing].join('\n');
}

function findings(summary: CloseSummary): string {
  if (summary.findings.length === 0) return '';
  const shown = summary.findings.slice(0, SHOWN_FINDINGS).map((finding) => {
    const place = finding.firstPlace === '' ? '' : ` (first: ${finding.firstPlace}: ${finding.found})`;
    return `  ${finding.severity.padEnd(8)} ${finding.code} × ${finding.count}: ${finding.title}${place}`;
  });
  const left = summary.findings.length - shown.length;
  const rest = left > 0 ? [`  and ${left} more in the workbook`] : [];
  return ['Findings (`tieout explain CODE` says more)', ...shown, ...rest].join('\n');
}

/** Aligned columns: the first to the left, figures to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const isFigure = head.map((_, at) => rows.every((row) => /^-?[\d,.]*$/.test(row[at] ?? '')));
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, at) => (isFigure[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ')}`.trimEnd();
  return [line(head), ...rows.map(line)].join('\n');
}
