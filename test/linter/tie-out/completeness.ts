import { type Book, type BookSheet, type BookTable, baseName } from '../book.ts';
import { atCell, noSheet, onSheet, rule, type Trouble } from '../breach.ts';
import { cellUnder, columnNamed, rowsOf, tableWith, textUnder } from '../columns.ts';
import { decimalText, exact } from '../decimals.ts';

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
    if (main) yield* bridgeTrouble(files, main, rowStates);
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
    yield* bridgeTrouble(sheet, table, [/refused|rejected/i, ...states]);
  }
  if (!isFound)
    yield onSheet(
      files,
      'no table of amounts per file and currency: read, duplicate, out of scope, in scope, difference',
    );
}

function* bridgeTrouble(sheet: BookSheet, table: BookTable, states: readonly RegExp[]): Generator<Trouble> {
  const difference = columnNamed(table, DIFFERENCE);
  for (const row of rowsOf(table)) {
    const check = cellUnder(sheet, table, row, DIFFERENCE);
    if (difference >= 0 && (check?.formula === undefined || Number(check.text) !== 0))
      yield atCell(sheet, row, difference, `no formula that shows 0: ${check?.text ?? 'blank'}`);
    const read = exact(textUnder(sheet, table, row, READ)) ?? 0n;
    const rest = states.reduce((so, state) => so - (exact(textUnder(sheet, table, row, state)) ?? 0n), read);
    const areThere = states.every((state) => columnNamed(table, state) >= 0 || /refused/.test(state.source));
    if (areThere && rest !== 0n)
      yield atCell(
        sheet,
        row,
        columnNamed(table, READ),
        `${decimalText(rest)} of what was read is not accounted for`,
      );
  }
}
