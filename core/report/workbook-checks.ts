/** The checks of the workbook over its own cells. */

import { columnRange } from '../model/cell-address.ts';
import { ITEMS_IN_SLICE, type Slices } from '../model/sliced-work.ts';
import { checkWordFormula, column, countFormula, smallTable, text } from './cells.ts';
import { FIRST_ROW, type FormulaResult, type Row, type Sheet, TABLE_HEAD, type Table } from './sheet.ts';

/** A column of check cells of one table: each of them reads OK or is zero. */
type CheckColumn = {
  readonly sheet: string;
  readonly header: string;
  readonly heading: string;
  readonly range: string;
} & Tally;

/** Check cells that fail: words FAIL, and numbers that are not zero. */
type Tally = { readonly words: number; readonly numbers: number };

/** A row for every column of check cells on any of the sheets: how many of its cells fail. Reads every row, in slices. */
export function* workbookChecksTable(sheets: readonly Sheet[], firstRow: number): Slices<Table> {
  const checks: CheckColumn[] = [];
  for (const sheet of sheets) checks.push(...(yield* checkColumnsOf(sheet)));
  const rows = checks.map((check, at) => rowOf(check, firstRow + at));
  const columns = [
    column('Sheet', 'text', 30),
    column('FAIL', 'count', 14),
    column('Checked column', 'text', 46),
    { ...column('Verdict', 'status', 14), isCheck: true },
    column('Not zero', 'count', 10),
    column('Table of the sheet', 'text', 60),
  ];
  return smallTable(columns, rows, {
    heading:
      'Checks of this workbook over its own cells: in each checked column, how many cells read FAIL or are not zero',
  });
}

/** Where the verdicts of the table stand, for About. */
export function verdictRange(table: Table, firstRow: number): string {
  return columnRange(3, firstRow, firstRow + Math.max(table.count, 1) - 1);
}

/** How many verdicts of the table read FAIL. */
export function failedVerdicts(table: Table): number {
  let failed = 0;
  for (const [, , , verdict] of table.rows(0, table.count)) {
    const result = verdict?.kind === 'formula' ? verdict.result : undefined;
    if (result?.kind === 'text' && result.text === 'FAIL') failed += 1;
  }
  return failed;
}

function* checkColumnsOf(sheet: Sheet): Slices<readonly CheckColumn[]> {
  const found: CheckColumn[] = [];
  let first = FIRST_ROW;
  for (const table of [sheet.main, ...sheet.below]) {
    const rows = table.count + (table.totals?.length ?? 0);
    for (const [at, tally] of yield* talliesOf(table)) {
      const range = columnRange(at, first, first + rows - 1, sheet.name);
      const header = table.columns[at]?.header ?? '';
      found.push({ sheet: sheet.name, header, heading: table.heading ?? '', range, ...tally });
    }
    first += rows + TABLE_HEAD;
  }
  return found;
}

/** Check cells of a table by column: how many of them read FAIL, how many are a number that is not zero. */
function* talliesOf(table: Table): Slices<ReadonlyMap<number, Tally>> {
  const tallies = new Map<number, { words: number; numbers: number }>();
  const read = (row: Row): void => {
    for (const [at, cell] of row.entries()) {
      if (cell?.kind !== 'formula' || !(cell.isCheck || table.columns[at]?.isCheck)) continue;
      const tally = tallies.get(at) ?? { words: 0, numbers: 0 };
      tallies.set(at, tally);
      const { result } = cell;
      if (result.kind === 'text') tally.words += result.text === 'FAIL' ? 1 : 0;
      else tally.numbers += isZero(result) ? 0 : 1;
    }
  };
  for (let from = 0; from < table.count; from += ITEMS_IN_SLICE) {
    for (const row of table.rows(from, Math.min(from + ITEMS_IN_SLICE, table.count))) read(row);
    yield;
  }
  for (const row of table.totals ?? []) read(row);
  return tallies;
}

function isZero(result: Exclude<FormulaResult, { kind: 'text' }>): boolean {
  return result.kind === 'amount' ? result.amount === 0n : result.value === 0;
}

// A check is a word or a number; a column holds one of both, and blanks.
function rowOf({ sheet, header, heading, range, words, numbers }: CheckColumn, row: number): Row {
  return [
    text(sheet),
    countFormula(`COUNTIF(${range},"FAIL")`, words),
    text(header),
    checkWordFormula(`IF(B${row}+E${row}=0,"OK","FAIL")`, words + numbers === 0),
    countFormula(`SUMPRODUCT(ISNUMBER(${range})*(${range}<>0))`, numbers),
    text(heading === '' ? 'first' : heading),
  ];
}
