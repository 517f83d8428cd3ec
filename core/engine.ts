/** The use cases: what the command line, the window and the tests call. Joins the pipeline with files. */

import { answered } from './answered.ts';
import { type ImportedExtracts, readClose } from './close-input.ts';
import { commands, type Replies, type Requests } from './contract/commands.ts';
import { importAll } from './import-all.ts';
import { Findings } from './model/finding.ts';
import { ok, type Result, refused } from './model/result.ts';
import { TextPool } from './model/text-pool.ts';
import { writeOutputs } from './outputs.ts';
import { ownCopy } from './read/own-copy.ts';
import { reconcile } from './reconcile.ts';
import { decisionsOf, record, recordInLog } from './record.ts';
import type { Close } from './report/close.ts';
import { summaryOf } from './report/summary.ts';
import { keepsEarlierLog } from './review/known-log.ts';
import { failuresOfWish, planDecision } from './review/plan-decision.ts';
import { protectionFailure } from './review/sign-off.ts';
import { replacedSignature } from './review/signed-output.ts';
import { planReopening } from './review/signing.ts';
import { type EngineHost, Run, type RunControl } from './run.ts';
import type { Setup } from './setup/setup.ts';
import { planSignature } from './signatures.ts';
import { type Comparison, verifyWorkbook } from './verify.ts';

/** The engine: what can be asked of it, by name. */
export type Engine = {
  readonly close: Command<'close'>;
  readonly decide: Command<'decide'>;
  readonly sign: Command<'sign'>;
  readonly reopen: Command<'reopen'>;
  readonly trail: Command<'trail'>;
  readonly verify: Command<'verify'>;
};

type Command<Name extends keyof Replies> = (
  request: Requests[Name],
  control?: RunControl,
) => Promise<Result<Replies[Name]>>;

/** An engine over a host. `engineVersion` is printed in every output. */
export function createEngine(host: EngineHost, engineVersion: string): Engine {
  return {
    close: (request, control) => {
      const wish = commands.close.parse(request);
      const run = new Run(host, control);
      return answered(() => closeAndWrite(run, engineVersion, wish));
    },
    decide: (request, control) => {
      const { by, ...wish } = commands.decide.parse(request);
      const wrong = failuresOfWish(wish);
      if (wrong.length > 0) return Promise.resolve(refused(...wrong));
      const run = new Run(host, control);
      return answered(() =>
        record(run, {
          by,
          closeOf: () => closeOf(run, engineVersion),
          plan: (close) => planDecision(wish, close),
        }),
      );
    },
    sign: (request, control) => {
      const { role, by } = commands.sign.parse(request);
      const run = new Run(host, control);
      return answered(() =>
        record(run, {
          by,
          closeOf: () => closeOf(run, engineVersion),
          plan: (close) => planSignature(role, { name: by, account: host.account() }, close),
        }),
      );
    },
    reopen: (request, control) => {
      const { reason, by } = commands.reopen.parse(request);
      const run = new Run(host, control);
      return answered(() => recordInLog(run, by, (log) => planReopening(log, reason)));
    },
    trail: (request, control) => {
      commands.trail.parse(request);
      return answered(() => decisionsOf(new Run(host, control)));
    },
    verify: (request, control) => {
      const asked = commands.verify.parse(request);
      const run = new Run(host, control);
      return answered(() => verifyWorkbook({ ...asked, run, engineVersion, closeOf }));
    },
  };
}

/** Makes the close and writes its outputs, unless that would drop decisions or a signature that stand in the folder. */
async function closeAndWrite(
  run: Run,
  engineVersion: string,
  wish: ReturnType<typeof commands.close.parse>,
): Promise<Result<Replies['close']>> {
  const closed = await closeOf(run, engineVersion);
  if (!closed.isOk) return closed;
  const earlier = await run.host.readOutput('result.json');
  const { setup, review } = closed.value;
  const kept = keepsEarlierLog(review.log, setup, earlier ?? '');
  if (!kept.isOk) return kept;
  const replaced = replacedSignature(closed.value.signOff, earlier ?? '');
  if (replaced) return refused(replaced);
  await writeOutputs(closed.value, wish, run);
  return ok(summaryOf(closed.value, wish.until === 'workbook', run.timings()));
}

/**
 * The close of the folder that the host of a run reads, before anything is written; refused as the commands are. One
 * that is made for comparison may be given its prior close, and no signature stands against it.
 */
export async function closeOf(
  run: Run,
  engineVersion: string,
  comparison?: Comparison,
): Promise<Result<Close>> {
  const importOf = async (setup: Setup): Promise<Result<ImportedExtracts>> => {
    const pool = new TextPool(ownCopy);
    const findings = new Findings(pool);
    const imported = await importAll(run, setup, pool, findings);
    return imported.isOk ? ok({ ...imported.value, pool, findings }) : imported;
  };
  const read = await readClose(run, { engineVersion, importOf, prior: comparison?.given });
  if (!read.isOk) return read;
  const { input, decisions } = read.value;
  const close = await reconcile({ ...input, decisions, beginStage: run.beginStage });
  const failure = comparison ? undefined : protectionFailure(close.review.log, close.signOff);
  return failure ? refused(failure) : ok(close);
}
