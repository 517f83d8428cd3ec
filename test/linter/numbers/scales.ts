import { type BookCell, type BookSheet, type BookTable, cellAt, textAt } from '../book.ts';
import { atCell, onSheet, rule, type Trouble } from '../breach.ts';
import { allRowsOf, cellsOfTable, currencyColumn, isCountColumn } from '../columns.ts';
import { currencyScale, decimalsNeeded, exact } from '../decimals.ts';
import { titleText } from '../title-block.ts';

/** Amounts show the decimals of their currency, negatives in parentheses, zero as a dash. */
export const shownInScale = rule(
  7,
  'Amounts in the scale of their currency, one convention',
  function* (book) {
    for (const sheet of book.sheets) {
      for (const line of ['Currency: ', 'Scale: ']) {
        if (titleText(sheet, line) === '')
          yield onSheet(sheet, `does not state its units: no line "${line}"`);
      }
      for (const table of sheet.tables) {
        yield* formatTrouble(sheet, table);
        yield* scaleTrouble(sheet, table);
      }
    }
  },
);

function* formatTrouble(sheet: BookSheet, table: BookTable): Generator<Trouble> {
  for (const { cell, row, column } of cellsOfTable(sheet, table)) {
    const { numberFormat } = cell.style;
    if (cell.kind !== 'number' || !numberFormat.includes('#,##0')) continue;
    const [, negative = '', zero = ''] = numberFormat.split(';');
    if (!/^\(.*\)$/.test(negative))
      yield atCell(sheet, row, column, `no parentheses for negatives: ${numberFormat}`);
    if (!/[-–—]/.test(zero)) yield atCell(sheet, row, column, `no dash for zero: ${numberFormat}`);
  }
}

function* scaleTrouble(sheet: BookSheet, table: BookTable): Generator<Trouble> {
  for (const [column] of table.headers.entries()) {
    const currencies = currencyColumn(table, column);
    if (currencies < 0 || isCountColumn(sheet, table, column)) continue;
    for (const row of allRowsOf(table)) {
      const cell = cellAt(sheet, row, column);
      const scale = currencyScale(textAt(sheet, row, currencies));
      const what = cell && scale !== undefined ? troubleOf(cell, scale) : undefined;
      if (what !== undefined)
        yield atCell(sheet, row, column, `${what} for ${textAt(sheet, row, currencies)}`);
    }
  }
}

// Converted amounts may have more decimals than their currency; one that shows more must need them.
function troubleOf(cell: BookCell, scale: number): string | undefined {
  const { numberFormat } = cell.style;
  if (cell.kind !== 'number' || !numberFormat.includes('#,##0') || !numberFormat.includes(';'))
    return undefined;
  const shown = /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0;
  const needed = decimalsNeeded(exact(cell.text) ?? 0n);
  if (shown < scale) return `shows ${shown} decimals, not ${scale},`;
  return shown > Math.max(scale, needed)
    ? `shows ${shown} decimals where ${Math.max(scale, needed)} are needed`
    : undefined;
}
