import { type BookSheet, type BookTable, cellAt } from '../book.ts';
import { atCell, rule, type Trouble } from '../breach.ts';
import { rowsOf } from '../columns.ts';
import { significantDigits } from '../decimals.ts';

const ID =
  /^(Line|Document|Account|Line id|Match|Rule|Parent document|Revenue document|Revenue line id|SHA-256)$/;
const DATE = /^(Date|\w+ date|Rate date (asked|used))$/;
const AMOUNT = /^(Amount|Billing|Revenue|Difference|Explained|Unexplained|Labeled|Unlabeled|Total)$/;
const NUMBER_TEXT = /^[-+(]?\d{1,3}(,?\d{3})*(\.\d+)?\)?$/;
/** Digits that a number cell keeps; a longer number must be text so that none is lost. */
const EXACT_DIGITS = 15;

/** Amounts are numbers, dates are dates, ids are texts. */
export const typedCells = rule(6, 'Amounts are numbers, dates are dates, ids are texts', function* (book) {
  for (const sheet of book.sheets) {
    for (const table of sheet.tables) yield* tableTrouble(sheet, table);
  }
});

function* tableTrouble(sheet: BookSheet, table: BookTable): Generator<Trouble> {
  for (const [column, header] of table.headers.entries()) {
    const find = ID.test(header) ? idTrouble : DATE.test(header) ? dateTrouble : plainTrouble;
    const isAmount = AMOUNT.test(header);
    for (const row of rowsOf(table)) {
      const cell = cellAt(sheet, row, column);
      if (!cell) continue;
      const what = find(cell.kind, cell.text, cell.style.numberFormat, isAmount);
      if (what !== undefined) yield atCell(sheet, row, column, `${what}: ${cell.text}`);
    }
  }
}

type Find = (kind: string, text: string, format: string, isAmount: boolean) => string | undefined;

const idTrouble: Find = (kind) => (kind === 'number' ? 'an id stored as a number' : undefined);

const dateTrouble: Find = (kind, _text, format) =>
  kind === 'number' && /y/.test(format) && /d/.test(format) ? undefined : 'no date cell';

const plainTrouble: Find = (kind, text, format, isAmount) => {
  if (kind === 'number') {
    if (format === '@') return 'an id stored as a number';
    return significantDigits(text) > EXACT_DIGITS ? 'more digits than a number cell keeps' : undefined;
  }
  if (kind !== 'text') return undefined;
  const isNumeric = /[0#]/.test(format) && !/y/.test(format);
  const isNumber = NUMBER_TEXT.test(text) && significantDigits(text.replace(/[,()+]/g, '')) <= EXACT_DIGITS;
  if (isNumber && (isAmount || isNumeric)) return 'a number stored as text';
  return isAmount && !isNumber ? 'a text in a column of amounts' : undefined;
};
