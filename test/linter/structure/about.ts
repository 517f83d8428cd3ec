import { placeOf } from '../addresses.ts';
import { type Book, type BookSheet, baseName, textAt } from '../book.ts';
import { inFile, onSheet, rule, type Trouble } from '../breach.ts';
import { factOf } from '../columns.ts';
import { titleText } from '../title-block.ts';

const facts: readonly (readonly [name: string, label: RegExp])[] = [
  ['a purpose', /^purpose/i],
  ['the orgs', /^org/i],
  ['the period', /period/i],
  ['the home or functional currency', /(home|functional) currency/i],
  ['the reporting currency', /reporting currency/i],
  ['the rate type', /rate type/i],
  ['the version of the program', /^(engine )?version|engine version/i],
  ['the run', /^run/i],
  ['the status', /^status/i],
];

/** The first sheet says what the workbook is and lists all others with a link. */
export const aboutComesFirst = rule(1, 'About comes first and lists every sheet', function* (book) {
  const [about] = book.sheets;
  if (about?.name !== 'About') {
    yield inFile(`the first sheet is ${about?.name ?? 'missing'}, not About`);
    return;
  }
  for (const [name, label] of facts) {
    if (!factOf(about, label)) yield onSheet(about, `does not say ${name} (a row ${label.source})`);
  }
  for (const person of ['Prepared by: ', 'Reviewed by: ']) {
    if (titleText(about, person) === '') yield onSheet(about, `does not say who: no line "${person}"`);
  }
  yield* listTrouble(book, about);
});

function* listTrouble(book: Book, about: BookSheet): Generator<Trouble> {
  const listed = new Map<string, number>();
  for (const link of about.links) {
    const place = placeOf(link.location);
    const row = Number(/\d+$/.exec(link.cell)?.[0] ?? 0);
    if (place && link.cell.startsWith('A')) listed.set(place.sheet, row);
  }
  for (const { name } of book.sheets.slice(1)) {
    const row = listed.get(name);
    if (row === undefined) yield onSheet(about, `no link to sheet ${name}`);
    else if (textAt(about, row, 1) === '') yield onSheet(about, `does not say what sheet ${name} shows`);
  }
}

/** The sheets that every workbook has, in this order; others may stand in between. */
const ORDER: readonly string[] = [
  ...['About', 'Lead', 'Checks', 'Bridge', 'Roll-forward', 'Exceptions', 'Org alignment', 'FX'],
  ...['Adjustments', 'Matched', 'Excluded', 'Source A', 'Source B', 'Mappings', 'Parameters', 'Files'],
  ...['Sign-off', 'Change log', 'Tickmarks'],
];

/** The kinds of sheets are all there, in the fixed order. */
export const sheetsInOrder = rule(2, 'Sheets of distinct kinds in a fixed order', function* (book) {
  let furthest = -1;
  for (const name of ORDER) {
    const position = book.sheets.findIndex((sheet) => sheet.name === name);
    if (position < 0) yield inFile(`no sheet ${name}`);
    else if (position < furthest)
      yield { sheet: name, cell: '', what: 'stands before a sheet that it follows' };
    furthest = Math.max(furthest, position);
  }
  for (const [at, sheet] of book.sheets.entries()) {
    const before = book.sheets[at - 1];
    const base = baseName(sheet.name);
    if (base !== sheet.name && before && baseName(before.name) !== base)
      yield onSheet(sheet, `does not follow the part before it`);
  }
});
