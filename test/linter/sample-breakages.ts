/** The product's own workbook broken in one place, found by header, for rules that a reader sees at once. */

import { address } from './addresses.ts';
import { type Book, type BookSheet, cellAt } from './book.ts';
import { broken, type Change, cell, swap, value } from './broken.ts';
import { columnNamed } from './columns.ts';
import { formulasOf } from './formulas.ts';
import { readBook } from './read-book.ts';

/** A broken file, and where the breach is reported. */
export type BrokenFile = { readonly bytes: Uint8Array; readonly sheet: string; readonly cell: string };

/** What is broken, by the rule that must report it. */
export type SampleBreakage = {
  readonly rule: number;
  readonly what: string;
  readonly apply: (bytes: Uint8Array) => BrokenFile;
};

type Place = { readonly sheet: string; readonly cell: string };

function at(
  rule: number,
  what: string,
  find: (book: Book) => Place,
  change: (place: string) => Change,
): SampleBreakage {
  return {
    rule,
    what,
    apply: (bytes) => {
      const place = find(readBook(bytes));
      return { bytes: broken(bytes, place.sheet, change(place.cell)), ...place };
    },
  };
}

function onSheet(rule: number, what: string, sheet: string, change: Change, part = sheet): SampleBreakage {
  return { rule, what, apply: (bytes) => ({ bytes: broken(bytes, part, change), sheet, cell: '' }) };
}

function sheetOf(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

// The second row of data, so that a first one stays to compare with.
function under(name: string, header: string): (book: Book) => Place {
  return (book) => {
    const sheet = sheetOf(book, name);
    const [table] = sheet.tables;
    const column = columnNamed(table, header);
    for (let row = table?.first ?? 1; row < sheet.rows.length; row += 1) {
      if (cellAt(sheet, row, column)) return { sheet: name, cell: address(row, column) };
    }
    throw new Error(`nothing under ${header} on ${name}`);
  };
}

// The last formula of its column, whose shape the rows above have set.
function lastFormula(name: string, pattern: RegExp): (book: Book) => Place {
  return (book) => {
    const found = formulasOf(book).all.filter((one) => one.sheet.name === name && pattern.test(one.formula));
    const last = found.at(-1);
    if (!last) throw new Error(`no such formula on ${name}`);
    return { sheet: name, cell: address(last.row, last.column) };
  };
}

const number =
  (to: string) =>
  (place: string): Change =>
    cell(place, swap(/<v>[^<]*<\/v>/, `<v>${to}</v>`));
const asText = (place: string): Change =>
  cell(place, swap(/>.*<\/c>/, ' t="inlineStr"><is><t>x</t></is></c>'));

/** One for each rule that shows in a single cell or sheet of every workbook. */
export const sampleBreakages: readonly SampleBreakage[] = [
  onSheet(1, 'a link of About taken out', 'About', swap(/<hyperlink ref="A\d+"[^>]*>/, '')),
  onSheet(
    3,
    'a sheet hidden',
    'Excluded',
    swap(/name="Excluded" state="visible"/, 'name="Excluded" state="hidden"'),
    'xl/workbook.xml',
  ),
  onSheet(4, 'upright paper', 'Files', swap('landscape', 'portrait')),
  at(
    5,
    'no period in the title block',
    () => ({ sheet: 'Lead', cell: 'A4' }),
    (place) => value(place, 'October'),
  ),
  at(6, 'a date as text', under('Excluded', 'Date'), asText),
  at(6, 'an amount as text', under('Excluded', 'Amount'), asText),
  {
    rule: 7,
    what: 'no dash for zero',
    apply: (bytes) => {
      const change = swap(/;&quot;–&quot;_\)/g, '');
      return {
        bytes: broken(bytes, 'xl/styles.xml', change),
        ...under('Excluded', 'Amount')(readBook(bytes)),
      };
    },
  },
  at(10, 'a figure inside a formula', lastFormula('FX', /^ROUND\(/), (place) =>
    cell(place, swap(/,(\d)\)<\/f>/, ',$1)+5</f>')),
  ),
  at(11, 'another formula in a column', lastFormula('FX', /^ROUND\(/), (place) =>
    cell(place, swap(/-([A-Z]+)/, '-$$$1')),
  ),
  {
    rule: 15,
    what: 'an unexplained amount',
    apply: (bytes) => {
      const book = readBook(bytes);
      const change = number('123456')(under('Bridge', 'Unexplained')(book).cell);
      return { bytes: broken(bytes, 'Bridge', change), ...under('Bridge', 'Difference')(book) };
    },
  },
  at(17, 'a total that is not the sum', under('Org totals', 'Total'), number('1')),
  at(18, 'a recomputed amount changed', under('FX', 'Recomputed functional'), number('1')),
  at(20, 'a hash cut short', under('File evidence', 'SHA-256'), (place) => value(place, 'abc')),
  at(25, 'a text that became a formula', under('Excluded', 'Document'), (place) =>
    cell(place, swap(/ t="inlineStr">.*<\/c>/, ' t="str"><f>1+1</f><v>2</v></c>')),
  ),
  at(27, 'a stored value changed', lastFormula('FX', /^ROUND\(/), number('5')),
];
