import { columnRange } from '../../model/cell-address.ts';
import { column, count, countFormula, smallTable, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { FIRST_ROW, type Row, type Sheet, type SheetColumn } from '../sheet.ts';
import { type LongSheet, splitSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Proof that no row was cut off: the rows that stand on every part of a sheet of lines beside the engine's own count. */
export function controlTotalsSheet(
  context: CloseContext,
  sheets: readonly LongSheet[],
  rowsPerSheet: number,
): Sheet {
  const rows = sheets.flatMap((sheet) =>
    splitSheet(sheet, rowsPerSheet).map(({ name, main }) => ({ sheet: sheet.name, name, rows: main.count })),
  );
  return {
    name: 'Control totals',
    purpose: 'Rows on every sheet of lines beside the engine’s own count: nothing was cut off',
    title: titleBlock(context, 'Control totals of the sheets of lines', 'no amounts'),
    main: smallTable(
      columns,
      rows.map((one, at) => controlRow(one, FIRST_ROW + at)),
    ),
    below: [],
  };
}

const columns: readonly SheetColumn[] = [
  column('List', 'text', 24),
  column('On sheet', 'text', 24),
  column('Rows on the sheet', 'count', 16),
  column('Engine', 'count', 16),
  { ...column('Difference', 'count', 14), isCheck: true },
];

type Control = { readonly sheet: string; readonly name: string; readonly rows: number };

// The first cell of every row of a list of lines holds a name.
function controlRow({ sheet, name, rows }: Control, row: number): Row {
  const first = columnRange(0, FIRST_ROW, FIRST_ROW + Math.max(rows, 1) - 1, name);
  return [
    text(sheet),
    text(name),
    countFormula(`COUNTA(${first})`, rows),
    count(rows),
    countFormula(`C${row}-D${row}`, 0),
  ];
}
