/** The summary that a finished close prints. */

import { join } from 'node:path';
import type { CloseSummary, TotalsSummary } from '../../core/contract/summary.ts';
import { isCurrencyCode, minorDigits } from '../../core/model/currency.ts';
import { remedyOn } from '../../core/model/remedy-places.ts';

/** Findings shown before the rest is left to the workbook. */
const SHOWN_FINDINGS = 25;
/** Causes shown before the rest is left to the workbook. */
const SHOWN_CAUSES = 20;

/** The text of the summary, ending with where the workbook is. */
export function summaryText(summary: CloseSummary, out: string): string {
  const parts = [
    headline(summary),
    `Closing period, all orgs, in transaction currency\n${totals(summary.closing)}`,
    `Every period in the extracts\n${totals(summary.all)}`,
    causes(summary.closing),
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
  const { billingLines, revenueLines, matchedGroups, checks: all } = summary;
  const open = all.filter((check) => check.outcome === 'fail' && !check.isBlocking).length;
  const rest = open > 0 ? `; ${open} other ${open === 1 ? 'check asks' : 'checks ask'} for attention` : '';
  const verdict = summary.isHolding
    ? `TIES OUT: every blocking check holds${rest}.`
    : `DOES NOT TIE OUT: a blocking check fails${rest}.`;
  const lines = `${grouped(String(billingLines))} Billing lines, ${grouped(String(revenueLines))} Revenue lines`;
  const rows = `${lines}, ${grouped(String(matchedGroups))} matches.`;
  return [summary.title, verdict, `Sign-off: ${summary.signOff}.`, rows].join('\n');
}

function totals({ currencies }: TotalsSummary): string {
  if (currencies.length === 0) return '  no line';
  return table(
    ['Currency', 'Billing', 'Revenue', 'Difference', 'Unexplained'],
    currencies.map(({ currency, ...row }) => [
      currency || '(none)',
      shown(row.billing, currency),
      shown(row.revenue, currency),
      shown(row.difference, currency),
      shown(row.unexplained, currency),
    ]),
  );
}

function causes({ causes: all }: TotalsSummary): string {
  if (all.length === 0) return 'No line of the closing period differs.';
  const rows = all
    .slice(0, SHOWN_CAUSES)
    .map(({ title, cause, currency, lines, amount }) => [
      title,
      cause,
      currency || '(none)',
      grouped(String(lines)),
      shown(amount, currency),
    ]);
  const rest = all.length > SHOWN_CAUSES ? `\n  and ${all.length - SHOWN_CAUSES} more in the workbook` : '';
  const head = 'What the differences of the closing period are made of (`tieout explain CODE` says more)';
  return `${head}\n${table(['Cause', 'Code', 'Currency', 'Lines', 'Amount'], rows)}${rest}`;
}

function adjustments(summary: CloseSummary): string {
  if (summary.alignment.length === 0) return '';
  const rows = summary.alignment.map((row) => [row.status, String(row.count)]);
  return `Unlabeled adjustments (IIA, IA, CBA) against accounting periods\n${table(['Status', 'Count'], rows)}`;
}

function checks(summary: CloseSummary): string {
  const count = (outcome: string): number =>
    summary.checks.filter((check) => check.outcome === outcome).length;
  const blocking = summary.checks.filter((check) => check.outcome === 'fail' && check.isBlocking).length;
  const attention = count('fail') - blocking;
  const head =
    `Checks: ${count('pass')} pass, ${blocking} fail, ${attention} ask${attention === 1 ? 's' : ''} for attention, ` +
    `${count('declared')} rest on the setup alone, ${count('not-applicable')} do not apply`;
  const failing = summary.checks
    .filter((check) => check.outcome === 'fail')
    .sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking))
    .map((check) => {
      const { title, isBlocking, evidence } = check;
      const word = isBlocking ? 'FAIL (blocking)' : 'ATTENTION';
      return `  ${word}: ${title}\n    ${evidence}\n    What to do: ${remedyOn('command-line', check)}`;
    });
  return [head, ...failing].join('\n');
}

function findings(summary: CloseSummary): string {
  if (summary.findings.length === 0) return '';
  const lines = summary.findings.slice(0, SHOWN_FINDINGS).map((finding) => {
    const place = finding.firstPlace === '' ? '' : ` (first: ${finding.firstPlace}: ${finding.found})`;
    return `  ${finding.severity.padEnd(8)} ${finding.code} × ${finding.count}: ${finding.title}${place}`;
  });
  const left = summary.findings.length - lines.length;
  const rest = left > 0 ? [`  and ${left} more`] : [];
  return ['Findings (every place is in the workbook and in result.json)', ...lines, ...rest].join('\n');
}

/** An exact amount with grouping and at least its currency's decimals; lines may lack their currency. */
function shown(amount: string, currency: string): string {
  const [whole = '0', decimals = ''] = amount.split('.');
  const padded = decimals.padEnd(isCurrencyCode(currency) ? minorDigits(currency) : 0, '0');
  return padded === '' ? grouped(whole) : `${grouped(whole)}.${padded}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Aligned columns: texts to the left, figures to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const isFigure = head.map((_, at) => rows.every((row) => /^-?[\d,.]*$/.test(row[at] ?? '')));
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, at) => (isFigure[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ')}`.trimEnd();
  return [line(head), ...rows.map(line)].join('\n');
}
