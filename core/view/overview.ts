/** The dashboard of a close. */

import type { FindingSummary, Overview } from '../contract/window/overview.ts';
import type { BridgeBasis } from '../match/bridge-types.ts';
import type { Finding } from '../model/finding.ts';
import { NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import { formatMoney } from '../model/money.ts';
import { summaryOf } from '../report/summary.ts';
import { adjustmentStatuses } from './adjustments.ts';
import { currencyTotals, heatCells } from './bridge-view.ts';
import type { CloseView } from './close-view.ts';
import { exceptionAges } from './exception-bands.ts';
import { windowRemedy } from './window-remedies.ts';

/** All that the dashboard shows; cells and totals are those of a basis. */
export function overviewOf(view: CloseView, basis: BridgeBasis): Overview {
  const { close } = view;
  const summary = summaryOf(close, false, []);
  const { billingLines, revenueLines, matchedGroups, signOff } = summary;
  return {
    ...{ basis, billingLines, revenueLines, matchedGroups, signOff },
    closing: currencyTotals(view, basis, true),
    all: currencyTotals(view, basis, false),
    cells: heatCells(view, basis),
    findings: close.findings.flatMap((finding, at) => {
      const own = summary.findings[at];
      return own ? [{ ...own, ...sizeOf(view, finding) }] : [];
    }),
    ages: exceptionAges(view),
    checks: close.checks.map(({ name, title, group, outcome, isBlocking, evidence, remedy }) => ({
      ...{ name, title, group, outcome, isBlocking, evidence, remedy: windowRemedy(name, remedy) },
    })),
    alignment: adjustmentStatuses(view),
  };
}

function sizeOf(view: CloseView, finding: Finding): Pick<FindingSummary, 'amounts' | 'oldestDays'> {
  const inOrder = [...finding.amounts].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    amounts: inOrder.map(([currency, sum]) => ({ currency, amount: formatMoney(sum.total()) })),
    oldestDays: oldestOf(view, finding),
  };
}

/** Days from the oldest line of a finding to the end of the period; undefined where it stands on no dated line. */
function oldestOf(view: CloseView, finding: Finding): number | undefined {
  const end = parseIsoDate(view.close.setup.closing.revenue.to);
  let oldest: number | undefined;
  for (let place = 0; place < finding.row.length; place += 1) {
    const line = view.lineAt(finding.file.get(place), finding.row.get(place));
    const day = line ? view.context[line.side].date(line.row) : NO_DAY;
    if (day !== NO_DAY && (oldest === undefined || day < oldest)) oldest = day;
  }
  return end === undefined || oldest === undefined ? undefined : end - oldest;
}
