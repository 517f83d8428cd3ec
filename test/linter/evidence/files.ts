import { type Book, type BookSheet, type BookTable, sheetsNamed, textAt } from '../book.ts';
import { atCell, noSheet, onSheet, rule, type Trouble } from '../breach.ts';
import { columnNamed, type Header, rowsOf } from '../columns.ts';
import { sheetsOfFiles } from '../tie-out/completeness.ts';

type Fact = { readonly name: string; readonly header: Header; readonly value: RegExp };

/** What must stand beside the name of every file, on any sheet about files. */
const facts: readonly Fact[] = [
  { name: 'size', header: /size|bytes/i, value: /^[1-9]\d*$/ },
  { name: 'SHA-256', header: /SHA-256/, value: /^[0-9a-f]{64}$/ },
  { name: 'as-of time', header: /taken at|as of|as-of/i, value: /./ },
  { name: 'encoding', header: /encoding/i, value: /./ },
  { name: 'delimiter', header: /delimiter/i, value: /^/ },
  { name: 'rows', header: /^(all rows|rows read)$/i, value: /^\d+$/ },
  { name: 'first date', header: /covers from|first date|earliest/i, value: /^/ },
  { name: 'last date', header: /covers to|last date|latest/i, value: /^/ },
  { name: 'parameters of the export', header: /parameters/i, value: /^/ },
];

/** Each file can be told from any other and from any change to it. */
export const filesAreEvidence = rule(
  20,
  'Every file: name, size, hash, as-of, encoding, rows, sums, dates',
  function* (book) {
    const [files] = sheetsNamed(book, 'Files');
    const [main] = files?.tables ?? [];
    if (!files || !main) {
      yield noSheet('Files');
      return;
    }
    const names = new Set([...rowsOf(main)].map((row) => textAt(files, row, columnNamed(main, 'File'))));
    for (const fact of facts) yield* factTrouble(book, files, names, fact);
    for (const name of ['Currency', 'sums']) {
      const pattern = name === 'sums' ? /^(in the file|sum|amount)/i : /^(currency|figure)$/i;
      if (!placesOf(book, pattern).some(({ table }) => columnNamed(table, 'File') >= 0))
        yield onSheet(files, `no sums per file and currency`);
    }
  },
);

type Place = { readonly sheet: BookSheet; readonly table: BookTable; readonly column: number };

function placesOf(book: Book, header: Header): readonly Place[] {
  return sheetsOfFiles(book).flatMap((sheet) =>
    sheet.tables.flatMap((table) => {
      const column = columnNamed(table, header);
      return column < 0 ? [] : [{ sheet, table, column }];
    }),
  );
}

function* factTrouble(
  book: Book,
  files: BookSheet,
  names: ReadonlySet<string>,
  fact: Fact,
): Generator<Trouble> {
  const [place] = placesOf(book, fact.header);
  if (!place) {
    yield onSheet(files, `no ${fact.name} of the files`);
    return;
  }
  const { sheet, table, column } = place;
  const seen = new Set<string>();
  for (const row of rowsOf(table)) {
    // A sheet inside an XLSX file is named after its file.
    seen.add(textAt(sheet, row, columnNamed(table, 'File')).replace(/, sheet .*$/, ''));
    const value = textAt(sheet, row, column);
    // A workbook is no text: it has no encoding.
    const isWorkbook =
      fact.name === 'encoding' && /\.xlsx/i.test(textAt(sheet, row, columnNamed(table, 'File')));
    if (!isWorkbook && !fact.value.test(value)) yield atCell(sheet, row, column, `no ${fact.name}: ${value}`);
  }
  for (const name of names) if (!seen.has(name)) yield onSheet(sheet, `no ${fact.name} of ${name}`);
}
