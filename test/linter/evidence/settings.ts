import { type Book, type BookSheet, type BookTable, sheetsNamed, textAt } from '../book.ts';
import { atCell, noSheet, onSheet, rule, type Trouble } from '../breach.ts';
import { columnNamed, factOf, rowsOf, textUnder } from '../columns.ts';
import { exact } from '../decimals.ts';
import { statusWord } from '../title-block.ts';

const stamps: readonly (readonly [name: string, label: RegExp, value: RegExp])[] = [
  ['version', /^version/i, /./],
  ['author', /^(author|set by)/i, /./],
  ['date', /^(date|set on|set at)/i, /./],
  ['hash', /^(hash|sha-256)/i, /^[0-9a-f]{64}$/],
];

/** Mappings and parameters in force are printed with version, author, date and hash; lines cite rule and reason. */
export const settingsArePrinted = rule(
  21,
  'Mappings and parameters printed; lines cite rule and reason',
  function* (book) {
    for (const name of ['Mappings', 'Parameters']) {
      const [sheet] = sheetsNamed(book, name);
      if (!sheet) yield noSheet(name);
      for (const [stamp, label, value] of sheet ? stamps : []) {
        if (sheet && !value.test(factOf(sheet, label)?.text ?? ''))
          yield onSheet(sheet, `does not print its ${stamp}`);
      }
    }
    yield* cited(book, 'Matched', [/^(Rule|Pass)/, /^Match$/], []);
    yield* cited(book, 'Exceptions', [/^(Cause|Reason)$/], [/^Owner$/, /^Age/, /^Comment$/, /^Evidence/]);
  },
);

// The first headers must be filled in each row; the others must be there to be filled.
function* cited(
  book: Book,
  name: string,
  filled: readonly RegExp[],
  there: readonly RegExp[],
): Generator<Trouble> {
  const sheets = sheetsNamed(book, name);
  if (sheets.length === 0) yield noSheet(name);
  for (const sheet of sheets) {
    const [table] = sheet.tables;
    for (const header of [...filled, ...there]) {
      if (columnNamed(table, header) < 0) yield onSheet(sheet, `no column ${header.source}`);
    }
    for (const header of table ? filled : []) {
      const column = columnNamed(table, header);
      for (const row of table && column >= 0 ? rowsOf(table) : []) {
        if (textAt(sheet, row, column) === '')
          yield atCell(sheet, row, column, `no ${table?.headers[column] ?? ''}`);
      }
    }
  }
}

/** The threshold of attention is printed with who set it and why, and nothing above it is signed unexplained. */
export const materialityIsPrinted = rule(
  30,
  'Materiality with who and why; nothing above it unexplained',
  function* (book) {
    const [parameters] = sheetsNamed(book, 'Parameters');
    if (!parameters) {
      yield noSheet('Parameters');
      return;
    }
    const found = materialityOf(book);
    if (!found) yield onSheet(parameters, 'no materiality, here or on Sign-off');
    // Where none is set, nobody set it: then every unexplained amount counts.
    const isSet = found !== undefined && found.limit > 0n;
    for (const header of isSet ? [/set by|^who/i, /why|reason/i] : []) {
      const { sheet = parameters, table, row = 0 } = found ?? {};
      const column = columnNamed(table, header);
      if (column < 0) yield onSheet(sheet, `no column ${header.source} beside the materiality`);
      else if (textAt(sheet, row, column) === '')
        yield atCell(sheet, row, column, 'blank beside the materiality');
    }
    yield* unexplainedTrouble(book, found?.limit ?? 0n);
  },
);

type Materiality = {
  readonly sheet: BookSheet;
  readonly table: BookTable;
  readonly row: number;
  readonly limit: bigint;
};

// A row of its name, or a table of its own.
function materialityOf(book: Book): Materiality | undefined {
  for (const sheet of ['Parameters', 'Sign-off'].flatMap((name) => sheetsNamed(book, name))) {
    for (const table of sheet.tables) {
      const own = columnNamed(table, /^Materiality$/);
      for (const row of rowsOf(table)) {
        if (own < 0 && !/^materiality( in [A-Z]{3})?$/i.test(textAt(sheet, row, 0))) continue;
        const text = own < 0 ? textUnder(sheet, table, row, 'Value') : textAt(sheet, row, own);
        return { sheet, table, row, limit: exact(text.split(' ')[0] ?? '') ?? 0n };
      }
    }
  }
  return undefined;
}

function* unexplainedTrouble(book: Book, limit: bigint): Generator<Trouble> {
  for (const sheet of sheetsNamed(book, 'Bridge')) {
    const [table] = sheet.tables;
    const column = columnNamed(table, 'Unexplained');
    for (const at of table && column >= 0 ? rowsOf(table) : []) {
      const amount = exact(textAt(sheet, at, column)) ?? 0n;
      const size = amount < 0n ? -amount : amount;
      if (size > limit && statusWord(sheet) !== 'DRAFT')
        yield atCell(sheet, at, column, 'unexplained above the materiality, and signed');
    }
  }
}
