/** Re-performance: makes the run of a workbook again from what the workbook and the extracts say, and compares. */

import type { Difference, OtherExtract, Verification } from './contract/verification.ts';
import type { PriorClose } from './model/prior-close.ts';
import { type Failure, ok, type Result, refused } from './model/result.ts';
import { ByteTap } from './read/byte-tap.ts';
import { runIdOf } from './read/run-id.ts';
import { textHash } from './read/text-hash.ts';
import { WorkbookCells } from './read/workbook-cells.ts';
import { DamagedArchive } from './read/zip.ts';
import { hashOfSource, statedHashes } from './reperform/book-extracts.ts';
import { type BookFacts, bookFactsOf, rowsPerSheetOf } from './reperform/book-facts.ts';
import { openingOf } from './reperform/book-prior-close.ts';
import { closeJsonOf } from './reperform/book-settings.ts';
import { type Compared, compareBook } from './reperform/compare-book.ts';
import type { Close } from './report/close.ts';
import { buildReport } from './report/workbook.ts';
import { priorCloseOf } from './review/prior-close-of.ts';
import type { EngineHost, Run } from './run.ts';
import { readSetup } from './setup/read-setup.ts';
import type { Setup } from './setup/setup.ts';

/** The settings of a close, as the engine asks for them. */
const CLOSE_FILE = 'close.json';

/** A re-performance that was asked for. */
export type VerifyInput = {
  readonly workbook: string;
  readonly shown: number;
  readonly run: Run;
  readonly engineVersion: string;
  /** The engine's own way from close.json and extracts to a Close. */
  readonly closeOf: (run: Run, engineVersion: string, given: GivenPrior) => Promise<Result<Close>>;
};

/** What the workbook holds of the prior close; undefined where it holds nothing of it. */
export type GivenPrior = { readonly prior: PriorClose | undefined };

/** Verifies a workbook. Refused when the workbook does not say what it takes to make its run again. */
export async function verifyWorkbook(input: VerifyInput): Promise<Result<Verification>> {
  const { run, workbook } = input;
  await run.beginStage('read the workbook', 0);
  const bytes = await run.host.openWorkbook(workbook);
  if (!bytes) {
    return refused({ where: workbook, found: 'no such file', remedy: 'Name the exported workbook.' });
  }
  try {
    return await verified(input, await WorkbookCells.open(bytes));
  } catch (error) {
    if (!(error instanceof DamagedArchive)) throw error;
    const found = `a workbook that cannot be read: ${error.message}`;
    const remedy = 'Name the workbook as it was exported; fetch it again when it was damaged on its way.';
    return refused({ where: workbook, found, remedy });
  }
}

async function verified(input: VerifyInput, book: WorkbookCells): Promise<Result<Verification>> {
  const { run } = input;
  const facts = await bookFactsOf(book);
  const json = await closeJsonOf(book);
  if (!facts.isOk || !json.isOk) return refused(...failuresIn(facts), ...failuresIn(json));
  const setup = settingsOf(json.value);
  if (!setup.isOk) return setup;
  const extracts = await otherExtracts(run, book, setup.value);
  if (!extracts.isOk) return extracts;
  const answer = answerOf(input, facts.value, setup.value, extracts.value);
  if (extracts.value.length > 0) return ok({ ...answer, timings: run.timings() });
  const given = await priorGiven(book, setup.value);
  if (!given.isOk) return given;
  const fromFolder: string[] = [];
  const again = run.over(hostOf(run.host, json.value, fromFolder));
  const close = await input.closeOf(again, facts.value.madeBy, given.value);
  if (!close.isOk) return close;
  await run.beginStage('compare the workbook', 0);
  const tally = new Tally(input);
  const compared = await compare(input, book, close.value, facts.value, tally);
  return ok({
    ...answer,
    ...compared,
    fromFolder,
    isAgreeing: tally.count === 0,
    differenceCount: tally.count,
    differences: tally.first,
    timings: [...again.timings(), ...run.timings()],
  });
}

function failuresIn(result: Result<unknown>): readonly Failure[] {
  return result.isOk ? [] : result.failures;
}

