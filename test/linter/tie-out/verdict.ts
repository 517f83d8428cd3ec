import { type BookSheet, type BookTable, sheetsNamed, textAt } from '../book.ts';
import { atCell, noSheet, onSheet, rule } from '../breach.ts';
import { columnNamed, factOf, rowsOf } from '../columns.ts';
import { statusWord } from '../title-block.ts';

const FAILED = /checks? (that )?failed|failed checks?/i;

/** About counts the failed checks, and a workbook with one is a draft. */
export const verdictAgrees = rule(
  19,
  'Failed checks are counted; with one the file is DRAFT',
  function* (book) {
    const [about] = sheetsNamed(book, 'About');
    const [checks] = sheetsNamed(book, 'Checks');
    if (!about || !checks) {
      yield noSheet(about ? 'Checks' : 'About');
      return;
    }
    const failed = countOf(checks, checks.tables[0]);
    const row = about.rows.findIndex((one) => FAILED.test(one?.cells[0]?.text ?? ''));
    const count = factOf(about, FAILED);
    if (row < 0 || !count) {
      yield onSheet(about, 'no count of failed checks');
      return;
    }
    const column = about.rows[row]?.cells.indexOf(count) ?? 0;
    if (count.formula === undefined)
      yield atCell(about, row, column, 'the count of failed checks is no formula');
    if (Number(count.text) !== failed)
      yield atCell(about, row, column, `counts ${count.text} failed checks where Checks has ${failed}`);
    for (const sheet of book.sheets) {
      if (failed > 0 && statusWord(sheet) !== 'DRAFT')
        yield onSheet(sheet, `is ${statusWord(sheet)} although a check fails`);
      if (statusWord(sheet) !== statusWord(about)) yield onSheet(sheet, 'has another status than About');
    }
  },
);

function countOf(sheet: BookSheet, table: BookTable | undefined): number {
  const column = columnNamed(table, 'Result');
  if (!table || column < 0) return 0;
  return [...rowsOf(table)].filter((row) => textAt(sheet, row, column) === 'FAIL').length;
}
