import { type BookSheet, baseName } from '../book.ts';
import { atCell, inFile, onSheet, rule, type Trouble } from '../breach.ts';
import { columnNamed, isDataSheet } from '../columns.ts';
import { partsOf } from '../formula-tree.ts';
import { formulasOf } from '../formulas.ts';
import { functions } from '../functions.ts';
import { LEADING } from '../structure/layout.ts';

const CELL_LIMIT = 32_767;
const LAST_ROW = 1_048_576;

/** Nothing that a file of the customer holds can act as a formula. */
export const textsStayTexts = rule(25, 'Texts that look like formulas stay texts', function* (book) {
  for (const { sheet, row, column, cell, formula, tree } of formulasOf(book).all) {
    const isOfLine = isDataSheet(sheet) && column < LEADING.length;
    if (isOfLine || cell.style.numberFormat === '@')
      yield atCell(sheet, row, column, `a formula where a text of the extract belongs: ${formula}`);
    for (const part of tree ? partsOf(tree) : []) {
      if (part.kind === 'call' && !functions[part.name])
        yield atCell(sheet, row, column, `${part.name} is no function that a total needs`);
    }
    if (formula.includes('|')) yield atCell(sheet, row, column, `calls another program: ${formula}`);
  }
});

/** Nothing is cut off: long sheets go on as numbered parts, and a total reads all of them. */
export const nothingCutOff = rule(26, 'Long sheets are split and totalled, never cut', function* (book) {
  for (const sheet of book.sheets) {
    if (sheet.rows.length - 1 > LAST_ROW) yield onSheet(sheet, `has ${sheet.rows.length - 1} rows`);
    for (const row of sheet.rows) {
      for (const [column, cell] of row?.cells.entries() ?? []) {
        if ((cell?.text.length ?? 0) > CELL_LIMIT)
          yield atCell(sheet, row?.number ?? 0, column, 'a cell that is too long');
      }
    }
  }
  yield* partTrouble(book.sheets);
  const read = readRows(book);
  for (const sheet of book.sheets.filter(isDataSheet)) yield* unread(sheet, read.get(sheet.name) ?? []);
});

function* partTrouble(sheets: readonly BookSheet[]): Generator<Trouble> {
  const names = new Set(sheets.map(({ name }) => name));
  for (const name of names) {
    const number = Number(/ (\d+)$/.exec(name)?.[1] ?? 1);
    const before = number === 2 ? baseName(name) : `${baseName(name)} ${number - 1}`;
    if (number > 1 && !names.has(before))
      yield inFile(`sheet ${name} goes on after ${before}, which is missing`);
  }
}

type Span = { readonly first: number; readonly last: number };

/** Rows of each data sheet that formulas of other sheets read. */
function readRows(book: Parameters<typeof formulasOf>[0]): ReadonlyMap<string, readonly Span[]> {
  const formulas = formulasOf(book);
  const spans = new Map<string, Span[]>();
  for (const formula of formulas.all) {
    for (const range of formulas.reads(formula)) {
      if (range.sheet === formula.sheet) continue;
      const own = spans.get(range.sheet.name) ?? [];
      own.push({ first: range.firstRow, last: range.lastRow });
      spans.set(range.sheet.name, own);
    }
  }
  return spans;
}

function* unread(sheet: BookSheet, spans: readonly Span[]): Generator<Trouble> {
  const [table] = sheet.tables;
  const column = columnNamed(table, 'Amount');
  if (!table || column < 0) return;
  let next = table.first;
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    if (first <= next) next = Math.max(next, last + 1);
  }
  if (next <= table.last)
    yield atCell(sheet, next, column, 'no total of another sheet reads the lines from here on');
}
