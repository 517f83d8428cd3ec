/** The use cases: what the command line, the window and the tests call. Joins the pipeline with files. */

import { commands, type Replies, type Requests } from './contract/commands.ts';
import { allKinds } from './extract/all-kinds.ts';
import { extractsOf } from './extract/extracts.ts';
import { ImportCancelled, importExtract } from './extract/import-extract.ts';
import type { ExtractTable } from './extract/kind.ts';
import { setHomeCurrency } from './fx/home-currency.ts';
import { failuresOf } from './model/failures-of-findings.ts';
import { Findings } from './model/finding.ts';
import type { PriorClose } from './model/prior-close.ts';
import { type Failure, ok, type Result, refused } from './model/result.ts';
import type { SourceFile } from './model/source-file.ts';
import { TextPool } from './model/text-pool.ts';
import { writeOutputs } from './outputs.ts';
import type { ByteSource } from './read/byte-source.ts';
import { ownCopy } from './read/own-copy.ts';
import { readRows } from './read/read-rows.ts';
import { textLines } from './read/text-lines.ts';
import { reconcile } from './reconcile.ts';
import { decisionsOf, record, recordInLog } from './record.ts';
import type { Close } from './report/close.ts';
import { summaryOf } from './report/summary.ts';
import { keepsEarlierLog, keepsStatedLog } from './review/known-log.ts';
import { planDecision } from './review/plan-decision.ts';
import { readPriorClose } from './review/read-prior-close.ts';
import { protectionFailure } from './review/sign-off.ts';
import { planReopening } from './review/signing.ts';
import { type EngineHost, HostFailure, Interrupted, Run, type RunControl } from './run.ts';
import { readSetup, statedSettings } from './setup/read-setup.ts';
import type { Setup, Source } from './setup/setup.ts';
import { planSignature } from './signatures.ts';
import { type GivenPrior, verifyWorkbook } from './verify.ts';

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

const INTERRUPTED: Failure = {
  where: 'the run',
  found: 'it was interrupted',
  remedy: 'Start it again; what was there before is untouched.',
};

/** An engine over a host. `engineVersion` is printed in every output. */
export function createEngine(host: EngineHost, engineVersion: string): Engine {
  return {
    close: (request, control) => {
      const wish = commands.close.parse(request);
      return answered(new Run(host, control), async (run) => {
        const closed = await closeOf(run, engineVersion);
        if (!closed.isOk) return closed;
        const earlier = await run.host.readOutput('result.json');
        const { setup, review } = closed.value;
        const kept = keepsEarlierLog(review.log, setup, earlier ?? '');
        if (!kept.isOk) return kept;
        await writeOutputs(closed.value, wish, run);
        return ok(summaryOf(closed.value, wish.until === 'workbook', run.timings()));
      });
    },
    decide: (request, control) => {
      const { by, ...wish } = commands.decide.parse(request);
      return answered(new Run(host, control), (run) =>
        record(run, {
          by,
          closeOf: () => closeOf(run, engineVersion),
          plan: (close) => planDecision(wish, close),
        }),
      );
    },
    sign: (request, control) => {
      const { role, by } = commands.sign.parse(request);
      return answered(new Run(host, control), (run) =>
        record(run, {
          by,
          closeOf: () => closeOf(run, engineVersion),
          plan: (close) => planSignature(role, { name: by, account: host.account() }, close),
        }),
      );
    },
    reopen: (request, control) => {
      const { reason, by } = commands.reopen.parse(request);
      return answered(new Run(host, control), (run) =>
        recordInLog(run, by, (log) => planReopening(log, reason)),
      );
    },
    trail: (request, control) => {
      commands.trail.parse(request);
      return answered(new Run(host, control), decisionsOf);
    },
    verify: (request, control) => {
      const asked = commands.verify.parse(request);
      return answered(new Run(host, control), (run) =>
        verifyWorkbook({ ...asked, run, engineVersion, closeOf }),
      );
    },
  };
}

/** The answer of a command; what the host cannot do, and a request to stop, are refusals. */
async function answered<Reply>(
  run: Run,
  command: (run: Run) => Promise<Result<Reply>>,
): Promise<Result<Reply>> {
  try {
    return await command(run);
  } catch (error) {
    if (error instanceof Interrupted || error instanceof ImportCancelled) return refused(INTERRUPTED);
    if (error instanceof HostFailure) return refused(error.failure);
    throw error;
  }
}

