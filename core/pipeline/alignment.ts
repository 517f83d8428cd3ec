/** Stage: unlabeled adjustments against the accounting periods of their orgs, and totals by org. */

import { alignAdjustments } from '../align/align-adjustments.ts';
import { allocate } from '../align/allocation.ts';
import { cancelledAdjustments } from '../align/cancelled.ts';
import { type OrgSums, orgSumsOf } from '../align/org-totals.ts';
import type { PeriodList } from '../align/period-tables.ts';
import { accountingPeriodsOf } from '../align/periods.ts';
import { proposeEntries } from '../align/proposals.ts';
import { rollForwardLines } from '../align/roll-forward.ts';
import { type AdjustmentSchedules, adjustmentSchedules } from '../align/schedule.ts';
import { kinds } from '../extract/all-kinds.ts';
import { documentHeadersOf } from '../inputs/invoices.ts';
import { periodTablesOf } from '../inputs/periods.ts';
import type { OrgAssignment } from '../map/org-assignment.ts';
import type { Slices } from '../model/sliced-work.ts';
import type { Close } from '../report/close.ts';
import { effectsOf } from '../stage/effect-on-receivables.ts';
import { stageScheduleItems } from '../stage/schedule-items.ts';
import type { Assigned, Converted, Stages } from './stages.ts';

/** What the alignment adds to a close. */
export type Aligned = Pick<
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

/** Aligns the adjustments, and sums what is booked by org and period. */
export async function align(stages: Stages, assigned: Assigned & Converted): Promise<Aligned> {
  const { staged, memory, beginStage } = stages;
  const { setup, pool, prior } = staged;
  const lines = staged.lines.billing;
  await beginStage('align adjustments', lines.count);
  const periods = memory.stage('periods', [staged], (findings) =>
    accountingPeriodsOf({ setup, pool, findings, tables: periodTablesOf(staged.extracts) }),
  );
  const cancelled = memory.stage('cancelled', [staged], (findings) =>
    cancelledAdjustments(lines, pool, findings),
  );
  const placed = await placedByOrg(stages, assigned, periods);
  const { relabelled } = assigned.accounts;
  return {
    ...{ periods: periods.periods, cancelled, ...placed },
    effectOnReceivables: memory.stage('effects', [staged, placed.alignment], () =>
      effectsOf(lines, placed.alignment.line, pool),
    ),
    movements: memory.stage('movements', [staged, assigned.accounts], (findings) =>
      rollForwardLines({ lines, relabelled, prior, pool, findings }),
    ),
  };
}

type Placed = Pick<Aligned, 'alignment' | 'allocation' | 'proposals' | 'orgTotals'>;

/** What rests on the orgs of lines: where each adjustment stands, what moves it there, and the sums by org. */
async function placedByOrg(
  stages: Stages,
  { orgs, billingConversion: conversion }: Assigned & Converted,
  periods: PeriodList,
): Promise<Placed> {
  const { staged, memory, step } = stages;
  const { setup, pool, prior } = staged;
  const ofOrgs = [staged, orgs.org, orgs.basis, orgs.route];
  const shared = { setup, pool, lines: staged.lines.billing, orgs, periods };
  const alignment = memory.stage('alignment', ofOrgs, (findings) =>
    alignAdjustments({ ...shared, prior, findings }),
  );
  await step();
  const allocation = await allocated(stages, orgs, periods);
  const proposals = memory.stage('proposals', [...ofOrgs, alignment], (findings) =>
    proposeEntries({ ...shared, findings, alignment, periods: periods.periods }),
  );
  await step();
  const { totals } = await memory.stageInSlices<OrgSums>(
    'org totals',
    [...ofOrgs, allocation, conversion],
    (_, earlier) => orgSumsOf({ ...shared, allocation, conversion }, earlier),
    step,
  );
  return { alignment, allocation, proposals, orgTotals: totals };
}

/** Adjustments are allocated to unlabeled periods whatever their org is, so most decisions leave the list as it is. */
async function allocated(
  { staged, memory, step }: Stages,
  orgs: OrgAssignment,
  periods: PeriodList,
): Promise<Close['allocation']> {
  const { setup, pool, extracts, lines } = staged;
  const schedules = await memory.stageInSlices(
    'schedules',
    [staged],
    (findings) => schedulesOf({ staged, findings, periods }),
    step,
  );
  const labeled = memory.same('orgs of labeled lines', orgs, areSameLabels);
  await step();
  return await memory.stageInSlices(
    'allocation',
    [staged, labeled],
    (findings) =>
      allocate({
        ...{ setup, pool, findings, lines: lines.billing, orgs: labeled, periods },
        headers: documentHeadersOf(extracts),
        ...(schedules && { schedules }),
      }),
    step,
  );
}

function* schedulesOf({
  staged,
  findings,
  periods,
}: Pick<Stages, 'staged'> & {
  readonly findings: Parameters<typeof stageScheduleItems>[0]['findings'];
  readonly periods: PeriodList;
}): Slices<AdjustmentSchedules | undefined> {
  const { setup, pool, extracts, files, lines } = staged;
  // Without a schedule extract nothing is known of schedules, which is another thing than none existing.
  if (extracts.of(kinds.revenueScheduleItem).length === 0) return undefined;
  const shared = { setup, pool, findings };
  const items = yield* stageScheduleItems({ ...shared, kinds, extracts, files });
  return adjustmentSchedules({ ...shared, items, lines: lines.billing, periods: periods.periods });
}

function areSameLabels(one: OrgAssignment, other: OrgAssignment): boolean {
  if (one.route !== other.route) return false;
  const unlabeled = one.route.codeOf('unlabeled');
  for (let line = 0; line < one.org.length; line += 1) {
    if (one.org.get(line) !== other.org.get(line) && one.route.code(line) !== unlabeled) return false;
  }
  return true;
}
