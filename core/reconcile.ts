/** The pipeline: runs the pure stages in order, from imported extracts to a Close, and proves that no row was lost. */

import { alignAdjustments } from './align/align-adjustments.ts';
import { allocate } from './align/allocation.ts';
import { calendarOf } from './align/calendar.ts';
import { cancelledAdjustments } from './align/cancelled.ts';
import { orgTotalsOf } from './align/org-totals.ts';
import { accountingPeriodsOf } from './align/periods.ts';
import { rollForwardLines } from './align/roll-forward.ts';
import { type AdjustmentSchedules, adjustmentSchedules } from './align/schedule.ts';
import { runChecks } from './checks/all-checks.ts';
import { collectContracts } from './collect/contracts.ts';
import { kinds } from './extract/all-kinds.ts';
import type { Extracts } from './extract/kind.ts';
import { convertBilling, convertRevenue } from './fx/convert.ts';
import { billingRateRows, revenueRateRows } from './fx/rate-rows.ts';
import { buildRateTable, type RateTable } from './fx/rate-table.ts';
import { accountExtractsOf, orgDocumentsOf } from './inputs/accounts.ts';
import { documentHeadersOf, invoiceHeadersOf } from './inputs/invoices.ts';
import { calendarTablesOf, periodTablesOf, spanOf } from './inputs/periods.ts';
import { stagingErrorsOf } from './inputs/staging-errors.ts';
import { accountOrgsOf } from './map/account-orgs.ts';
import { orgMappingOf, withoutFunctionalBridge } from './map/org-mapping.ts';
import { assignOrgs } from './map/org-of-line.ts';
import { buildBridge } from './match/build-bridge.ts';
import { matchLines } from './match/match-lines.ts';
import type { AccountingPeriod } from './model/accounting-period.ts';
import type { Findings } from './model/finding.ts';
import type { PriorClose } from './model/prior-close.ts';
import type { SourceFile } from './model/source-file.ts';
import type { TextPool } from './model/text-pool.ts';
import type { Close } from './report/close.ts';
import type { Setup } from './setup/setup.ts';
import { effectsOf } from './stage/effect-on-receivables.ts';
import { stageScheduleItems } from './stage/schedule-items.ts';
import { stageBilling } from './stage/stage-billing.ts';
import { stageRevenue } from './stage/stage-revenue.ts';
import { countStaged } from './stage/staged-counts.ts';
import type { BillingLines } from './stage/transaction-lines.ts';

/** What a run starts from. */
export type ReconcileInput = {
  readonly setup: Setup;
  readonly engineVersion: string;
  readonly files: readonly SourceFile[];
  readonly extracts: Extracts;
  readonly prior: PriorClose | undefined;
  readonly pool: TextPool;
  readonly findings: Findings;
  /** Called before each stage; may wait, and throws to stop the run. */
  readonly beginStage: (name: string, rows: number) => Promise<void>;
};

