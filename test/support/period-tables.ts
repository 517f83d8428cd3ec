/** Builds accounting periods and alignments for tests. */

import { alignAdjustments } from '../../core/align/align-adjustments.ts';
import type { Alignment } from '../../core/align/alignment.ts';
import { allocate } from '../../core/align/allocation.ts';
import type { PeriodList, PeriodTable } from '../../core/align/period-tables.ts';
import { accountingPeriodsOf } from '../../core/align/periods.ts';
import { accountOrgsOf } from '../../core/map/account-orgs.ts';
import type { OrgAssignment } from '../../core/map/org-assignment.ts';
import { assignOrgs } from '../../core/map/org-of-line.ts';
import { IntColumn } from '../../core/model/column-table.ts';
import { counted } from '../../core/model/counted.ts';
import { Findings } from '../../core/model/finding.ts';
import { NO_DAY, parseIsoDate } from '../../core/model/iso-date.ts';
import {
  indexOpenItems,
  type OpenItem,
  type PriorClose,
  type PriorLine,
} from '../../core/model/prior-close.ts';
import { finished } from '../../core/model/sliced-work.ts';
import { TextPool } from '../../core/model/text-pool.ts';
import { allocationJson } from '../../core/report/allocation-json.ts';
import type { Setup } from '../../core/setup/setup.ts';
import type { BillingLines } from '../../core/stage/transaction-lines.ts';
import { billingLines } from './line-tables.ts';
import { accountExtract, rowNumbers, texts, twoOrgSetup } from './org-tables.ts';

/** Cells of one accounting period; without `org` it is unlabeled, without `end` open-ended, without `status` open. */
export type PeriodCells = {
  readonly id?: string;
  readonly name?: string;
  readonly org?: string;
  readonly orgId?: string;
  readonly start?: string;
  readonly end?: string;
  readonly status?: string;
};

/** A day column; a blank text is no day. */
export function days(cells: readonly (string | undefined)[]): IntColumn {
  const column = new IntColumn(cells.length);
  for (const cell of cells) column.push(parseIsoDate(cell ?? '') ?? NO_DAY);
  return column;
}

/** An extract of accounting periods. Ids default to the org and first day. */
export function periodTable(
  pool: TextPool,
  rows: readonly PeriodCells[],
  { file = 5, hasOrgLabels = true }: { readonly file?: number; readonly hasOrgLabels?: boolean } = {},
): PeriodTable {
  const cells = (pick: (row: PeriodCells) => string | undefined): IntColumn => texts(pool, rows.map(pick));
  return {
    file,
    count: rows.length,
    row: rowNumbers(rows.length),
    id: cells((row) => row.id ?? `${row.org ?? 'none'}:${row.start ?? ''}`),
    name: cells((row) => row.name ?? `${row.org ?? '<unlabelled-ap'}-${row.start ?? ''}`),
    start: days(rows.map((row) => row.start)),
    end: days(rows.map((row) => row.end)),
    status: cells((row) => row.status ?? 'open'),
    org: cells((row) => row.org),
    orgId: cells((row) => row.orgId),
    hasOrgLabels,
  };
}

/** The lines of an alignment run, as cells. */
export type LineCells = Parameters<typeof billingLines>[1];

/** Everything that an alignment run of a test yields. */
export type AlignmentRun = {
  readonly pool: TextPool;
  readonly findings: Findings;
  readonly setup: Setup;
  readonly lines: BillingLines;
  readonly orgs: OrgAssignment;
  readonly periods: PeriodList;
  readonly alignment: Alignment;
};

/** Runs org assignment and alignment over a few lines, periods and accounts; U-2 belongs to US, K-1 to UK. */
export function runAlignment(parts: {
  readonly lines: readonly LineCells[];
  readonly periods: readonly PeriodCells[];
  readonly hasOrgLabels?: boolean;
  readonly setup?: Setup;
  readonly prior?: PriorClose;
}): AlignmentRun {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const setup = parts.setup ?? twoOrgSetup();
  const lines = billingLines(pool, ...parts.lines);
  const extracts = [accountExtract(pool, {}, { account: 'U-2', org: 'US' }, { account: 'K-1', org: 'UK' })];
  const accounts = accountOrgsOf({ extracts, setup, pool, findings, prior: parts.prior });
  const orgs = finished(assignOrgs({ lines, accounts, setup, pool, findings }));
  const table = periodTable(pool, parts.periods, { hasOrgLabels: parts.hasOrgLabels ?? true });
  const periods = accountingPeriodsOf({ tables: [table], setup, pool, findings });
  const alignment = alignAdjustments({ lines, orgs, periods, setup, prior: parts.prior, pool, findings });
  return { pool, findings, setup, lines, orgs, periods, alignment };
}

/** What result.json says is booked in each period, in its order: `adjustment Oct: 3 rows, -90.00 USD`. */
export function bookedByPeriod(run: AlignmentRun): readonly string[] {
  const { periods } = run.periods;
  const allocation = finished(allocate(run));
  return allocationJson({ allocation, billing: run.lines, periods, pool: run.pool }).map(
    ({ kind, period, currency, rows, amount }) => {
      const name = periods.find(({ id }) => id === period)?.name ?? '-';
      return `${kind} ${name}: ${counted(rows, 'row')}, ${amount} ${currency}`;
    },
  );
}

/** The name of the period at a position of a run, `-` for none. */
export function periodName(run: Pick<AlignmentRun, 'periods'>, position: number): string {
  return run.periods.periods[position]?.name ?? '-';
}

/** A signed prior close with the given adjustments, open items and account orgs. */
export function priorClose(parts: Partial<PriorClose> = {}): PriorClose {
  return {
    homeCurrency: 'USD',
    adjustments: new Map(),
    accountOrgs: new Map(),
    accepted: new Map(),
    ...indexOpenItems(parts.openItems ?? []),
    opening: { count: 0, digest: '' },
    statement: {
      openItems: undefined,
      status: undefined,
      prepared: undefined,
      reviewed: undefined,
      closed: undefined,
    },
    ...parts,
  };
}

/** A line of the prior close as an open item, open in full since September. */
export function openItem(line: PriorLine, change: Partial<OpenItem> = {}): OpenItem {
  return {
    ...line,
    line: `B-${line.document}`,
    orgBasis: '',
    period: 0,
    functionalCurrency: line.currency,
    functional: line.amount,
    openAmount: line.amount,
    openFunctional: line.amount,
    opened: '2026-09',
    owner: '',
    comments: [],
    ...change,
  };
}
