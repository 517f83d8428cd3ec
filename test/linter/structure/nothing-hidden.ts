import { areaOf, lettersOf } from '../addresses.ts';
import type { Book, BookSheet } from '../book.ts';
import { atCell, inFile, onSheet, rule, type Trouble } from '../breach.ts';
import { tokensOf } from '../formula-tokens.ts';
import { formulasOf } from '../formulas.ts';
import { circularFormulas } from './circles.ts';

const volatile = new Set('OFFSET INDIRECT NOW TODAY RAND RANDBETWEEN RANDARRAY CELL INFO'.split(' '));
const FOREIGN_PART =
  /externalLinks?\/|vbaProject|macrosheets|dialogsheets|activeX|embeddings|connections\.xml/i;

/** Nothing hidden, merged, linked from outside, volatile, broken or circular. */
export const nothingHidden = rule(
  3,
  'Nothing hidden, merged, external, volatile or circular',
  function* (book) {
    for (const sheet of book.sheets) yield* sheetTrouble(sheet);
    for (const part of book.parts.keys()) {
      if (FOREIGN_PART.test(part)) yield inFile(`the file holds ${part}`);
    }
    for (const [part, xml] of book.parts) {
      if (part.endsWith('.rels') && /TargetMode="External"/.test(xml))
        yield inFile(`${part} leads out of the file`);
    }
    for (const name of book.names) {
      if (/#REF!|\[/.test(name.formula)) yield inFile(`the name ${name.name} leads nowhere: ${name.formula}`);
    }
    yield* formulaTrouble(book);
    for (const { sheet, row, column } of circularFormulas(formulasOf(book))) {
      yield atCell(sheet, row, column, 'a circular reference');
    }
  },
);

function* sheetTrouble(sheet: BookSheet): Generator<Trouble> {
  if (sheet.state !== 'visible') yield onSheet(sheet, `is ${sheet.state}`);
  for (const { first, isHidden, width } of sheet.columns) {
    if (isHidden || width === 0) yield onSheet(sheet, `column ${lettersOf(first)} is hidden`);
  }
  const header = sheet.tables[0]?.headerRow ?? 1;
  for (const merge of sheet.merges) {
    const area = areaOf(merge);
    if (area && area.lastRow >= header)
      yield atCell(sheet, area.firstRow, area.firstColumn, `merged: ${merge}`);
  }
  for (const row of sheet.rows) {
    if (!row) continue;
    if (row.isHidden) yield atCell(sheet, row.number, 0, 'the row is hidden');
    for (const [column, cell] of row.cells.entries()) {
      if (cell?.kind === 'error') yield atCell(sheet, row.number, column, `shows the error ${cell.text}`);
    }
  }
}

function* formulaTrouble(book: Book): Generator<Trouble> {
  for (const { sheet, row, column, formula } of formulasOf(book).all) {
    for (const token of tokensOf(formula)) {
      const isOutside = token.kind === 'reference' && token.sheet?.includes('[');
      if (isOutside || (token.kind === 'error' && token.text === '['))
        yield atCell(sheet, row, column, `reads another workbook: ${formula}`);
      if (token.kind === 'function' && volatile.has(token.text))
        yield atCell(sheet, row, column, `${token.text} is volatile`);
      if (token.kind === 'error' && token.text.startsWith('#'))
        yield atCell(sheet, row, column, `${token.text} in a formula`);
    }
  }
}