/** Runs every stage. The findings of the input are filled on the way. */
export async function reconcile(input: ReconcileInput): Promise<Close> {
  const { setup, engineVersion, files, extracts, prior, pool, findings, beginStage } = input;
  const shared = { setup, pool, findings };
  const rows = files.reduce((sum, file) => sum + file.rows.data, 0);

  await beginStage('stage lines', rows);
  const billing = stageBilling({ ...shared, extracts, kinds, files });
  const revenue = stageRevenue({ ...shared, extracts, kinds, files });
  const staged = [...countStaged(billing, pool), ...countStaged(revenue, pool)];
  const lines = billing.count + revenue.count;

  await beginStage('assign orgs', billing.count);
  const accounts = accountOrgsOf({ ...shared, extracts: accountExtractsOf(extracts, setup.sources), prior });
  const orgs = assignOrgs({ ...shared, lines: billing, accounts, documents: orgDocumentsOf(extracts) });

  await beginStage('convert currencies', lines);
  const rateTable = rateTableOf(input);
  const billingConversion = convertBilling({ ...shared, files, lines: billing, orgs, rateTable });
  const revenueConversion = convertRevenue({ ...shared, files, lines: revenue, rateTable });

  await beginStage('collect contracts', lines);
  const contracts = collectContracts({ ...shared, billing, revenue, orgs });

  await beginStage('align adjustments', billing.count);
  const aligned = align(input, { billing, orgs, billingConversion });
  const rollForward = rollForwardLines({
    lines: billing,
    relabelled: accounts.relabelled,
    prior,
    pool,
    findings,
  });

  await beginStage('match lines', lines);
  const stagingErrors = stagingErrorsOf(extracts);
  const headers = invoiceHeadersOf(extracts);
  const matching = matchLines({ ...shared, billing, revenue, orgs, files, prior, stagingErrors, headers });

  await beginStage('build the bridge', lines);
  const calendar = calendarOf({
    ...shared,
    tables: calendarTablesOf(extracts),
    span: spanOf(setup, [billing.date, revenue.date]),
  });
  const conversions = { billingConversion, revenueConversion };
  const bridge = buildBridge({
    ...{ ...shared, ...conversions, billing, revenue, orgs, matching, calendar },
    withoutFunctionalBridge: withoutFunctionalBridge(orgMappingOf(setup)),
    relabelledAccounts: new Set(accounts.relabelled.map(({ account }) => pool.code(account))),
  });

  await beginStage('check', lines);
  const found = {
    ...shared,
    ...conversions,
    ...aligned,
    billing,
    revenue,
    staged,
    orgs,
    calendar,
    matching,
    bridge,
    files,
  };
  const checks = runChecks({ ...found, kinds, extracts });
  return { ...found, contracts, rollForward, engineVersion, checks, findings: findings.all() };
}

type Aligned = Pick<
  Close,
  'periods' | 'alignment' | 'effectOnReceivables' | 'allocation' | 'orgTotals' | 'cancelled'
>;

function align(
  input: ReconcileInput,
  { billing: lines, orgs, billingConversion }: Pick<Close, 'billing' | 'orgs' | 'billingConversion'>,
): Aligned {
  const { setup, pool, findings, extracts, prior } = input;
  const shared = { setup, pool, findings };
  const periods = accountingPeriodsOf({ ...shared, tables: periodTablesOf(extracts) });
  const ofLines = { ...shared, lines, orgs, periods };
  const cancelled = cancelledAdjustments(lines, pool, findings);
  const alignment = alignAdjustments({ ...ofLines, prior });
  const schedules = schedulesOf(input, lines, periods.periods);
  const headers = documentHeadersOf(extracts);
  const allocation = allocate({ ...ofLines, headers, ...(schedules && { schedules }) });
  const orgTotals = orgTotalsOf({ ...ofLines, allocation, conversion: billingConversion });
  const effectOnReceivables = effectsOf(lines, alignment.line, pool);
  return { periods: periods.periods, alignment, effectOnReceivables, allocation, orgTotals, cancelled };
}

/** Without a schedule extract nothing is known of schedules, which is another thing than none existing. */
function schedulesOf(
  { setup, pool, findings, extracts, files }: ReconcileInput,
  lines: BillingLines,
  periods: readonly AccountingPeriod[],
): AdjustmentSchedules | undefined {
  if (extracts.of(kinds.revenueScheduleItem).length === 0) return undefined;
  const shared = { setup, pool, findings };
  const items = stageScheduleItems({ ...shared, kinds, extracts, files });
  return adjustmentSchedules({ ...shared, items, lines, periods });
}

function rateTableOf({ extracts, pool, findings }: ReconcileInput): RateTable {
  const rows = [
    ...extracts.of(kinds.customExchangeRate).flatMap((table) => billingRateRows(table, pool)),
    ...extracts.of(kinds.revenueExchangeRate).flatMap((table) => revenueRateRows(table, pool)),
  ];
  return buildRateTable(rows, pool, findings);
}
