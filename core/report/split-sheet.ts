/** Sheets that are longer than a workbook allows go on as "Name 2", "Name 3". */

import type { Sheet, Table } from './sheet.ts';

/** Rows of the main table on one sheet: a sheet ends at row 1,048,576. */
export const ROWS_PER_SHEET = 1_000_000;

/** A sheet before it is split; it has no lower tables and no charts, because those would stand on one part only. */
export type LongSheet = Sheet & { readonly below: readonly []; readonly charts?: never };

/** Names of the parts of a sheet; one when it fits. */
export function partNames(sheet: LongSheet, rowsPerSheet = ROWS_PER_SHEET): readonly string[] {
  const parts = Math.max(1, Math.ceil(sheet.main.count / rowsPerSheet));
  return Array.from({ length: parts }, (_, at) => (at === 0 ? sheet.name : `${sheet.name} ${at + 1}`));
}

/** The parts of a sheet; one part when it fits. */
export function splitSheet(sheet: LongSheet, rowsPerSheet = ROWS_PER_SHEET): readonly Sheet[] {
  const names = partNames(sheet, rowsPerSheet);
  const parts = names.length;
  return names.map((name, at) => {
    const from = at * rowsPerSheet;
    const to = Math.min(sheet.main.count, from + rowsPerSheet);
    return {
      ...sheet,
      name,
      purpose: parts === 1 ? sheet.purpose : `${sheet.purpose} (part ${at + 1} of ${parts})`,
      title: parts === 1 ? sheet.title : partTitle(sheet, at + 1, parts, from, to),
      main: slice(sheet.main, from, to),
    };
  });
}

function partTitle(sheet: Sheet, part: number, parts: number, from: number, to: number): readonly string[] {
  const [headline = '', ...rest] = sheet.title;
  const rows = `rows ${from + 1} to ${to} of ${sheet.main.count}`;
  return [`${headline} – part ${part} of ${parts}, ${rows}`, ...rest];
}

function slice(table: Table, from: number, to: number): Table {
  const { rows, isGrouped } = table;
  const part = {
    ...table,
    count: to - from,
    rows: (first: number, last: number) => rows(from + first, from + last),
  };
  return isGrouped ? { ...part, isGrouped: (position) => isGrouped(from + position) } : part;
}
