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
import { type BookFacts, rowsPerSheetOf } from './reperform/book-facts.ts';
import { type Compared, compareBook } from './reperform/compare-book.ts';
import type { Close } from './report/close.ts';
import { buildReport } from './report/workbook.ts';
import type { EngineHost, Run } from './run.ts';
import type { Setup } from './setup/setup.ts';
import { workbookInputs } from './workbook-inputs.ts';

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
  const read = await workbookInputs(book);
  if (!read.isOk) return read;
  const { facts, setup, texts, prior } = read.value;
  const others = await otherExtracts(run, book, setup);
  if (!others.isOk) return others;
  const answer = answerOf(input, facts, setup, others.value);
  if (others.value.length > 0) return ok({ ...answer, timings: run.timings() });
  const fromFolder: string[] = [];
  const again = run.over(hostOf(run.host, texts, fromFolder));
  const close = await input.closeOf(again, facts.madeBy, { prior });
  if (!close.isOk) return close;
  await run.beginStage('compare the workbook', 0);
  const tally = new Tally(input);
  const compared = await compare(input, book, close.value, facts, tally);
  const { count: differenceCount, first: differences } = tally;
  const found = { ...compared, fromFolder, differenceCount, differences };
  const timings = [...again.timings(), ...run.timings()];
  return ok({ ...answer, ...found, isAgreeing: differenceCount === 0, timings });
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
 * The host of the run that is made again: what people entered comes from the workbook, extracts from the folder. Texts
 * that the workbook does not hold are read from the folder and named.
 */
function hostOf(
  host: EngineHost,
  texts: ReadonlyMap<string, string | undefined>,
  fromFolder: string[],
): EngineHost {
  const readText = async (name: string): Promise<string | undefined> => {
    if (texts.has(name)) return texts.get(name);
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
