/** A close as a run after a decision starts from it, and everything that it says. */

import { readClose } from '../../core/close-input.ts';
import { importAll } from '../../core/import-all.ts';
import type { DecisionLog } from '../../core/model/decision.ts';
import { Findings } from '../../core/model/finding.ts';
import { ok } from '../../core/model/result.ts';
import { TextPool } from '../../core/model/text-pool.ts';
import { type CloseInput, type StagedClose, stageClose } from '../../core/pipeline/staged-close.ts';
import type { Close } from '../../core/report/close.ts';
import { lineTexts } from '../../core/report/lines-ndjson.ts';
import { resultTexts } from '../../core/report/result-json.ts';
import { appendDecisions } from '../../core/review/decision-log.ts';
import type { DecisionWish } from '../../core/review/decision-plan.ts';
import { planDecision } from '../../core/review/plan-decision.ts';
import { type EngineHost, Run } from '../../core/run.ts';

const by = { name: 'Mara Lindqvist', account: 'mlindqvist' };

/** Stages need no host here. */
export const beginStage = (): Promise<void> => Promise.resolve();

/** A close as it is read, before its lines are staged. */
export async function inputOf(host: EngineHost): Promise<CloseInput> {
  const run = new Run(host);
  const read = await readClose(run, {
    engineVersion: 'test',
    importOf: async (setup) => {
      const pool = new TextPool();
      const findings = new Findings(pool);
      const imported = await importAll(run, setup, pool, findings);
      return imported.isOk ? ok({ ...imported.value, pool, findings }) : imported;
    },
  });
  if (!read.isOk) throw new Error(JSON.stringify(read.failures));
  return read.value.input;
}

/** The lines of a close, read anew. */
export async function staged(host: EngineHost): Promise<StagedClose> {
  return stageClose(await inputOf(host), beginStage);
}

/** Everything that a close says: its outputs, and every place of every finding in order. */
export function said(close: Close): readonly string[] {
  const places = close.findings.flatMap(({ code, file, row, column, found }) =>
    Array.from({ length: row.length }, (_, at) => {
      const texts = [close.pool.text(column.get(at)), close.pool.text(found.get(at))];
      return [code, file.get(at), row.get(at), ...texts].join(' | ');
    }),
  );
  return [...resultTexts(close), ...lineTexts(close), ...places].join('').split('\n');
}

/** The log with what a wish comes to; undefined where it is refused. */
export function decided(close: Close, log: DecisionLog, wish: DecisionWish): DecisionLog | undefined {
  const plan = planDecision(wish, close);
  if (!plan.isOk) return undefined;
  return appendDecisions(
    log,
    plan.value.map((entry) => ({ ...entry, at: '2026-11-02T08:00:00Z', by })),
  );
}
