/** Where the rows of a sheet stand that may go on over several, for formulas that sum over all of them. */

import { columnLetters } from '../model/cell-address.ts';
import { type DefinedRange, FIRST_ROW } from './sheet.ts';
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

/** Names for columns of a sheet by their headers; those of a second part end in `_2`, of a third in `_3`. */
export type ColumnNames = Readonly<Record<string, string>>;

/** The ranges of the names on every part. */
export function namedColumns({ parts, columnOf }: SheetParts, names: ColumnNames): readonly DefinedRange[] {
  return parts.flatMap(({ name: sheet, rows }, part) =>
    Object.entries(names).map(([name, header]) => {
      const letters = columnLetters(columnOf(header));
      const range = `${letters}${FIRST_ROW}:${letters}${FIRST_ROW + Math.max(rows, 1) - 1}`;
      return { name: nameOn(name, part), sheet, ranges: [range] };
    }),
  );
}

/** The sum over all parts of what a formula gives for one; `formulaOf` gets each name as it is called on the part. */
export function overParts(
  { parts }: SheetParts,
  formulaOf: (named: (name: string) => string) => string,
): string {
  return parts.map((_, part) => formulaOf((name) => nameOn(name, part))).join('+');
}

/** A name as it is called on a part, counted from 0. */
export function nameOn(name: string, part: number): string {
  return part === 0 ? name : `${name}_${part + 1}`;
}
