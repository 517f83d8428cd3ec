/** The pipeline: runs the pure stages in order, from imported extracts to a Close, and proves that no row was lost. */

import { alignAdjustments } from './align/align-adjustments.ts';
import { calendarOf } from './align/calendar.ts';
import { orgTotalsOf } from './align/org-totals.ts';
import { accountingPeriodsOf } from './align/periods.ts';
import { rollForwardOf } from './align/roll-forward.ts';
import { checkSchedules } from './align/schedule.ts';
import { runChecks } from './checks/all-checks.ts';
import { collectContracts } from './collect/contracts.ts';
import { kinds } from './extract/all-kinds.ts';
import type { Extracts } from './extract/kind.ts';
import { convertBilling, convertRevenue } from './fx/convert.ts';
import { buildRateTable } from './fx/rate-table.ts';
import { accountExtractsOf, orgDocumentsOf } from './inputs/accounts.ts';
import { calendarTablesOf, periodTablesOf, spanOf } from './inputs/periods.ts';
import { rateRowsOf } from './inputs/rates.ts';
import { stagingErrorsOf } from './inputs/staging-errors.ts';
import { accountOrgsOf } from './map/account-orgs.ts';
import { assignOrgs } from './map/org-of-line.ts';
import { buildBridge } from './match/build-bridge.ts';
import { matchLines } from './match/match-lines.ts';
import type { Findings } from './model/finding.ts';
import type { PriorClose } from './model/prior-close.ts';
import type { SourceFile } from './model/source-file.ts';
import type { TextPool } from './model/text-pool.ts';
import type { Close } from './report/close.ts';
import type { Setup } from './setup/setup.ts';
import { stageBilling } from './stage/stage-billing.ts';
import { stageRevenue } from './stage/stage-revenue.ts';

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

  await beginStage('assign orgs', billing.count);
  const accounts = accountOrgsOf({ ...shared, extracts: accountExtractsOf(extracts, files), prior });
  const orgs = assignOrgs({ ...shared, lines: billing, accounts, documents: orgDocumentsOf(extracts) });

  await beginStage('convert currencies', billing.count + revenue.count);
  const rateTable = buildRateTable(rateRowsOf(extracts, pool), pool, findings);
  const billingConversion = convertBilling({ ...shared, lines: billing, orgs, rateTable });
  const revenueConversion = convertRevenue({ ...shared, lines: revenue, rateTable });

  await beginStage('collect contracts', billing.count + revenue.count);
  const contracts = collectContracts({ ...shared, billing, revenue, orgs });

  await beginStage('align adjustments', billing.count);
  const { periods, isOrgUnknown } = accountingPeriodsOf({ ...shared, tables: periodTablesOf(extracts) });
  const span = spanOf(setup, [billing.date, revenue.date]);
  const calendar = calendarOf({ ...shared, tables: calendarTablesOf(extracts), span });

  await beginStage('match lines', billing.count + revenue.count);
  const stagingErrors = stagingErrorsOf(extracts);
  const matching = matchLines({ ...shared, billing, revenue, orgs, files, prior, stagingErrors });

  await beginStage('build the bridge', billing.count + revenue.count);
  const conversions = { billingConversion, revenueConversion };
  const bridge = buildBridge({ ...shared, billing, revenue, orgs, ...conversions, matching, calendar });

  await beginStage('check', billing.count + revenue.count);
  const found = { ...shared, billing, revenue, orgs, ...conversions, contracts, periods, calendar, matching, bridge };
  const checks = runChecks({ ...found, kinds, extracts, files, alignment });
  return { ...found, engineVersion, files, alignment, checks, findings: findings.all() };
}
