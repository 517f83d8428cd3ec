import { type Book, type BookSheet, type BookTable, sheetsNamed, textAt } from '../book.ts';
import { atCell, noSheet, onSheet, rule, type Trouble } from '../breach.ts';
import { columnNamed, rowsOf, textUnder } from '../columns.ts';
import { statusWord } from '../title-block.ts';

const changeColumns: readonly (readonly [name: string, header: RegExp, mustBeFilled: boolean])[] = [
  ['who', /^(who|by|name|account)/i, true],
  ['when', /^(when|time|at)/i, true],
  ['why', /^(why|reason)/i, true],
  ['before', /^before/i, false],
  ['after', /^after/i, false],
];

/** Whatever a person decided is listed: who, when, why, before and after. */
export const decisionsAreListed = rule(
  22,
  'Decisions listed with who, when, why, before, after',
  function* (book) {
    const sheets = sheetsNamed(book, 'Change log');
    if (sheets.length === 0) yield noSheet('Change log');
    for (const sheet of sheets) yield* logTrouble(sheet);
    if (sheets.length > 0) yield* unlisted(book, sheets);
  },
);

function* logTrouble(sheet: BookSheet): Generator<Trouble> {
  const [table] = sheet.tables;
  for (const [name, header, mustBeFilled] of changeColumns) {
    const column = columnNamed(table, header);
    if (column < 0) yield onSheet(sheet, `no column for ${name} (${header.source})`);
    for (const row of table && column >= 0 && mustBeFilled ? rowsOf(table) : []) {
      if (textAt(sheet, row, column) === '') yield atCell(sheet, row, column, `a decision without ${name}`);
    }
  }
}

// A match by hand names itself in its rule; the log must name the match or the line.
function* unlisted(book: Book, logs: readonly BookSheet[]): Generator<Trouble> {
  const words = new Set<string>();
  for (const sheet of logs) {
    for (const row of sheet.rows) for (const cell of row?.cells ?? []) if (cell) words.add(cell.text);
  }
  for (const sheet of sheetsNamed(book, 'Matched')) {
    const [table] = sheet.tables;
    const rule = columnNamed(table, /^(Rule|Pass)/);
    for (const row of table && rule >= 0 ? rowsOf(table) : []) {
      if (!table || !/^(manual|by hand|decision)/i.test(textAt(sheet, row, rule))) continue;
      const isListed = [textAt(sheet, row, 0), textUnder(sheet, table, row, 'Match')].some((word) =>
        words.has(word),
      );
      if (!isListed) yield atCell(sheet, row, rule, 'a match by hand that the change log does not list');
    }
  }
}

const UTC = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;
const DIGEST = /^[0-9a-f]{64}$/;
const signColumns: readonly (readonly [name: string, header: RegExp])[] = [
  ['role', /^role/i],
  ['name', /^name/i],
  ['account', /^account/i],
  ['time', /time|UTC|^when/i],
  ['digest', /digest|hash|sha-256/i],
];

/** Two people sign, in UTC, a digest of the data. */
export const signedByTwo = rule(23, 'Preparer ≠ reviewer, in UTC, bound to a digest', function* (book) {
  const [sheet] = sheetsNamed(book, 'Sign-off');
  if (!sheet) {
    yield noSheet('Sign-off');
    return;
  }
  const [table] = sheet.tables;
  const missing = signColumns.filter(([, header]) => columnNamed(table, header) < 0);
  for (const [name, header] of missing) yield onSheet(sheet, `no column for the ${name} (${header.source})`);
  if (table && missing.length === 0) yield* signTrouble(sheet, table);
});

function* signTrouble(sheet: BookSheet, table: BookTable): Generator<Trouble> {
  const [, name, account, time, digest] = signColumns.map(([, header]) => columnNamed(table, header));
  const rows = [...rowsOf(table)];
  for (const role of ['Preparer', 'Reviewer']) {
    if (!rows.some((row) => textAt(sheet, row, 0).startsWith(role)))
      yield onSheet(sheet, `no row for the ${role}`);
  }
  const signed = rows.filter((row) => DIGEST.test(textAt(sheet, row, digest ?? 0)));
  for (const row of rows) {
    const word = textAt(sheet, row, digest ?? 0);
    if (word !== '' && !signed.includes(row) && !/not signed|void/i.test(word))
      yield atCell(sheet, row, digest ?? 0, `neither a digest nor "not signed": ${word}`);
  }
  for (const row of signed) {
    if (!UTC.test(textAt(sheet, row, time ?? 0)))
      yield atCell(sheet, row, time ?? 0, 'a time that is not in UTC');
    const twin = signed.find(
      (one) => one < row && textAt(sheet, one, account ?? 0) === textAt(sheet, row, account ?? 0),
    );
    const namesake = signed.find(
      (one) => one < row && textAt(sheet, one, name ?? 0) === textAt(sheet, row, name ?? 0),
    );
    if ((twin ?? namesake) !== undefined) yield atCell(sheet, row, name ?? 0, 'the same person signed twice');
  }
  yield* statusTrouble(sheet, signed.length);
}

function* statusTrouble(sheet: BookSheet, signatures: number): Generator<Trouble> {
  const status = statusWord(sheet);
  const wanted = status === 'SIGNED' ? 2 : status === 'PARTIAL' ? 1 : 0;
  if (signatures < wanted) yield onSheet(sheet, `is ${status} with ${signatures} signatures`);
}
