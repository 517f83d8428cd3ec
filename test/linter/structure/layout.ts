import { address, areaOf, placeOf } from '../addresses.ts';
import { type Book, type BookSheet, baseName } from '../book.ts';
import { atCell, onSheet, rule, type Trouble } from '../breach.ts';
import { dataSheets } from '../columns.ts';
import { referenceOf, runOf } from '../title-block.ts';

/** The first columns of every sheet of transaction lines. */
export const LEADING: readonly string[] = [
  ...['Line', 'Side', 'Type', 'Document', 'Account', 'Org', 'Revenue org', 'Date', 'Period', 'Currency'],
  'Amount',
];

/** The sheets that hold transaction lines. */
const DATA_SHEETS: readonly string[] = [
  ...['Exceptions', 'Org alignment', 'FX', 'Matched', 'Excluded', 'Source A', 'Source B'],
];

/** One layout for all sheets: a field at one place, a frozen header with a filter, paper and footer. */
export const oneLayout = rule(
  4,
  'The same columns at the same place, header, filter and paper',
  function* (book) {
    yield* columnTrouble(book);
    for (const sheet of book.sheets) {
      yield* headerTrouble(sheet);
      yield* paperTrouble(book, sheet);
    }
  },
);

function* columnTrouble(book: Book): Generator<Trouble> {
  const places = new Map<string, { readonly sheet: string; readonly column: number }>();
  for (const name of DATA_SHEETS) {
    const sheet = book.sheets.find((one) => one.name === name);
    const [first = 'nothing'] = sheet?.tables[0]?.headers ?? [];
    if (sheet && first !== 'Line') yield onSheet(sheet, `its first column is ${first}, not Line`);
  }
  for (const sheet of dataSheets(book)) {
    const { headers = [], headerRow = 0 } = sheet.tables[0] ?? {};
    for (const [column, wanted] of LEADING.entries()) {
      const header = headers[column] ?? '';
      if (header !== wanted)
        yield atCell(sheet, headerRow, column, `the header is "${header}", not "${wanted}"`);
    }
    for (const [column, header] of headers.entries()) {
      const known = places.get(header);
      if (known && known.column !== column)
        yield atCell(sheet, headerRow, column, `"${header}" stands at another place than on ${known.sheet}`);
      else if (header !== '') places.set(header, { sheet: sheet.name, column });
    }
  }
}

function* headerTrouble(sheet: BookSheet): Generator<Trouble> {
  const [table] = sheet.tables;
  if (!table || sheet.frozenRows < 2) {
    yield onSheet(sheet, 'its header is not frozen');
    return;
  }
  const { headerRow, headers } = table;
  for (const [column, header] of headers.entries()) {
    if (header === '') yield atCell(sheet, headerRow, column, 'a column without a header');
    if (header !== '' && headers.indexOf(header) !== column)
      yield atCell(sheet, headerRow, column, `a second column "${header}"`);
  }
  const { filter } = sheet;
  const wanted = `A${headerRow}:${address(table.last, headers.length - 1)}`;
  const found = filter && `A${filter.firstRow}:${address(filter.lastRow, filter.lastColumn)}`;
  if (filter?.firstColumn !== 0 || found !== wanted)
    yield onSheet(sheet, `its filter covers ${found ?? 'nothing'}, its table ${wanted}`);
}

function* paperTrouble(book: Book, sheet: BookSheet): Generator<Trouble> {
  const { page, footer } = sheet;
  if (page.get('orientation') !== 'landscape') yield onSheet(sheet, 'is not printed landscape');
  if (page.get('fitToPage') !== '1' || page.get('fitToWidth') === '0')
    yield onSheet(sheet, 'is not fitted to the width of the page');
  if (!hasPrintTitles(book, sheet)) yield onSheet(sheet, 'repeats no header row in print');
  if (!/&P.*&N/.test(footer)) yield onSheet(sheet, 'has no page number of pages in its footer');
  const printed = footer.replaceAll('&&', '&');
  const reference = referenceOf(sheet);
  const isNamed = printed.includes(sheet.name) || printed.includes(baseName(sheet.name));
  if (!isNamed && (reference === '' || !printed.includes(reference)))
    yield onSheet(sheet, 'does not name itself in its footer');
  const run = runOf(sheet);
  if (run === '' || !printed.includes(run)) yield onSheet(sheet, 'does not name the run in its footer');
}

function hasPrintTitles(book: Book, sheet: BookSheet): boolean {
  const name = book.names.find((one) => one.name === '_xlnm.Print_Titles' && one.sheet === sheet.position);
  return (name?.formula ?? '').split(/,(?=')/).some((place) => {
    const found = placeOf(place);
    return found?.sheet === sheet.name && areaOf(found.reference)?.firstColumn === 0;
  });
}
