/** The pipeline: runs the pure stages in order, from imported extracts to a Close, and proves that no row was lost. */

import { type CheckedRun, runChecks } from './checks/all-checks.ts';
import { kinds } from './extract/all-kinds.ts';
import type { DecisionLog } from './model/decision.ts';
import type { Step } from './model/sliced-work.ts';
import { align } from './pipeline/alignment.ts';
import { bridge, collect, match } from './pipeline/matches-and-bridge.ts';
import { applyDecisions, assignOrgs, convertLines } from './pipeline/orgs-and-amounts.ts';
import { rollForward } from './pipeline/rolled-forward.ts';
import { StageMemory } from './pipeline/stage-memory.ts';
import { type BeginStage, type CloseInput, type StagedClose, stageClose } from './pipeline/staged-close.ts';
import { lineCount } from './pipeline/stages.ts';
import type { Close } from './report/close.ts';
import { keepAcceptedDifferences } from './review/accepted-differences.ts';
import { withSignOff } from './signatures.ts';

/** What a run starts from. */
export type ReconcileInput = CloseInput & {
  /** What people decided about the close. */
  readonly decisions: DecisionLog;
  readonly beginStage: BeginStage;
};

/** A close, and what the run after the next decision need not do again. */
export type Reconciled = { readonly close: Close; readonly memory: StageMemory };

const withoutPause: Step = () => Promise.resolve();

/** Runs every stage. */
export async function reconcile({ decisions, beginStage, ...input }: ReconcileInput): Promise<Close> {
  const staged = await stageClose(input, beginStage);
  return (await reconcileStaged({ staged, decisions, beginStage })).close;
}

/**
 * Runs every stage after staging; after the run of an earlier log over the same lines only those that the decisions
 * touch. The result is the same either way, to the last byte of every output. `step` is called every few milliseconds
 * of long stages.
 */
export async function reconcileStaged(run: {
  readonly staged: StagedClose;
  readonly decisions: DecisionLog;
  readonly beginStage: BeginStage;
  readonly before?: StageMemory | undefined;
  readonly step?: Step | undefined;
}): Promise<Reconciled> {
  const { staged, decisions, beginStage, before, step = withoutPause } = run;
  const { setup, statedSettings, pool, files, prior, engineVersion, extracts, lines } = staged;
  const memory = new StageMemory(pool, before);
  const stages = { staged, memory, beginStage, step };
  const folded = await applyDecisions(stages, decisions);
  const assigned = await assignOrgs(stages, folded);
  const converted = await convertLines(stages, assigned);
  const contracts = await collect(stages, assigned);
  const aligned = await align(stages, { ...assigned, ...converted });
  const matched = await match(stages, assigned, folded);
  const bridged = await bridge(stages, assigned, { ...converted, ...matched });
  const { matching } = matched;
  const kept = memory.stage('accepted differences', [folded, matching], (findings) =>
    keepAcceptedDifferences(folded, matching, findings),
  );
  const open = { ...assigned, ...converted, ...bridged, matching, review: kept };
  const { rollForward: rolled, review } = await rollForward(stages, open);
  const bound = { setup, statedSettings, pool, files, matching, review, prior, orgs: assigned.orgs };
  const found = { ...lines, ...converted, ...aligned, ...bridged, rollForward: rolled, ...bound };
  await beginStage('check', lineCount(lines));
  const findings = memory.findings(staged.findings);
  const { results: checks } = await memory.stageInSlices<CheckedRun>(
    'checks',
    [staged, found],
    (_, earlier) => runChecks({ ...found, findings, kinds, extracts }, earlier),
    step,
  );
  const close = withSignOff({ ...found, contracts, engineVersion, checks, findings: findings.all() });
  memory.forgetBefore();
  return { close, memory };
}
