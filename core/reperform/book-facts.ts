/** What a workbook says about itself: whose it is, which run made it, how its long sheets were split. */

import { addressOf } from '../model/cell-address.ts';
import { ok, type Result, refused } from '../model/result.ts';
import type { WorkbookCells } from '../read/workbook-cells.ts';
import { HEADER_ROW } from '../report/sheet.ts';
import { PARAMETERS } from '../report/sheets/parameters.ts';

/** The facts of a workbook. */
export type BookFacts = {
  /** Whose it is: the text behind `Entity: `. */
  readonly book: string;
  /** True for the book of one org, which holds a part of its close only. */
  readonly isPart: boolean;
  readonly runId: string;
  readonly madeAt: string;
  readonly madeBy: string;
  /** The cell that names the run. */
  readonly runPlace: { readonly sheet: string; readonly address: string; readonly text: string };
};

const ENTITY = /^Entity: (.*)$/s;
const RUN = /^Run: (\S+) {3}Made: (\S+) {3}Engine: (.*?)(?: {3}.*)?$/s;
/** Stands between the entity and the name of a book. */
export const PART_OF_CLOSE = ' · Book: ';
/** The sheet that only the workbook of a whole close has. */
const WHOLE_CLOSE = 'Books';
const PART = / – part 1 of \d+, rows 1 to (\d+) of \d+$/;

/** Reads the facts off the title block of the sheet Parameters. */
export async function bookFactsOf(book: WorkbookCells): Promise<Result<BookFacts>> {
  const sheet = book.sheets.findIndex(({ name }) => name === PARAMETERS);
  const titles = sheet < 0 ? [] : await titlesOf(book, sheet);
  const at = titles.findIndex((title) => RUN.test(title));
  const text = titles[at] ?? '';
  const [, runId, madeAt = '', madeBy = ''] = RUN.exec(text) ?? [];
  if (runId === undefined || Number.isNaN(Date.parse(madeAt))) {
    const remedy = 'Name a workbook that this program has exported, as it was exported.';
    return refused({
      where: 'the workbook',
      found: `no line on the sheet "${PARAMETERS}" that says which run made it`,
      remedy,
    });
  }
  const entity = titles.find((title) => ENTITY.test(title)) ?? '';
  const runPlace = { sheet: PARAMETERS, address: addressOf(0, at + 1), text };
  const owner = ENTITY.exec(entity)?.[1] ?? '';
  const isPart = owner.includes(PART_OF_CLOSE) && !book.sheets.some(({ name }) => name === WHOLE_CLOSE);
  return ok({ book: owner, isPart, runId, madeAt, madeBy, runPlace });
}

/** Rows on each part of a sheet that was split; undefined when none was. */
export async function rowsPerSheetOf(book: WorkbookCells): Promise<number | undefined> {
  const names = new Set(book.sheets.map(({ name }) => name));
  for (const [at, { name }] of book.sheets.entries()) {
    if (!names.has(`${name} 2`)) continue;
    const [headline = ''] = await titlesOf(book, at);
    const rows = Number(PART.exec(headline)?.[1] ?? 0);
    if (rows > 0) return rows;
  }
  return undefined;
}

/** The texts of the first column above the main table, by row. */
async function titlesOf(book: WorkbookCells, sheet: number): Promise<readonly string[]> {
  const titles: string[] = [];
  for await (const rows of book.rows(sheet)) {
    for (const { number, cells } of rows) {
      if (number >= HEADER_ROW) return titles;
      while (titles.length < number) titles.push('');
      const first = cells.find(({ column }) => column === 0);
      titles[number - 1] = first?.value ?? '';
    }
  }
  return titles;
}
