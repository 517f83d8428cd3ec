/** The pipeline: runs the pure stages in order, from imported extracts to a Close, and proves that no row was lost. */

import { alignAdjustments } from './align/align-adjustments.ts';
import { allocate } from './align/allocation.ts';
import { calendarOf } from './align/calendar.ts';
import { cancelledAdjustments } from './align/cancelled.ts';
import { orgTotalsOf } from './align/org-totals.ts';
import { accountingPeriodsOf } from './align/periods.ts';
import { proposeEntries } from './align/proposals.ts';
import { rollForwardLines } from './align/roll-forward.ts';
import { type AdjustmentSchedules, adjustmentSchedules } from './align/schedule.ts';
import { runChecks } from './checks/all-checks.ts';
import { collectContracts } from './collect/contracts.ts';
import { kinds } from './extract/all-kinds.ts';
import type { Extracts } from './extract/kind.ts';
import { convertBilling, convertRevenue } from './fx/convert.ts';
import { buildRateTable } from './fx/rate-table.ts';
import { accountExtractsOf, orgDocumentsOf } from './inputs/accounts.ts';
import { documentHeadersOf, invoiceHeadersOf } from './inputs/invoices.ts';
import { calendarTablesOf, periodTablesOf, spanOf } from './inputs/periods.ts';
import { rateRowsOf } from './inputs/rates.ts';
import { stagingErrorsOf } from './inputs/staging-errors.ts';
import { type AccountOrgs, accountOrgsOf } from './map/account-orgs.ts';
import { orgMappingOf, withoutFunctionalBridge } from './map/org-mapping.ts';
import { assignOrgs } from './map/org-of-line.ts';
import { bookTiesOf } from './match/book-ties.ts';
import { buildBridge } from './match/build-bridge.ts';
import { matchLines } from './match/match-lines.ts';
import { isTolerated, toleranceOf } from './match/tolerance.ts';
import { type AccountingPeriod, closingPeriodIds } from './model/accounting-period.ts';
import type { DecisionLog, Review } from './model/decision.ts';
import type { Findings } from './model/finding.ts';
import type { PriorClose } from './model/prior-close.ts';
import type { SourceFile } from './model/source-file.ts';
import type { TextPool } from './model/text-pool.ts';
import type { Close } from './report/close.ts';
import { keepAcceptedDifferences } from './review/accepted-differences.ts';
import { coveredItems } from './review/covered-items.ts';
import { foldDecisions } from './review/fold-decisions.ts';
import { reportPriorClose } from './review/prior-findings.ts';
import { rollForwardOf } from './review/roll-forward.ts';
import type { Setup } from './setup/setup.ts';
import { withSignOff } from './signatures.ts';
import { effectsOf } from './stage/effect-on-receivables.ts';
import { billingIdentities, revenueIdentities } from './stage/line-identity.ts';
import { stageScheduleItems } from './stage/schedule-items.ts';
import { stageBilling } from './stage/stage-billing.ts';
import { stageRevenue } from './stage/stage-revenue.ts';
import { countStaged } from './stage/staged-counts.ts';
import { templateOf } from './stage/templates/all-templates.ts';
import type { BillingLines, RevenueType } from './stage/transaction-lines.ts';

/** What a run starts from. */
export type ReconcileInput = {
  readonly setup: Setup;
  /** close.json as it was written, without defaults. */
  readonly statedSettings: unknown;
  readonly engineVersion: string;
  readonly files: readonly SourceFile[];
  readonly extracts: Extracts;
  readonly prior: PriorClose | undefined;
  /** What people decided about the close. */
  readonly decisions: DecisionLog;
  readonly pool: TextPool;
  readonly findings: Findings;
  /** Called before each stage; may wait, and throws to stop the run. */
  readonly beginStage: (name: string, rows: number) => Promise<void>;
};