/** A close; with what a workbook says of its prior close it is made for comparison, and no signature stands against it. */
/** The close of the folder that the host of a run reads, before anything is written; refused as the commands are. */
export async function closeOf(run: Run, engineVersion: string, given?: GivenPrior): Promise<Result<Close>> {
  const text = await run.host.readText('close.json');
  if (text === undefined) {
    const remedy = 'Name a folder that holds close.json and the extracts; the README shows an example.';
    return refused({ where: 'close.json', found: 'no such file in the folder', remedy });
  }
  const setup = readSetup(text);
  if (!setup.isOk) return setup;
  const prior = await priorOf(run, setup.value, given?.prior);
  if (!prior.isOk) return prior;
  const log = await decisionsOf(run);
  const decisions = log.isOk ? keepsStatedLog(log.value, setup.value) : log;
  if (!decisions.isOk) return decisions;
  const pool = new TextPool(ownCopy);
  const findings = new Findings(pool);
  const imported = await importAll(run, setup.value, pool, findings);
  if (!imported.isOk) return imported;
  const { files, tables } = imported.value;
  const close = await reconcile({
    setup: setup.value,
    statedSettings: statedSettings(text),
    engineVersion,
    files,
    extracts: extractsOf(tables),
    prior: prior.value,
    decisions: decisions.value,
    pool,
    findings,
    beginStage: run.beginStage,
  });
  const failure = given ? undefined : protectionFailure(close.review.log, close.signOff);
  return failure ? refused(failure) : ok(close);
}

async function priorOf(
  run: Run,
  setup: Setup,
  given: PriorClose | undefined,
): Promise<Result<PriorClose | undefined>> {
  const folder = setup.priorClose?.folder;
  if (folder === undefined) return ok(undefined);
  await run.beginStage('read the prior close', 0);
  const prior = given ? ok(given) : await readPrior(run, folder);
  if (!prior.isOk) return prior;
  const home = setHomeCurrency(setup, setup.currencies.home, prior.value);
  return home.isOk ? prior : home;
}

async function readPrior(run: Run, folder: string): Promise<Result<PriorClose>> {
  const result = await run.host.readText(`${folder}/result.json`);
  const lines = await run.host.openExtract(`${folder}/lines.ndjson`);
  if (result === undefined || lines === undefined) {
    const remedy = 'Name the folder that holds result.json and lines.ndjson of the signed prior close.';
    return refused({
      where: 'close.json: priorClose.folder',
      found: `"${folder}" lacks one of both files`,
      remedy,
    });
  }
  return await readPriorClose(folder, result, textLines(lines));
}

type Imported = { readonly files: readonly SourceFile[]; readonly tables: readonly ExtractTable[] };

async function importAll(
  run: Run,
  setup: Setup,
  pool: TextPool,
  findings: Findings,
): Promise<Result<Imported>> {
  const sources = await openAll(run, setup);
  if (!sources.isOk) return sources;
  const currencyNames = setup.currencies.names;
  const files: SourceFile[] = [];
  const tables: ExtractTable[] = [];
  for (const [index, { source, bytes }] of sources.value.entries()) {
    const stage = `read ${source.file}`;
    await run.beginStage(stage, 0);
    const onProgress = (done: number): void => run.progress(stage, done, bytes.size);
    const { isCancelled } = run;
    const shared = { pool, findings, currencyNames, kinds: allKinds, readRows, onProgress, isCancelled };
    const imported = await importExtract({ source, index, bytes, ...shared });
    run.stopIfCancelled();
    files.push(imported.file);
    if (imported.table) tables.push(imported.table);
    run.countRows(imported.file.rows.data);
  }
  // A close without one of its extracts would call every line of the other side missing, so it asks first.
  if (tables.length < files.length) return refused(...failuresOf(findings, files, pool));
  return ok({ files, tables });
}

type OpenSource = { readonly source: Source; readonly bytes: ByteSource };

async function openAll(run: Run, setup: Setup): Promise<Result<readonly OpenSource[]>> {
  const opened: OpenSource[] = [];
  const missing: Failure[] = [];
  for (const [index, source] of setup.sources.entries()) {
    const bytes = await run.host.openExtract(source.file);
    if (bytes) opened.push({ source, bytes });
    else {
      const remedy = 'Put the file into the folder, or take the source out of close.json.';
      missing.push({
        where: `close.json: sources, entry ${index + 1}`,
        found: `no file "${source.file}"`,
        remedy,
      });
    }
  }
  return missing.length > 0 ? refused(...missing) : ok(opened);
}