function settingsOf(json: string): Result<Setup> {
  const setup = readSetup(json);
  if (setup.isOk) return setup;
  const remedy = 'Verify the workbook as it was exported; its settings were changed afterwards.';
  return refused(
    ...setup.failures.map(({ where, found }) => {
      return { where: where.replace('close.json', 'sheet Parameters'), found, remedy };
    }),
  );
}

async function priorGiven(book: WorkbookCells, { priorClose }: Setup): Promise<Result<GivenPrior>> {
  const opening = priorClose && (await openingOf(book));
  if (!opening) return ok({ prior: undefined });
  try {
    return ok({ prior: priorCloseOf(opening) });
  } catch (error) {
    // Rows that this program did not write are thrown, because there they would be its own fault.
    const found = error instanceof Error ? error.message : String(error);
    const remedy = 'Verify the workbook as it was exported; this sheet was changed afterwards.';
    return refused({ where: 'sheet Opening items', found, remedy });
  }
}

/** Every extract whose bytes are not those that the workbook states. */
async function otherExtracts(
  run: Run,
  book: WorkbookCells,
  { sources }: Setup,
): Promise<Result<readonly OtherExtract[]>> {
  const hashes = await statedHashes(book);
  const others: OtherExtract[] = [];
  const failures: Failure[] = [];
  for (const source of sources) {
    const stated = hashOfSource(hashes, source);
    if (stated === undefined) {
      const remedy = 'Verify the workbook as it was exported; it prints the SHA-256 of every extract.';
      failures.push({ where: 'the workbook', found: `no SHA-256 of "${source.file}"`, remedy });
      continue;
    }
    const found = await hashOf(run, source.file);
    if (found !== stated && !others.some(({ file }) => file === source.file)) {
      others.push({ file: source.file, stated, found });
    }
  }
  return failures.length > 0 ? refused(...failures) : ok(others);
}

async function hashOf(run: Run, file: string): Promise<string> {
  await run.beginStage(`check ${file}`, 0);
  const bytes = await run.host.openExtract(file);
  return bytes ? (await new ByteTap(bytes).digest()).sha256 : '';
}

function answerOf(
  { engineVersion }: VerifyInput,
  { book, runId, madeAt, madeBy }: BookFacts,
  { sources }: Setup,
  others: readonly OtherExtract[],
): Verification {
  return {
    ...{ isAgreeing: false, book, runId, madeAt, madeBy, engineVersion },
    ...{ extracts: sources.length, otherExtracts: others, fromFolder: [] },
    ...{ sheets: 0, cells: 0, differenceCount: 0, differences: [], timings: [] },
  };
}

/**
 * The host of the run that is made again: settings come from the workbook, extracts from the folder. Decisions and the
 * prior close come from the folder where the workbook does not hold them, and are named.
 */
function hostOf(host: EngineHost, closeJson: string, fromFolder: string[]): EngineHost {
  const readText = async (name: string): Promise<string | undefined> => {
    if (name === CLOSE_FILE) return closeJson;
    const text = await host.readText(name);
    if (text !== undefined) fromFolder.push(name);
    return text;
  };
  return { ...host, readText };
}

/** Counts differences, keeps the first and hands each on. */
class Tally {
  count = 0;
  readonly first: Difference[] = [];
  private readonly input: VerifyInput;

  constructor(input: VerifyInput) {
    this.input = input;
  }

  readonly tell = (difference: Difference): void => {
    this.count += 1;
    if (this.first.length < this.input.shown) this.first.push(difference);
    this.input.run.tellDifference(difference);
  };
}

async function compare(
  { run }: VerifyInput,
  book: WorkbookCells,
  close: Close,
  { runId, madeAt, runPlace }: BookFacts,
  { tell }: Tally,
): Promise<Compared> {
  const again = runIdOf(close);
  if (again !== runId) {
    const { sheet, address } = runPlace;
    tell({ sheet, address, workbook: `run ${runId}`, again: `run ${again}` });
  }
  // The run is named once above: printed on every sheet, another one would hide all other differences.
  const stamp = { runId, madeAt, hash: textHash };
  const report = buildReport(close, stamp, await rowsPerSheetOf(book));
  return await compareBook(book, report, {
    tell,
    progress: (done, total) => {
      run.progress('compare the workbook', done, total);
      run.stopIfCancelled();
    },
    pause: run.host.pause,
  });
}
