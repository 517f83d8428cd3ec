/** Re-performance: makes the run of a workbook again from what the workbook and the extracts say, and compares. */

import { reportOfBook } from './books/book-report.ts';
import type { OtherExtract, Verification } from './contract/verification.ts';
import { type Failure, ok, type Result, refused } from './model/result.ts';
import { inSlices } from './model/sliced-work.ts';
import { ByteTap } from './read/byte-tap.ts';
import { runIdOf } from './read/run-id.ts';
import { textHash } from './read/text-hash.ts';
import { WorkbookCells } from './read/workbook-cells.ts';
import { DamagedArchive } from './read/zip.ts';
import { hashOfSource, statedHashes } from './reperform/book-extracts.ts';
import { type BookFacts, bookFactsOf, rowsPerSheetOf } from './reperform/book-facts.ts';
import { type Compared, compareBook } from './reperform/compare-book.ts';
import { DifferenceTally } from './reperform/difference-tally.ts';
import type { Close } from './report/close.ts';
import { reportInSlices } from './report/workbook.ts';
import type { EngineHost, Run } from './run.ts';
import type { Setup } from './setup/setup.ts';
import { inputsOfPart, nameOfPart, type PartInputs, unreadable } from './verify-part.ts';
import { type GivenPrior, workbookInputs } from './workbook-inputs.ts';

/** A re-performance that was asked for. */
export type VerifyInput = {
  readonly workbook: string;
  /** The workbook of the whole close, for a book of it: one that was named, or one that may be there. */
  readonly whole?: string | undefined;
  readonly isWholeNamed?: boolean | undefined;
  readonly shown: number;
  readonly run: Run;
  readonly engineVersion: string;
  /** The engine's own way from close.json and extracts to a Close. */
  readonly closeOf: (run: Run, engineVersion: string, comparison: Comparison) => Promise<Result<Close>>;
};

/** A run that is made for comparison only; the prior close is read from the folder where it is not given. */
export type Comparison = { readonly given: GivenPrior | undefined };

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
    return refused(unreadable(workbook, error));
  }
}

async function verified(input: VerifyInput, book: WorkbookCells): Promise<Result<Verification>> {
  const { run } = input;
  const read = await inputsOf(input, book);
  if (!read.isOk) return read;
  const { facts, setup, texts, given, from } = read.value;
  const others = await otherExtracts(run, book, setup);
  if (!others.isOk) return others;
  const answer = { ...answerOf(input, facts, setup, others.value), settingsFrom: from };
  if (others.value.length > 0) return ok({ ...answer, timings: run.timings() });
  // A book holds none of it.
  const fromFolder = facts.isPart && from === '' ? namesOfTexts(texts) : [];
  const again = run.over(hostOf(run.host, texts, fromFolder));
  const close = await input.closeOf(again, facts.madeBy, { given });
  if (!close.isOk) return close;
  await run.beginStage('compare the workbook', 0);
  const tally = new DifferenceTally(input.shown, input.run);
  const compared = await compare(input, book, close.value, facts, tally);
  if (!compared.isOk) return compared;
  const { count: differenceCount, first: differences } = tally;
  const found = { ...compared.value, fromFolder, differenceCount, differences };
  const timings = [...again.timings(), ...run.timings()];
  return ok({ ...answer, ...found, isAgreeing: differenceCount === 0, timings });
}

async function inputsOf(input: VerifyInput, book: WorkbookCells): Promise<Result<PartInputs>> {
  const facts = await bookFactsOf(book);
  if (!facts.isOk || !facts.value.isPart) {
    const inputs = await workbookInputs(book);
    return inputs.isOk ? ok({ ...inputs.value, from: '' }) : inputs;
  }
  const { run, whole, isWholeNamed = false } = input;
  const named = whole === undefined ? undefined : { name: whole, isNamed: isWholeNamed };
  return await inputsOfPart({ run, book, facts: facts.value, whole: named });
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
    ...{ isAgreeing: false, book, runId, madeAt, madeBy, engineVersion, settingsFrom: '' },
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

/** Names of the texts that are there. */
function namesOfTexts(texts: ReadonlyMap<string, string | undefined>): string[] {
  return [...texts].flatMap(([name, text]) => (text === undefined ? [] : [name]));
}

async function compare(
  { run }: VerifyInput,
  book: WorkbookCells,
  close: Close,
  facts: BookFacts,
  { tell }: DifferenceTally,
): Promise<Result<Compared>> {
  const { runId, madeAt, runPlace } = facts;
  const again = runIdOf(close);
  if (again !== runId) {
    const { sheet, address } = runPlace;
    tell({ sheet, address, workbook: `run ${runId}`, again: `run ${again}` });
  }
  // The run is named once above: printed on every sheet, another one would hide all other differences.
  const stamp = { runId, madeAt, hash: textHash };
  const rowsPerSheet = await rowsPerSheetOf(book);
  const report = facts.isPart
    ? reportOfBook(close, nameOfPart(facts), stamp, rowsPerSheet)
    : await inSlices(reportInSlices(close, stamp, rowsPerSheet), run.step);
  if (!report) return refused(noSuchBook(facts));
  const compared = await compareBook(book, report, {
    tell,
    progress: (done, total) => {
      run.progress('compare the workbook', done, total);
      run.stopIfCancelled();
    },
    pause: run.host.pause,
  });
  return ok(compared);
}

function noSuchBook(facts: BookFacts): Failure {
  return {
    where: 'the workbook',
    found: `the book ${nameOfPart(facts)}, and the close that was run again has none of that name`,
    remedy: 'Name the folder and the workbook of the close that the book was exported from.',
  };
}
