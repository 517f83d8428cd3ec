import { type BookSheet, sheetsNamed, textAt } from '../book.ts';
import { atCell, noSheet, onSheet, rule, type Trouble } from '../breach.ts';
import { columnNamed, rowsOf } from '../columns.ts';

/** Every tickmark that is used is defined, and every one that is defined is used. */
export const tickmarksAgree = rule(29, 'Tickmarks used = tickmarks defined', function* (book) {
  const [legend] = sheetsNamed(book, 'Tickmarks');
  if (!legend) {
    yield noSheet('Tickmarks');
    return;
  }
  const headers = ['Tickmark', 'Meaning', 'Where used'];
  for (const header of headers) {
    if (columnNamed(legend.tables[0], header) < 0) yield onSheet(legend, `no column ${header}`);
  }
  const defined = new Map<string, number>();
  for (const row of legend.tables[0] ? rowsOf(legend.tables[0]) : []) {
    defined.set(textAt(legend, row, 0), row);
    for (const column of [1, 2]) {
      if (textAt(legend, row, column) === '') yield atCell(legend, row, column, `no ${headers[column]}`);
    }
  }
  const used = new Set<string>();
  for (const sheet of book.sheets) {
    for (const { mark, row, column } of marksOn(sheet)) {
      if (!used.has(mark) && !defined.has(mark))
        yield atCell(sheet, row, column, `the tickmark ${mark} is not defined`);
      used.add(mark);
    }
  }
  yield* unused(legend, defined, used);
});

function* unused(
  legend: BookSheet,
  defined: ReadonlyMap<string, number>,
  used: ReadonlySet<string>,
): Generator<Trouble> {
  for (const [mark, row] of defined) {
    if (!used.has(mark)) yield atCell(legend, row, 0, `the tickmark ${mark} is not used`);
  }
  if (used.size === 0) yield onSheet(legend, 'no sheet uses a tickmark (column Tick)');
}

type Mark = { readonly mark: string; readonly row: number; readonly column: number };

function* marksOn(sheet: BookSheet): Generator<Mark> {
  for (const table of sheet.tables) {
    const column = columnNamed(table, 'Tick');
    if (column < 0) continue;
    for (let row = table.first; row <= table.lastTotal; row += 1) {
      for (const mark of textAt(sheet, row, column).split(/\s+/)) {
        if (mark !== '') yield { mark, row, column };
      }
    }
  }
}
