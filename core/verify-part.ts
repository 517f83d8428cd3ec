/** What it takes to make the run of one book again: a book leaves out settings and lines of the others. */

import { type Failure, ok, type Result, refused } from './model/result.ts';
import type { ByteSource } from './read/byte-source.ts';
import { WorkbookCells } from './read/workbook-cells.ts';
import { DamagedArchive } from './read/zip.ts';
import { decisionEntriesOf } from './reperform/book-decisions.ts';
import { type BookFacts, bookFactsOf, PART_OF_CLOSE } from './reperform/book-facts.ts';
import { DECISIONS_FILE, readDecisionLog, writeDecisionLog } from './review/decision-log.ts';
import type { Run } from './run.ts';
import { readSetup } from './setup/read-setup.ts';
import { type WorkbookInputs, workbookInputs } from './workbook-inputs.ts';

/** A book, and where the workbook of its whole close may be. */
export type PartToVerify = {
  readonly run: Run;
  readonly book: WorkbookCells;
  readonly facts: BookFacts;
  /** A workbook that was named for it, or one that stands where it usually does. */
  readonly whole: { readonly name: string; readonly isNamed: boolean } | undefined;
};

/** What the run is made again from, and the name of the workbook that said so; '' for the folder of the close. */
export type PartInputs = WorkbookInputs & { readonly from: string };

/**
 * Settings, decisions and opening items of the run of a book: those of the workbook of the whole close where it is of the
 * same run, else those of the folder, with the decisions that had been made when the book was written.
 */
export async function inputsOfPart(part: PartToVerify): Promise<Result<PartInputs>> {
  const { run, whole, facts } = part;
  const bytes = whole && (await run.host.openWorkbook(whole.name));
  if (whole?.isNamed && !bytes) {
    return refused({
      where: whole.name,
      found: 'no such file',
      remedy: 'Name the workbook of the whole close.',
    });
  }
  if (!whole || !bytes) return await inputsOfFolder(part);
  const inputs = await inputsOfWhole(whole.name, bytes, facts);
  if ('inputs' in inputs) return inputs.inputs;
  return whole.isNamed ? refused(inputs.unfit) : await inputsOfFolder(part);
}

/** What the workbook of a whole close says; or why it is none of the run that made the book. */
async function inputsOfWhole(
  name: string,
  bytes: ByteSource,
  facts: BookFacts,
): Promise<{ readonly inputs: Result<PartInputs> } | { readonly unfit: Failure }> {
  try {
    const book = await WorkbookCells.open(bytes);
    const other = await bookFactsOf(book);
    const isOfRun = other.isOk && !other.value.isPart && other.value.runId === facts.runId;
    if (!isOfRun) return { unfit: otherRun(name, facts) };
    const inputs = await workbookInputs(book);
    return { inputs: inputs.isOk ? ok({ ...inputs.value, facts, from: name }) : inputs };
  } catch (error) {
    if (!(error instanceof DamagedArchive)) throw error;
    return { unfit: unreadable(name, error) };
  }
}

/** Name of a book, as its title block says it. */
export function nameOfPart({ book }: BookFacts): string {
  return book.slice(book.lastIndexOf(PART_OF_CLOSE) + PART_OF_CLOSE.length);
}

/** Refusal of a workbook that is damaged. */
export function unreadable(workbook: string, { message }: DamagedArchive): Failure {
  const remedy = 'Name the workbook as it was exported; fetch it again when it was damaged on its way.';
  return { where: workbook, found: `a workbook that cannot be read: ${message}`, remedy };
}

function otherRun(name: string, { runId }: BookFacts): Failure {
  return {
    where: name,
    found: `not the workbook of the whole close of run ${runId}, which made the book`,
    remedy: 'Name the workbook that was exported together with the book.',
  };
}

async function inputsOfFolder({ run, book, facts }: PartToVerify): Promise<Result<PartInputs>> {
  const text = await run.host.readText('close.json');
  if (text === undefined) return refused(nothingToStartFrom(facts));
  const setup = readSetup(text);
  if (!setup.isOk) return setup;
  const log = await logOfBook(run, book);
  if (!log.isOk) return log;
  const texts = new Map<string, string | undefined>([['close.json', text], ...log.value]);
  return ok({ facts, setup: setup.value, texts, given: undefined, from: '' });
}

function nothingToStartFrom({ book }: BookFacts): Failure {
  return {
    where: 'the workbook',
    found: `the book of a part of a close (${book}): it leaves out settings, decisions and lines of the others`,
    remedy:
      'Name the workbook of the whole close that was exported with it (--whole WORKBOOK), or a folder that holds ' +
      'close.json, decisions.json and the prior close beside the extracts.',
  };
}

/** decisions.json as it was when the book was written: its chain holds the last entry that the book shows. */
async function logOfBook(
  run: Run,
  book: WorkbookCells,
): Promise<Result<readonly (readonly [string, string | undefined])[]>> {
  const shown = (await decisionEntriesOf(book)) ?? [];
  const head = shown.at(-1);
  if (head === undefined) return ok([[DECISIONS_FILE, undefined]]);
  const text = await run.host.readText(DECISIONS_FILE);
  const log = text === undefined ? undefined : readDecisionLog(text);
  if (log && !log.isOk) return log;
  const entries = log?.value.entries.slice(0, shown.length) ?? [];
  const last = entries.at(-1);
  if (last === undefined || entries.length < shown.length || last.hash !== hashOf(head)) {
    const found = `not the ${shown.length} decisions that the book rests on, up to ${hashOf(head)}`;
    const remedy =
      'Put back the decisions.json of that time or a later one, or name the whole workbook (--whole).';
    return refused({ where: DECISIONS_FILE, found, remedy });
  }
  return ok([[DECISIONS_FILE, writeDecisionLog({ entries, head: last.hash, length: entries.length })]]);
}

function hashOf(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'hash' in entry ? String(entry.hash) : '';
}
