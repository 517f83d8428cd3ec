import { address } from '../addresses.ts';
import { type Book, type BookSheet, baseName, sheetsNamed, textAt } from '../book.ts';
import { atCell, noSheet, rule, type Trouble } from '../breach.ts';
import { isDataSheet, rowsOf, textUnder } from '../columns.ts';

const SOURCES = ['Source A', 'Source B'];
const STATES = ['Matched', 'Exceptions', 'Excluded'];
const SHARED = ['Side', 'Org', 'Period', 'Currency', 'Amount'];

type Place = { readonly sheet: BookSheet; readonly row: number };

/** Every line of both sources ends in exactly one state, with the same amount, org, period and currency. */
export const everyLineOnce = rule(
  14,
  'In scope = matched + suggested + unmatched + excluded',
  function* (book) {
    for (const name of [...SOURCES, ...STATES]) {
      const sheets = sheetsNamed(book, name);
      if (sheets.length === 0) yield noSheet(name);
      else if (!sheets.some(isDataSheet))
        yield { sheet: name, cell: '', what: 'its rows do not name their lines' };
    }
    const known = new Map<string, Place>();
    for (const place of placesOn(book, SOURCES)) {
      const line = textAt(place.sheet, place.row, 0);
      const other = known.get(line);
      if (other)
        yield at(place, `line ${line} stands on ${other.sheet.name} ${address(other.row, 0)} as well`);
      known.set(line, place);
    }
    if (known.size > 0) yield* stateTrouble(book, known);
  },
);

function* stateTrouble(book: Book, known: ReadonlyMap<string, Place>): Generator<Trouble> {
  const seen = new Map<string, Place>();
  for (const place of placesOn(book, STATES)) {
    const line = textAt(place.sheet, place.row, 0);
    const source = known.get(line);
    if (!source) yield at(place, `line ${line} is in neither source`);
    else yield* differences(place, source);
    const other = seen.get(line);
    if (other && !isSaidTwice(place, other))
      yield at(place, `line ${line} stands on ${other.sheet.name} ${address(other.row, 0)} as well`);
    if (!other) seen.set(line, place);
  }
  for (const [line, place] of known) {
    if (!seen.has(line)) yield at(place, `line ${line} is neither matched nor an exception nor excluded`);
  }
}

function at({ sheet, row }: Place, what: string): Trouble {
  return atCell(sheet, row, 0, what);
}

function* placesOn(book: Book, names: readonly string[]): Generator<Place> {
  for (const sheet of names.flatMap((name) => sheetsNamed(book, name)).filter(isDataSheet)) {
    for (const table of sheet.tables.slice(0, 1)) {
      for (const row of rowsOf(table)) yield { sheet, row };
    }
  }
}

// An exception may say of a matched line that its amounts differ, and of a line that is not counted why it is not.
function isSaidTwice(place: Place, other: Place): boolean {
  const exception = [place, other].find(({ sheet }) => baseName(sheet.name) === 'Exceptions');
  const state = [place, other].find((one) => one !== exception);
  const table = exception?.sheet.tables[0];
  if (!exception || !state || !table) return false;
  const says = (header: RegExp): string => textUnder(exception.sheet, table, exception.row, header);
  if (baseName(state.sheet.name) === 'Matched') return says(/^Match$/) !== '';
  return baseName(state.sheet.name) === 'Excluded' && /^not counted/i.test(says(/^(Cause|Reason)$/));
}

function* differences(place: Place, source: Place): Generator<Trouble> {
  const [table] = place.sheet.tables;
  const [sourceTable] = source.sheet.tables;
  if (!table || !sourceTable) return;
  for (const header of SHARED) {
    const found = textUnder(place.sheet, table, place.row, header);
    const wanted = textUnder(source.sheet, sourceTable, source.row, header);
    if (found !== wanted)
      yield at(
        place,
        `${header} is ${found}, and ${wanted} on ${source.sheet.name} ${address(source.row, 0)}`,
      );
  }
}