/** Runs every stage. The findings of the input are filled on the way. */
export async function reconcile(input: ReconcileInput): Promise<Close> {
  const staged = await stageLines(input);
  const folded = await fold(input, staged);
  const assigned = await assignOrgsToLines(input, staged, folded);
  const converted = await convertLines(input, { ...staged, ...assigned });
  await input.beginStage('collect contracts', lineCount(staged));
  const contracts = collectContracts({ ...input, ...staged, ...assigned });
  const aligned = await align(input, { ...staged, ...assigned, ...converted });
  const matching = await match(input, { ...staged, ...assigned }, folded);
  const bridged = await bridge(input, { ...staged, ...assigned, ...converted, matching });
  const { setup, statedSettings, pool, files, findings, engineVersion } = input;
  const review = keepAcceptedDifferences(folded, matching, findings);
  const { accounts: _, ...lines } = { ...staged, ...assigned, ...converted };
  const open = { ...staged, ...assigned, ...converted, matching, review, calendar: bridged.calendar };
  const rolled = await rollForward(input, open);
  const bound = { setup, statedSettings, pool, files, matching, review, prior: input.prior, ...rolled };
  const found = { ...lines, ...aligned, ...bridged, ...bound };
  await input.beginStage('check', lineCount(staged));
  const checks = runChecks({ ...found, findings, kinds, extracts: input.extracts });
  return withSignOff({ ...found, contracts, engineVersion, checks, findings: findings.all() });
}

type Staged = Pick<Close, 'billing' | 'revenue' | 'staged' | 'billingIdentities' | 'revenueIdentities'>;
type Assigned = Pick<Close, 'orgs'> & { readonly accounts: AccountOrgs };
type Converted = Pick<Close, 'billingConversion' | 'revenueConversion'>;
type Aligned = Pick<
  Close,
  | 'periods'
  | 'alignment'
  | 'proposals'
  | 'effectOnReceivables'
  | 'allocation'
  | 'orgTotals'
  | 'cancelled'
  | 'movements'
>;

function lineCount({ billing, revenue }: Staged): number {
  return billing.count + revenue.count;
}

async function stageLines({ files, beginStage, ...input }: ReconcileInput): Promise<Staged> {
  await beginStage(
    'stage lines',
    files.reduce((sum, file) => sum + file.rows.data, 0),
  );
  const billing = stageBilling({ ...input, kinds, files });
  const revenue = stageRevenue({ ...input, kinds, files });
  return {
    billing,
    revenue,
    billingIdentities: billingIdentities(billing, input.pool),
    revenueIdentities: revenueIdentities(revenue, input.pool),
    staged: [...countStaged(billing, input.pool), ...countStaged(revenue, input.pool)],
  };
}

async function fold(input: ReconcileInput, lines: Staged): Promise<Review> {
  const { decisions: log, files, pool, findings } = input;
  await input.beginStage('apply decisions', log.length);
  return foldDecisions({ ...lines, log, files, pool, findings });
}

async function assignOrgsToLines(
  input: ReconcileInput,
  { billing }: Staged,
  review: Review,
): Promise<Assigned> {
  const { setup, pool, findings, extracts, prior } = input;
  await input.beginStage('assign orgs', billing.count);
  const shared = { setup, pool, findings };
  const accounts = accountOrgsOf({ ...shared, extracts: accountExtractsOf(extracts, setup.sources), prior });
  const assigned = review.lines.assignedOrgs;
  const documents = orgDocumentsOf(extracts);
  const orgs = assignOrgs({ ...shared, lines: billing, accounts, documents, assigned });
  return { accounts, orgs };
}

async function convertLines(input: ReconcileInput, lines: Staged & Assigned): Promise<Converted> {
  const { setup, pool, findings, files } = input;
  await input.beginStage('convert currencies', lineCount(lines));
  const rateTable = buildRateTable(rateRowsOf(input.extracts, pool), pool, findings);
  const shared = { setup, pool, findings, files, rateTable };
  return {
    billingConversion: convertBilling({ ...shared, lines: lines.billing, orgs: lines.orgs }),
    revenueConversion: convertRevenue({ ...shared, lines: lines.revenue }),
  };
}

