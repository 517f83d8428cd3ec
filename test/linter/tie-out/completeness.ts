import { type Book, type BookSheet, type BookTable, baseName, cellAt, textAt } from '../book.ts';
import { atCell, noSheet, onSheet, rule, type Trouble } from '../breach.ts';
import { columnNamed, rowsOf, tableWith } from '../columns.ts';
import { decimalText, exact } from '../decimals.ts';
import { formulasOf } from '../formulas.ts';

/** What becomes of the rows of a file; each is a column. */
const rowStates: readonly RegExp[] = [
  /header/i,
  /blank/i,
  /refused|rejected/i,
  /duplicate|repeated/i,
  /out of scope|excluded/i,
  /in scope/i,
];
const READ = /^(all rows|rows read|in the file|read)$/i;
const DIFFERENCE = /not accounted|difference/i;

/** Every row and every amount that was read is accounted for. */
export const everyRowAccounted = rule(
  13,
  'Rows read = header + blank + … + in scope, difference 0',
  function* (book) {
    const [files] = sheetsOfFiles(book);
    if (!files) {
      yield noSheet('Files');
      return;
    }
    const [main] = files.tables;
    const headers: readonly RegExp[] = [READ, ...rowStates, DIFFERENCE];
    const missing = headers.filter((header) => columnNamed(main, header) < 0);
    for (const header of missing) yield onSheet(files, `no column for ${header.source}`);
    if (main) yield* bridgeTrouble(book, files, main, rowStates);
    yield* amountTrouble(book, files);
  },
);

/** The sheets that say something of files. */
export function sheetsOfFiles(book: Book): readonly BookSheet[] {
  return book.sheets.filter(({ name }) => /^(Files?\b|Columns read)/.test(baseName(name)));
}

function* amountTrouble(book: Book, files: BookSheet): Generator<Trouble> {
  const states = [/duplicate|repeated/i, /out of scope|excluded/i, /in scope/i];
  const wanted = ['Currency', READ, ...states, DIFFERENCE];
  let isFound = false;
  for (const sheet of sheetsOfFiles(book)) {
    const table = tableWith(sheet, wanted);
    if (!table) continue;
    isFound = true;
    yield* bridgeTrouble(book, sheet, table, [/refused|rejected/i, ...states]);
  }
  if (!isFound)
    yield onSheet(
      files,
      'no table of amounts per file and currency: read, duplicate, out of scope, in scope, difference',
    );
}

// What the difference reads besides the rows read is what became of them; every state that is asked for must be in it.
function* bridgeTrouble(
  book: Book,
  sheet: BookSheet,
  table: BookTable,
  states: readonly RegExp[],
): Generator<Trouble> {
  const [read, difference] = [columnNamed(table, READ), columnNamed(table, DIFFERENCE)];
  const wanted = states.map((state) => columnNamed(table, state)).filter((column) => column >= 0);
  for (const row of difference < 0 || read < 0 ? [] : rowsOf(table)) {
    const check = cellAt(sheet, row, difference);
    if (check?.formula === undefined || Number(check.text) !== 0)
      yield atCell(sheet, row, difference, `no formula that shows 0: ${check?.text ?? 'blank'}`);
    const columns = columnsRead(book, sheet, row, difference);
    if (![read, ...wanted].every((column) => columns.has(column)))
      yield atCell(sheet, row, difference, 'does not read every column of what became of the rows');
    const of = (column: number): bigint => exact(textAt(sheet, row, column)) ?? 0n;
    const rest = [...columns].reduce((so, column) => (column === read ? so : so - of(column)), of(read));
    if (rest !== 0n)
      yield atCell(sheet, row, read, `${decimalText(rest)} of what was read is not accounted for`);
  }
}

function columnsRead(book: Book, sheet: BookSheet, row: number, column: number): ReadonlySet<number> {
  const formulas = formulasOf(book);
  const check = formulas.at(sheet, row, column);
  const columns = new Set<number>();
  for (const range of check ? formulas.reads(check) : []) {
    for (let at = range.firstColumn; at <= range.lastColumn; at += 1) columns.add(at);
  }
  return columns;
}
