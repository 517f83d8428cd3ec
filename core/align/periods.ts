/** Accounting periods of Billing from their extracts: each with its org, never told apart by name. */

import { type AccountingPeriod, type PeriodStatus, UNLABELED } from '../model/accounting-period.ts';
import type { Place } from '../model/finding.ts';
import { NO_DAY } from '../model/iso-date.ts';
import { reportConflicts, reportOverlaps } from './period-order.ts';
import { periodOrgs } from './period-org.ts';
import { dayProblems, periodProblems } from './period-problems.ts';
import type { PeriodInputs, PeriodList, PeriodTable, PlacedPeriod } from './period-tables.ts';

/**
 * Reads all periods. The same period seen in several extracts is one; a period labelled with several orgs becomes
 * one for each. A row without first day or status is `period-incomplete` and left out.
 */
export function accountingPeriodsOf(inputs: PeriodInputs): PeriodList {
  const placed: PlacedPeriod[] = [];
  let isOrgUnknown = false;
  for (const table of inputs.tables) {
    for (let row = 0; row < table.count; row += 1) {
      const place = { file: table.file, row: table.row.get(row) };
      const orgs = periodOrgs(table, row, inputs, place);
      if (orgs.length === 0) isOrgUnknown = true;
      for (const org of orgs) {
        const period = periodOf(table, row, org, inputs, place);
        if (period) placed.push({ period, place });
      }
    }
  }
  placed.sort((a, b) => compare(a.period, b.period));
  const single = placed.filter(({ period }, at) => at === 0 || !isSame(period, placed[at - 1]?.period));
  reportConflicts(single, inputs.findings);
  reportOverlaps(single, inputs.findings);
  return { periods: single.map(({ period }) => period), isOrgUnknown };
}

function periodOf(
  table: PeriodTable,
  row: number,
  org: string,
  { pool, findings }: PeriodInputs,
  place: Place,
): AccountingPeriod | undefined {
  const name = pool.text(table.name.get(row));
  const start = table.start.get(row);
  const end = table.end.get(row);
  const status = statusOf(pool.text(table.status.get(row)));
  if (start === NO_DAY || status === undefined || (end !== NO_DAY && end < start)) {
    const lacking = [status === undefined ? 'no status' : '', ...dayProblems(start, end)];
    findings.add('period-incomplete', place, periodProblems(name, lacking));
    return undefined;
  }
  const id = pool.text(table.id.get(row));
  return { id, name, org, start, end: end === NO_DAY ? undefined : end, status };
}

function statusOf(text: string): PeriodStatus | undefined {
  return text === 'open' || text === 'pending-close' || text === 'closed' ? text : undefined;
}

function keyOf(period: AccountingPeriod): readonly (string | number)[] {
  return [
    period.org === UNLABELED ? 1 : 0,
    period.org,
    period.start,
    period.id,
    period.name,
    period.end ?? Infinity,
    period.status,
  ];
}

function compare(a: AccountingPeriod, b: AccountingPeriod): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  for (const [at, value] of left.entries()) {
    const other = right[at] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

function isSame(a: AccountingPeriod, b: AccountingPeriod | undefined): boolean {
  return b !== undefined && compare(a, b) === 0;
}
