/** Sheets that are longer than a workbook allows go on as "Name 2", "Name 3"; control totals prove that nothing is cut. */

import { columnRange } from '../model/cell-address.ts';
import type { Money } from '../model/money.ts';
import { amount, amountFormula, column, currencyDecimals, smallTable, text } from './cells.ts';
import { FIRST_ROW, type Row, type Sheet, type Table } from './sheet.ts';

/** Rows of the main table on one sheet: a sheet ends at row 1,048,576, and the control block needs room. */
export const ROWS_PER_SHEET = 1_000_000;

/** A figure whose sum over the main table must be the engine's own, by currency. Columns count from 0. */
export type ControlFigure = {
  readonly name: string;
  readonly amountColumn: number;
  readonly currencyColumn: number;
  readonly totals: ReadonlyMap<string, Money>;
};

/** A sheet before it is split. */
export type LongSheet = Sheet & {
  readonly controls?: readonly ControlFigure[];
  /** Lower tables whose formulas must know how many rows of the main table stand above them; replaces `below`. */
  readonly belowAt?: (mainRows: number) => readonly Table[];
};

/** The parts of a sheet; one part when it fits. The last part carries the tables below and the control block. */
export function splitSheet(sheet: LongSheet, rowsPerSheet = ROWS_PER_SHEET): readonly Sheet[] {
  const parts = Math.max(1, Math.ceil(sheet.main.count / rowsPerSheet));
  const names = Array.from({ length: parts }, (_, at) => (at === 0 ? sheet.name : `${sheet.name} ${at + 1}`));
  const lastRows = sheet.main.count - (parts - 1) * rowsPerSheet;
  const below = sheet.belowAt?.(lastRows) ?? sheet.below;
  return names.map((name, at) => {
    const from = at * rowsPerSheet;
    const to = Math.min(sheet.main.count, from + rowsPerSheet);
    const isLast = at === parts - 1;
    return {
      name,
      purpose: parts === 1 ? sheet.purpose : `${sheet.purpose} (part ${at + 1} of ${parts})`,
      title: parts === 1 ? sheet.title : partTitle(sheet, at + 1, parts, from, to),
      main: isLast ? slice(sheet.main, from, to) : withoutTotals(slice(sheet.main, from, to)),
      below: isLast ? [...below, ...controlBlock({ ...sheet, below }, names, rowsPerSheet, lastRows)] : [],
    };
  });
}

function partTitle(sheet: Sheet, part: number, parts: number, from: number, to: number): readonly string[] {
  const [headline = '', ...rest] = sheet.title;
  const rows = `rows ${from + 1} to ${to} of ${sheet.main.count}`;
  return [`${headline} – part ${part} of ${parts}, ${rows}`, ...rest];
}

function slice(table: Table, from: number, to: number): Table {
  return { ...table, count: to - from, rows: (first, last) => table.rows(from + first, from + last) };
}

function withoutTotals(table: Table): Table {
  const { totals: _, ...rest } = table;
  return rest;
}

const controlColumns = [
  column('Figure', 'text'),
  column('Sheet', 'text'),
  column('Currency', 'text'),
  column('Sum of the sheet', 'amount'),
  column('Engine', 'amount'),
  column('Difference', 'amount'),
];

// The first row of the block is known: it stands below everything else on the last part.
function controlBlock(
  sheet: LongSheet,
  names: readonly string[],
  rowsPerSheet: number,
  lastRows: number,
): readonly Table[] {
  const figures = (sheet.controls ?? []).filter((figure) => figure.totals.size > 0);
  if (figures.length === 0) return [];
  let row = firstControlRow(sheet, lastRows);
  const rows: Row[] = [];
  for (const figure of figures) {
    for (const [currency, total] of figure.totals) {
      rows.push(controlRow(figure, currency, total, names, rowsPerSheet, lastRows, row));
      row += 1;
    }
  }
  return [smallTable(controlColumns, rows, { heading: 'Control totals over all parts of this sheet' })];
}

function controlRow(
  figure: ControlFigure,
  currency: string,
  total: Money,
  names: readonly string[],
  rowsPerSheet: number,
  lastRows: number,
  row: number,
): Row {
  const sums = names.map((name, at) => {
    const last = FIRST_ROW + (at === names.length - 1 ? lastRows : rowsPerSheet) - 1;
    const sheet = names.length === 1 ? undefined : name;
    const amounts = columnRange(figure.amountColumn, FIRST_ROW, last, sheet);
    return `SUMIFS(${amounts},${columnRange(figure.currencyColumn, FIRST_ROW, last, sheet)},$C${row})`;
  });
  return [
    text(figure.name),
    text(names.length === 1 ? (names[0] ?? '') : `${names.length} sheets`),
    text(currency),
    amountFormula(sums.join('+'), total, currency),
    amount(total, currency),
    amountFormula(`ROUND($D${row}-$E${row},${currencyDecimals(currency)})`, 0n, currency),
  ];
}

function firstControlRow(sheet: Sheet, mainRows: number): number {
  let row = FIRST_ROW + mainRows + (sheet.main.totals?.length ?? 0);
  for (const table of sheet.below) row += tableHeight(table);
  return row + TABLE_HEAD;
}

/** Rows between the end of one table and the first data row of the next: empty row, heading, header. */
const TABLE_HEAD = 3;

function tableHeight(table: Table): number {
  return TABLE_HEAD + table.count + (table.totals?.length ?? 0);
}
