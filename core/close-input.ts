/** Reads what a close rests on: close.json, the prior close, the log of decisions and the extracts. */

import { extractsOf } from './extract/extracts.ts';
import { setHomeCurrency } from './fx/home-currency.ts';
import type { Imported } from './import-all.ts';
import type { DecisionLog } from './model/decision.ts';
import type { Findings } from './model/finding.ts';
import type { PriorClose } from './model/prior-close.ts';
import { ok, type Result, refused } from './model/result.ts';
import type { TextPool } from './model/text-pool.ts';
import type { CloseInput } from './pipeline/staged-close.ts';
import { textLines } from './read/text-lines.ts';
import { decisionsOf } from './record.ts';
import { keepsStatedLog } from './review/known-log.ts';
import { failuresOfPrior } from './review/prior-period.ts';
import { readPriorClose } from './review/read-prior-close.ts';
import type { Run } from './run.ts';
import { readSetup, statedSettings } from './setup/read-setup.ts';
import type { Setup } from './setup/setup.ts';

/** The extracts of a setup as tables over one pool, with what reading them found. */
export type ImportedExtracts = Imported & { readonly pool: TextPool; readonly findings: Findings };

/** How a close is read where not everything comes from its folder. */
export type CloseReading = {
  readonly engineVersion: string;
  /** Reads the extracts of a setup. */
  readonly importOf: (setup: Setup) => Promise<Result<ImportedExtracts>>;
  /** The prior close where it is not to be read from the folder; `undefined` inside says that there is none. */
  readonly prior?: { readonly prior: PriorClose | undefined } | undefined;
};

/** What a close rests on, with the decisions about it. */
export type ReadClose = { readonly input: CloseInput; readonly decisions: DecisionLog };

/** Reads all of it; refused in the order in which it is asked for: setup, prior close, decisions, extracts. */
export async function readClose(run: Run, reading: CloseReading): Promise<Result<ReadClose>> {
  const text = await run.host.readText('close.json');
  if (text === undefined) {
    const remedy = 'Name a folder that holds close.json and the extracts; the README shows an example.';
    return refused({ where: 'close.json', found: 'no such file in the folder', remedy });
  }
  const setup = readSetup(text);
  if (!setup.isOk) return setup;
  const prior = await priorOf(run, setup.value, reading.prior);
  if (!prior.isOk) return prior;
  const log = await decisionsOf(run);
  const decisions = log.isOk ? keepsStatedLog(log.value, setup.value) : log;
  if (!decisions.isOk) return decisions;
  const imported = await reading.importOf(setup.value);
  if (!imported.isOk) return imported;
  const { files, tables, pool, findings } = imported.value;
  const stated = { setup: setup.value, statedSettings: statedSettings(text), prior: prior.value };
  const read = { files, extracts: extractsOf(tables), pool, findings };
  return ok({
    input: { ...stated, ...read, engineVersion: reading.engineVersion },
    decisions: decisions.value,
  });
}

async function priorOf(
  run: Run,
  setup: Setup,
  given: CloseReading['prior'],
): Promise<Result<PriorClose | undefined>> {
  const folder = setup.priorClose?.folder;
  if (folder === undefined) return ok(undefined);
  await run.beginStage('read the prior close', 0);
  const prior = given ? ok(given.prior) : await readPrior(run, folder);
  if (!prior.isOk) return prior;
  const failures = prior.value ? failuresOfPrior(prior.value, setup) : [];
  if (failures.length > 0) return refused(...failures);
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
