/** Decides: plans, computes what it comes to, and records it together with nothing else. */

import type { Decided, DecisionEffect, decisionWish } from '../contract/window/review.ts';
import type { DecisionLog } from '../model/decision.ts';
import { ok, type Result, refused } from '../model/result.ts';
import { type Reconciled, reconcileStaged } from '../reconcile.ts';
import type { Close } from '../report/close.ts';
import type { DecisionWish, PlannedDecision } from '../review/decision-plan.ts';
import { failuresOfWish, planDecision } from '../review/plan-decision.ts';
import type { Run } from '../run.ts';
import type { WorkspaceChange } from '../store/change.ts';
import { effectOf } from './decision-effect.ts';
import { currentClose, type Figures, type OpenClose, SIGNED_HERE } from './open-close.ts';
import { stateOf } from './workspace-state.ts';

/** A wish as the page says it. */
export type WindowWish = ReturnType<typeof decisionWish.parse>;

/** Who decides, and the run that works it out. */
export type Deciding = { readonly open: OpenClose; readonly run: Run };

/** Reason of a decision that is only looked at: why is said when it is made. */
const NO_REASON_YET = 'not stated yet';

/** What a wish would do, with a reason or without. Nothing is recorded; what was worked out serves the decision that follows. */
export async function previewDecision(deciding: Deciding, wish: WindowWish): Promise<Result<DecisionEffect>> {
  const reason = wish.reason.trim() === '' ? NO_REASON_YET : wish.reason;
  const planned = await plannedWish(deciding, { ...wish, reason });
  if (!planned.isOk) return planned;
  const { open } = deciding;
  const { figures, close, entries } = planned.value;
  const log = open.logWith(entries, 'nobody yet');
  if (!log.isOk) return log;
  const reconciled = await recomputed(deciding, figures, log.value);
  open.trial = { key: trialKey(wish), number: figures.number, reconciled };
  return ok(effectOf(entries, close, reconciled.close));
}

// Why something is decided moves no figure.
function trialKey(wish: WindowWish): string {
  return JSON.stringify({ ...wish, reason: '' });
}

/** Records what a wish comes to and shows the figures with it. */
export async function decide(deciding: Deciding, wish: WindowWish, by: string): Promise<Result<Decided>> {
  const planned = await plannedWish(deciding, wish);
  if (!planned.isOk) return planned;
  const { trial } = deciding.open;
  const { figures, entries, close } = planned.value;
  const isTried = trial?.key === trialKey(wish) && trial.number === figures.number;
  const before = isTried ? trial.reconciled : figures.reconciled;
  return await recordEntries(deciding, { figures, entries, close, by, before });
}

/** Entries to record, and what their effect is worked out from. */
export type Recording = {
  readonly figures: Figures;
  readonly close: Close;
  readonly entries: readonly PlannedDecision[];
  readonly by: string;
  /** The run that knows most of the stages to come. */
  readonly before: Reconciled;
  /** What else changes in the same step, once the close with the entries is known. */
  readonly also?: (close: Close) => readonly WorkspaceChange[];
};

/** Works out the close with the entries, confirms them in the workspace, and then shows the close. */
export async function recordEntries(deciding: Deciding, recording: Recording): Promise<Result<Decided>> {
  const { open } = deciding;
  const { figures, close, entries, by, before, also } = recording;
  const log = open.logWith(entries, by);
  if (!log.isOk) return log;
  const reconciled = await recomputed(deciding, { ...figures, reconciled: before }, log.value);
  const view = await open.viewOf(reconciled, deciding.run);
  await open.confirm(also?.(reconciled.close) ?? [], log.value);
  open.show(figures.staged, reconciled, view);
  return ok({ effect: effectOf(entries, close, reconciled.close), state: stateOf(open) });
}

function recomputed(
  { run }: Deciding,
  { staged, reconciled }: Pick<Figures, 'staged' | 'reconciled'>,
  decisions: DecisionLog,
): Promise<Reconciled> {
  const { beginStage, step } = run;
  return reconcileStaged({ staged, decisions, beginStage, step, before: reconciled.memory });
}

type Planned = {
  readonly figures: Figures;
  readonly close: Close;
  readonly entries: readonly PlannedDecision[];
};

async function plannedWish({ open }: Deciding, wish: WindowWish): Promise<Result<Planned>> {
  const current = currentClose(open);
  if (!current.isOk) return current;
  const { figures, close } = current.value;
  if (close.signOff.status === 'SIGNED') return refused(SIGNED_HERE);
  const named = await namedLines(figures, wish);
  if (!named.isOk) return named;
  const { action, subject, after, reason } = wish;
  const asked: DecisionWish = { action, lines: named.value, subject, after, reason };
  const wrong = failuresOfWish(asked);
  if (wrong.length > 0) return refused(...wrong);
  const entries = planDecision(asked, close);
  return entries.isOk ? ok({ figures, close, entries: entries.value }) : entries;
}

/** The lines that a wish names, one by one and as rows of a view. */
async function namedLines(
  { grids }: Figures,
  { lines, rows }: WindowWish,
): Promise<Result<readonly string[]>> {
  if (!rows) return ok(lines);
  const named = await grids.linesAt(rows.view, rows.ranges);
  return named.isOk ? ok([...new Set([...lines, ...named.value])]) : named;
}
