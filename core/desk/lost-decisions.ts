/** Decisions that would not apply any more if another file took the place of an extract. */

import { allKinds } from '../extract/all-kinds.ts';
import { extractsOf } from '../extract/extracts.ts';
import { ImportCancelled, importExtract } from '../extract/import-extract.ts';
import type { ExtractTable } from '../extract/kind.ts';
import type { IntakeControl } from '../intake/intake-types.ts';
import type { LostDecisions } from '../intake/replacement.ts';
import type { Review, UnappliedDecision } from '../model/decision.ts';
import { Findings } from '../model/finding.ts';
import { type StagedClose, stageClose } from '../pipeline/staged-close.ts';
import type { ByteSource } from '../read/byte-source.ts';
import { readRows } from '../read/read-rows.ts';
import { DecidedLines } from '../review/decided-lines.ts';
import { foldDecisions } from '../review/fold-decisions.ts';
import type { Source } from '../setup/setup.ts';
import type { OpenClose } from './open-close.ts';

/** The extract that would give way, by its place in the last run, and what would be read in its place. */
export type OtherContent = { readonly index: number; readonly source: Source; readonly bytes: ByteSource };

const MOST_NAMED = 20;
const NOTHING: NonNullable<LostDecisions> = { gone: 0, changed: 0, lines: [] };

/**
 * Stages the lines of the last run with the other content and applies the log to them. Undefined where there are
 * decisions and no run has found their lines yet. Reads nothing where no decided line is in the extract.
 */
export async function lostDecisions(
  open: OpenClose,
  content: OtherContent | undefined,
  control: IntakeControl,
): Promise<LostDecisions> {
  const names = open.log.entries.flatMap(({ lines }) => lines.map(({ line }) => line));
  if (names.length === 0) return NOTHING;
  const { figures } = open;
  if (!figures || !content) return undefined;
  const { staged } = figures;
  const before = linesOf(staged, names);
  const isAbout = names.some((name) => {
    const line = before.find(name);
    return line !== undefined && before.place(line).file === content.index;
  });
  if (!isAbout) return NOTHING;
  const after = await stagedWith(staged, content, control);
  const findings = new Findings(staged.pool);
  const review = foldDecisions({ ...after, ...after.lines, log: open.log, findings });
  return comparison(figures.reconciled.close.review, review, before);
}

function comparison(was: Review, is: Review, lines: DecidedLines): NonNullable<LostDecisions> {
  const unknown = new Set([...was.orphans, ...was.stale].map(keyOf));
  const fresh = (all: readonly UnappliedDecision[]): readonly string[] => [
    ...new Set(all.filter((one) => !unknown.has(keyOf(one))).map(({ line }) => line)),
  ];
  const [gone, changed] = [fresh(is.orphans), fresh(is.stale)];
  const titles = [...gone, ...changed].slice(0, MOST_NAMED).map((name) => {
    const line = lines.find(name);
    return line ? `${name} ${lines.title(line)}` : name;
  });
  return { gone: gone.length, changed: changed.length, lines: titles };
}

function keyOf({ entry, line }: UnappliedDecision): string {
  return `${entry.sequence} ${line}`;
}

function linesOf({ lines, pool }: StagedClose, names: readonly string[]): DecidedLines {
  return new DecidedLines({ ...lines, pool }, names);
}

async function stagedWith(
  staged: StagedClose,
  { index, source, bytes }: OtherContent,
  { pause, onProgress, isCancelled }: IntakeControl,
): Promise<StagedClose> {
  const { pool, setup } = staged;
  const findings = new Findings(pool);
  const stage = `look for decided lines in ${source.file}`;
  const { file, table } = await importExtract({
    ...{ source, index, bytes, readRows, kinds: allKinds, pool, findings, pause },
    currencyNames: setup.currencies.names,
    onProgress: (done) => onProgress?.({ stage, done, total: bytes.size }),
    ...(isCancelled && { isCancelled }),
  });
  const others = allKinds
    .flatMap((kind): readonly ExtractTable[] => staged.extracts.of(kind))
    .filter((one) => one.file !== index);
  const tables = [...others, ...(table ? [table] : [])].toSorted((a, b) => a.file - b.file);
  const files = staged.files.map((one) => (one.index === index ? file : one));
  const { lines: _, ...input } = staged;
  const step = async (): Promise<void> => {
    await pause();
    if (isCancelled?.()) throw new ImportCancelled(`The import of ${source.file} was stopped`);
  };
  return stageClose({ ...input, files, findings, extracts: extractsOf(tables) }, step, step);
}
