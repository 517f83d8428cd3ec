import { address } from '../addresses.ts';
import type { Book, BookCell, BookSheet } from '../book.ts';
import { atCell, type Breach, inFile, onSheet, rule, type Trouble } from '../breach.ts';
import { dataSheets, rowsOf } from '../columns.ts';

const LINE = /^[BR]-[0-9A-Z]+(-[0-9A-Z]+)*$/;

/** Lines carry a reference that does not depend on the run. */
export const lasting = rule(24, 'Lasting references; the same input gives the same cells', function* (book) {
  const sheets = dataSheets(book);
  if (sheets.length === 0) yield inFile('no sheet has a column Line');
  for (const sheet of sheets) {
    for (const row of sheet.tables[0] ? rowsOf(sheet.tables[0]) : []) {
      const line = sheet.rows[row]?.cells[0]?.text ?? '';
      if (!LINE.test(line)) yield atCell(sheet, row, 0, `no reference of a line: ${line}`);
    }
  }
});

/** What differs between the workbooks of two runs over the same input: nothing may. */
export function compareBooks(first: Book, second: Book): readonly Breach[] {
  return Array.from(differences(first, second), (trouble) => ({ rule: 24, ...trouble }));
}

function* differences(first: Book, second: Book): Generator<Trouble> {
  const names = first.sheets.map(({ name }) => name);
  if (names.join('\n') !== second.sheets.map(({ name }) => name).join('\n')) {
    yield inFile('other sheets, or another order');
    return;
  }
  for (const [at, sheet] of first.sheets.entries()) {
    const other = second.sheets[at];
    if (other) yield* cellDifferences(sheet, other);
  }
  for (const [part, text] of first.parts) {
    const isSheet = first.sheets.some((sheet) => sheet.part === part);
    if (!isSheet && second.parts.get(part) !== text) yield inFile(`${part} differs`);
  }
}

function* cellDifferences(sheet: BookSheet, other: BookSheet): Generator<Trouble> {
  if (sheet.frame !== other.frame) yield onSheet(sheet, 'views, columns, links, formats or paper differ');
  const rows = Math.max(sheet.rows.length, other.rows.length);
  for (let row = 1; row < rows; row += 1) {
    const [cells = [], others = []] = [sheet.rows[row]?.cells, other.rows[row]?.cells];
    for (let column = 0; column < Math.max(cells.length, others.length); column += 1) {
      const [cell, twin] = [cells[column], others[column]];
      if (!isSame(cell, twin))
        yield {
          ...atCell(
            sheet,
            row,
            column,
            `${cell?.text ?? 'blank'} in one run, ${twin?.text ?? 'blank'} in the other`,
          ),
          cell: address(row, column),
        };
    }
  }
}

function isSame(cell: BookCell | undefined, other: BookCell | undefined): boolean {
  if (cell === undefined || other === undefined) return cell === other;
  const isText = cell.kind === other.kind && cell.text === other.text && cell.formula === other.formula;
  const [style, otherStyle] = [cell.style, other.style];
  return (
    isText &&
    style.numberFormat === otherStyle.numberFormat &&
    style.fontColour === otherStyle.fontColour &&
    style.fill === otherStyle.fill &&
    style.isBold === otherStyle.isBold
  );
}
