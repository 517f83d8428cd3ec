import { type BookSheet, baseName, textAt } from '../book.ts';
import { atCell, onSheet, rule, type Trouble } from '../breach.ts';
import { BEGINNINGS, referenceOf, titleText } from '../title-block.ts';

/** Every sheet says in ten lines what it is, of whom, of when, who made and read it. */
export const everySheetSaysWhatItIs = rule(5, 'The title block of every sheet', function* (book) {
  const references = new Map<string, string>();
  for (const sheet of book.sheets) {
    yield* lineTrouble(sheet);
    const reference = referenceOf(sheet);
    if (reference === '') {
      yield atCell(sheet, 3, 0, 'no reference code (Ref: CODE)');
      continue;
    }
    const other = references.get(reference);
    if (other !== undefined && baseName(other) !== baseName(sheet.name))
      yield atCell(sheet, 3, 0, `the reference code ${reference} is that of ${other}`);
    references.set(reference, sheet.name);
  }
});

function* lineTrouble(sheet: BookSheet): Generator<Trouble> {
  for (const [at, beginning] of BEGINNINGS.entries()) {
    const text = textAt(sheet, at + 1, 0);
    if (text.length <= beginning.length || !text.startsWith(beginning))
      yield atCell(sheet, at + 1, 0, `does not begin with "${beginning}": ${text}`);
    const isAlone = (sheet.rows[at + 1]?.cells.length ?? 0) <= 1;
    if (!isAlone) yield atCell(sheet, at + 1, 0, 'more than one cell in a line of the title block');
  }
  const after = BEGINNINGS.length + 1;
  if (sheet.rows[after]?.cells.some(Boolean))
    yield atCell(sheet, after, 0, 'no empty row under the title block');
  const header = sheet.tables[0]?.headerRow;
  if (header !== after + 1) yield onSheet(sheet, `its header stands in row ${header}, not ${after + 1}`);
  yield* wordTrouble(sheet);
}

function* wordTrouble(sheet: BookSheet): Generator<Trouble> {
  const name = titleText(sheet, 'Sheet: ').replace(/\s+Ref:.*$/, '');
  if (name !== '' && name !== sheet.name && name !== baseName(sheet.name))
    yield atCell(sheet, 3, 0, `calls itself ${name}`);
  const status = titleText(sheet, 'Status: ');
  if (status !== '' && !/^(DRAFT|PARTIAL|SIGNED)\b/.test(status))
    yield atCell(sheet, 9, 0, `a status of its own: ${status}`);
  const run = titleText(sheet, 'Run: ');
  for (const word of ['Made: ', 'Engine: ', 'Audit trail: ']) {
    if (run !== '' && !run.includes(word)) yield atCell(sheet, 10, 0, `the line of the run lacks "${word}"`);
  }
}
