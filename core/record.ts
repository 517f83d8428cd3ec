/** Records decisions: nothing is written unless the whole entry fits the log and the close. */

import type { DecisionsReply } from './contract/commands.ts';
import type { DecisionLog } from './model/decision.ts';
import { type Failure, ok, type Result, refused } from './model/result.ts';
import type { Close } from './report/close.ts';
import {
  appendDecisions,
  DECISIONS_FILE,
  emptyLog,
  isBefore,
  readDecisionLog,
  writeDecisionLog,
} from './review/decision-log.ts';
import type { PlannedDecision } from './review/decision-plan.ts';
import type { Run } from './run.ts';
import { decisionEntrySchema } from './setup/decisions-schema.ts';

/** What is to be recorded: who says so, and what the entries are, once the close is known. */
export type Recording = {
  /** Name of the person, as declared. */
  readonly by: string;
  /** Runs the close as it stands. */
  readonly closeOf: () => Promise<Result<Close>>;
  readonly plan: (close: Close) => Result<readonly PlannedDecision[]>;
};

/** The log of the close; no file is no decision. */
export async function decisionsOf(run: Run): Promise<Result<DecisionLog>> {
  const text = await run.host.readText(DECISIONS_FILE);
  return text === undefined ? ok(emptyLog) : readDecisionLog(text);
}

/**
 * Appends the planned entries to decisions.json. Nobody else records in between, and the file is replaced as a whole.
 */
export async function record(run: Run, { by, closeOf, plan }: Recording): Promise<Result<DecisionsReply>> {
  const unlock = await run.host.lockFolder();
  try {
    const close = await closeOf();
    if (!close.isOk) return close;
    const entries = plan(close.value);
    if (!entries.isOk) return entries;
    if (isSigned(close.value, entries.value)) return refused(SIGNED);
    return await write(run, close.value.review.log, by, entries.value);
  } finally {
    await unlock();
  }
}

/** Appends entries that need no close, only the log: the close itself may not be able to run. */
export async function recordInLog(
  run: Run,
  by: string,
  plan: (log: DecisionLog) => Result<readonly PlannedDecision[]>,
): Promise<Result<DecisionsReply>> {
  const unlock = await run.host.lockFolder();
  try {
    const log = await decisionsOf(run);
    if (!log.isOk) return log;
    const entries = plan(log.value);
    return entries.isOk ? await write(run, log.value, by, entries.value) : entries;
  } finally {
    await unlock();
  }
}

async function write(
  run: Run,
  before: DecisionLog,
  by: string,
  entries: readonly PlannedDecision[],
): Promise<Result<DecisionsReply>> {
  const log = appendPlanned(before, entries, { name: by, account: run.host.account() }, run.host.time());
  if (!log.isOk) return log;
  await run.beginStage(`write ${DECISIONS_FILE}`, log.value.length);
  await run.host.replaceText(DECISIONS_FILE, writeDecisionLog(log.value));
  const { head, length } = log.value;
  return ok({ entries: log.value.entries.slice(before.length), head, length });
}

/** Refusal of a change to a close that both have signed. */
export const SIGNED: Failure = {
  where: 'the close',
  found: 'it is signed by preparer and reviewer',
  remedy: 'Reopen it first, which takes both signatures back.',
  at: 'reopen',
};

function isSigned({ signOff }: Close, entries: readonly PlannedDecision[]): boolean {
  return signOff.status === 'SIGNED' && entries.some(({ action }) => action !== 'reopen');
}

/** The log with planned entries of a person at its end; refused when the clock or a text does not fit it. */
export function appendPlanned(
  before: DecisionLog,
  entries: readonly PlannedDecision[],
  by: { readonly name: string; readonly account: string },
  at: string,
): Result<DecisionLog> {
  if (isBefore(at, before)) {
    const last = before.entries.at(-1)?.at ?? '';
    const remedy = 'Set the clock of this machine right and try again.';
    return refused({ where: 'the clock', found: `${at}, which is before the last entry of ${last}`, remedy });
  }
  const drafts = entries.map((entry) => ({ ...entry, at, by }));
  const log = appendDecisions(before, drafts);
  for (const entry of log.entries.slice(before.length)) {
    const parsed = decisionEntrySchema.safeParse(entry);
    if (parsed.success) continue;
    const [issue] = parsed.error.issues;
    const where = `the decision, ${issue?.path.join('.') ?? ''}`;
    return refused({
      where,
      found: 'text that the log cannot hold',
      remedy: `Please ${issue?.message ?? ''}.`,
    });
  }
  return ok(log);
}
