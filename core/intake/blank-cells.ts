/** Cells of a file that are blank and must not be: the run tells them when it makes lines of the rows. */

import { kinds } from '../extract/all-kinds.ts';
import { extractsOf } from '../extract/extracts.ts';
import type { ExtractTable } from '../extract/kind.ts';
import { Findings } from '../model/finding.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import { MoneyColumn } from '../model/money-column.ts';
import { inSlices, type Step } from '../model/sliced-work.ts';
import { headerOf, type SourceFile } from '../model/source-file.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Source } from '../setup/setup.ts';
import type { setupSoFar } from '../setup/setup-so-far.ts';
import { stageBilling } from '../stage/stage-billing.ts';
import { stageRevenue } from '../stage/stage-revenue.ts';
import { revenueTemplates } from '../stage/templates/revenue-templates.ts';

/** What a row alone is told for, with the field of the cell; the rest may still come from another extract. */
const TOLD: ReadonlyMap<FindingCode, string> = new Map([
  ['amount-missing', 'amount'],
  ['direction-missing', 'type'],
]);

/** A file that was read, with the collection that its findings go into. */
export type ReadTable = {
  readonly table: ExtractTable;
  readonly file: SourceFile;
  readonly source: Source;
  readonly pool: TextPool;
  readonly findings: Findings;
};

/**
 * Records `amount-missing` and `direction-missing` by staging the file alone, so that rows which count nowhere are left
 * out as in the run: drafts, cancelled ones, payments, other books.
 */
export async function tellBlankCells(
  read: ReadTable,
  { setup, stated }: ReturnType<typeof setupSoFar>,
  step: Step,
): Promise<void> {
  const { table, file, source, pool, findings } = read;
  if (!hasBlank(table)) return;
  const extracts = extractsOf([stated.has('books') ? table : withoutBooks(table)]);
  const staged = Findings.joined(pool, [findings]);
  const files = [file];
  const input = { kinds, extracts, setup: { ...setup, sources: [source] }, pool, findings: staged, files };
  if (table.kind.system === 'billing') await inSlices(stageBilling(input), step);
  else await inSlices(stageRevenue(input), step);
  for (const { code, row, found } of staged.all()) {
    const field = TOLD.get(code);
    if (field === undefined) continue;
    const column = headerOf(files, file.index, field) ?? '';
    for (let at = 0; at < row.length; at += 1) {
      const place = { file: file.index, row: row.get(at), column };
      findings.add(code, place, blankWords(code, pool.text(found.get(at))));
    }
  }
}

function blankWords(code: FindingCode, found: string): string {
  return code === 'amount-missing' ? `blank, in ${found}` : `blank, with an amount of ${found}`;
}

/** Staging takes its time, and most files have no such cell. */
function hasBlank({ columns, present, count }: ExtractTable): boolean {
  return [...TOLD.values()].some((field) => {
    const column = columns[field];
    if (!column || !present.has(field)) return false;
    const isBlank = (row: number): boolean =>
      column instanceof MoneyColumn ? column.isBlank(row) : column.get(row) === BLANK;
    for (let row = 0; row < count; row += 1) if (isBlank(row)) return true;
    return false;
  });
}

/** Which book is the primary one is not said yet, so no row is of another one. */
function withoutBooks(table: ExtractTable): ExtractTable {
  const books = revenueTemplates
    .filter(({ kind }) => kinds[kind].name === table.kind.name)
    .flatMap(({ reads }) => reads.book ?? []);
  return { ...table, present: new Set([...table.present].filter((field) => !books.includes(field))) };
}