async function align(
  input: ReconcileInput,
  { billing: lines, orgs, accounts, billingConversion }: Staged & Assigned & Converted,
): Promise<Aligned> {
  const { setup, pool, findings, extracts, prior } = input;
  await input.beginStage('align adjustments', lines.count);
  const shared = { setup, pool, findings };
  const periods = accountingPeriodsOf({ ...shared, tables: periodTablesOf(extracts) });
  const ofLines = { ...shared, lines, orgs, periods };
  const cancelled = cancelledAdjustments(lines, pool, findings);
  const alignment = alignAdjustments({ ...ofLines, prior });
  const schedules = schedulesOf(input, lines, periods.periods);
  const headers = documentHeadersOf(extracts);
  const allocation = allocate({ ...ofLines, headers, ...(schedules && { schedules }) });
  return {
    periods: periods.periods,
    cancelled,
    alignment,
    proposals: proposeEntries({ ...ofLines, alignment, periods: periods.periods }),
    allocation,
    orgTotals: orgTotalsOf({ ...ofLines, allocation, conversion: billingConversion }),
    effectOnReceivables: effectsOf(lines, alignment.line, pool),
    movements: rollForwardLines({ lines, relabelled: accounts.relabelled, prior, pool, findings }),
  };
}

async function match(
  input: ReconcileInput,
  lines: Staged & Assigned,
  decided: Review,
): Promise<Close['matching']> {
  const { setup, pool, findings, extracts, files, prior } = input;
  await input.beginStage('match lines', lineCount(lines));
  const { billing, revenue, orgs } = lines;
  const evidence = {
    files,
    prior,
    stagingErrors: stagingErrorsOf(extracts),
    headers: invoiceHeadersOf(extracts),
    expectedTypes: expectedTypesOf(billing, setup),
  };
  return matchLines({ setup, pool, findings, billing, revenue, orgs, decided, ...evidence });
}

/** What the transaction template of each line says of the types under which Revenue may show it. */
function expectedTypesOf(
  lines: BillingLines,
  { integration }: Setup,
): (row: number) => readonly RevenueType[] {
  return (row) => {
    const template = templateOf(lines.type.get(row));
    return template.expectedRevenueTypes(lines, row, integration.generation);
  };
}

async function bridge(
  input: ReconcileInput,
  lines: Staged & Assigned & Converted & Pick<Close, 'matching'>,
): Promise<Pick<Close, 'calendar' | 'bridge' | 'bookTies'>> {
  const { setup, pool, findings, extracts } = input;
  await input.beginStage('build the bridge', lineCount(lines));
  const { accounts, ...matched } = lines;
  const calendar = calendarOf({
    ...{ setup, pool, findings },
    tables: calendarTablesOf(extracts),
    span: spanOf(setup, [lines.billing.date, lines.revenue.date]),
  });
  const cells = buildBridge({
    ...{ setup, pool, findings, ...matched, calendar },
    withoutFunctionalBridge: withoutFunctionalBridge(orgMappingOf(setup)),
    relabelledAccounts: new Set(accounts.relabelled.map(({ account }) => pool.code(account))),
  });
  return { calendar, bridge: cells, bookTies: bookTiesOf({ setup, calendar, cells: cells.cells }) };
}

async function rollForward(
  input: ReconcileInput,
  lines: Staged & Assigned & Converted & Pick<Close, 'matching' | 'review' | 'calendar'>,
): Promise<Pick<Close, 'rollForward'>> {
  const { setup, pool, findings, files, prior } = input;
  await input.beginStage('roll open items forward', lineCount(lines));
  reportPriorClose(prior, setup, findings);
  const tolerance = toleranceOf(setup);
  const closing = closingPeriodIds(setup.closing.revenue, lines.calendar);
  const rolled = rollForwardOf({
    ...{ setup, pool, findings, prior, ...lines, decisions: lines.review.lines },
    identities: { billing: lines.billingIdentities, revenue: lines.revenueIdentities },
    relabelled: lines.accounts.relabelled,
    isTolerated: (difference, billed) => isTolerated(difference, billed, tolerance),
    isCovered: coveredItems(files, lines.billing, lines.revenue),
    isOfThisClose: (row) => closing.has(lines.revenue.period.get(row)),
  });
  return { rollForward: rolled };
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
