/** Takes from a workbook everything that its run started from, apart from the extracts. */

import type { PriorClose } from './model/prior-close.ts';
import { type Failure, ok, type Result, refused } from './model/result.ts';
import type { WorkbookCells } from './read/workbook-cells.ts';
import { decisionEntriesOf } from './reperform/book-decisions.ts';
import { type BookFacts, bookFactsOf } from './reperform/book-facts.ts';
import { openingOf } from './reperform/book-prior-close.ts';
import { closeJsonOf } from './reperform/book-settings.ts';
import { DECISIONS_FILE, readDecisionLog } from './review/decision-log.ts';
import { priorCloseOf } from './review/prior-close-of.ts';
import { DECISIONS_FORMAT } from './setup/decisions-schema.ts';
import { readSetup } from './setup/read-setup.ts';
import type { Setup } from './setup/setup.ts';

/** What a workbook says of the run that made it. */
export type WorkbookInputs = {
  readonly facts: BookFacts;
  readonly setup: Setup;
  /** Small files of the run by name; undefined for one that was not there. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** What was taken from the prior close; undefined where only the folder says it. */
  readonly given: GivenPrior | undefined;
};

/** A prior close that is not to be read from the folder; undefined inside for none. */
export type GivenPrior = { readonly prior: PriorClose | undefined };

const CHANGED = 'Verify the workbook as it was exported; this sheet was changed afterwards.';

/** Reads the inputs of a run off the workbook of its whole close; refused with everything that cannot be what was exported. */
export async function workbookInputs(book: WorkbookCells): Promise<Result<WorkbookInputs>> {
  const facts = await bookFactsOf(book);
  const json = await closeJsonOf(book);
  const decisions = await decisionsIn(book);
  if (!facts.isOk || !json.isOk || !decisions.isOk) {
    return refused(...[facts, json, decisions].flatMap(failuresIn));
  }
  const setup = settingsOf(json.value);
  if (!setup.isOk) return setup;
  const prior = await priorIn(book, setup.value);
  if (!prior.isOk) return prior;
  const texts = new Map<string, string | undefined>([['close.json', json.value], ...decisions.value]);
  return ok({ facts: facts.value, setup: setup.value, texts, given: { prior: prior.value } });
}

function failuresIn(result: Result<unknown>): readonly Failure[] {
  return result.isOk ? [] : result.failures;
}

function settingsOf(json: string): Result<Setup> {
  const setup = readSetup(json);
  if (setup.isOk) return setup;
  return refused(
    ...setup.failures.map(({ where, found }) => {
      return { where: where.replace('close.json', 'sheet Parameters'), found, remedy: CHANGED };
    }),
  );
}

async function priorIn(book: WorkbookCells, { priorClose }: Setup): Promise<Result<PriorClose | undefined>> {
  const opening = priorClose && (await openingOf(book));
  if (!opening) return ok(undefined);
  try {
    return ok(priorCloseOf(opening));
  } catch (error) {
    // Rows that this program did not write are thrown, because there they would be its own fault.
    const found = error instanceof Error ? error.message : String(error);
    return refused({ where: 'sheet Opening items', found, remedy: CHANGED });
  }
}

/** decisions.json as the workbook holds it: none when nobody decided; nothing when it has no sheet of decisions. */
async function decisionsIn(
  book: WorkbookCells,
): Promise<Result<readonly (readonly [string, string | undefined])[]>> {
  const entries = await decisionEntriesOf(book);
  if (!entries) return ok([]);
  if (entries.length === 0) return ok([[DECISIONS_FILE, undefined]]);
  const text = JSON.stringify({ format: DECISIONS_FORMAT, entries });
  const log = readDecisionLog(text);
  if (log.isOk) return ok([[DECISIONS_FILE, text]]);
  const remedy =
    'Verify the workbook as it was exported; the chain of hashes says that this sheet was changed.';
  return refused(
    ...log.failures.map(({ where, found }) => {
      return { where: where.replace(DECISIONS_FILE, 'sheet Change log'), found, remedy };
    }),
  );
}
