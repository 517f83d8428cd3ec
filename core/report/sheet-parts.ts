/** Where the rows of a sheet stand that may go on over several, for formulas that sum over all of them. */

import { columnRange } from '../model/cell-address.ts';
import { FIRST_ROW } from './sheet.ts';
import { type LongSheet, partNames, ROWS_PER_SHEET } from './split-sheet.ts';

/** The parts of a sheet with their numbers of rows. */
export type SheetParts = {
  readonly parts: readonly { readonly name: string; readonly rows: number }[];
  readonly columnOf: (header: string) => number;
};

/** The parts of a sheet before it is split. */
export function partsOf(sheet: LongSheet, rowsPerSheet = ROWS_PER_SHEET): SheetParts {
  const names = partNames(sheet, rowsPerSheet);
  const last = sheet.main.count - (names.length - 1) * rowsPerSheet;
  return {
    parts: names.map((name, at) => ({ name, rows: at === names.length - 1 ? last : rowsPerSheet })),
    columnOf: (header) => {
      const column = sheet.main.columns.findIndex((one) => one.header === header);
      if (column < 0) throw new Error(`${sheet.name} has no column ${header}`);
      return column;
    },
  };
}

/** Sum of a column over all parts for the rows in which other columns equal the cells named, rounded to nine decimals. */
export function sumOverParts(
  { parts, columnOf }: SheetParts,
  amount: string,
  criteria: readonly (readonly [header: string, cell: string])[],
): string {
  const sums = parts.map(({ name, rows }) => {
    const range = (header: string): string =>
      columnRange(columnOf(header), FIRST_ROW, FIRST_ROW + rows - 1, name);
    const pairs = criteria.map(([header, cell]) => `${range(header)},${cell}`);
    return `SUMIFS(${range(amount)},${pairs.join(',')})`;
  });
  return `ROUND(${sums.join('+')},9)`;
}
