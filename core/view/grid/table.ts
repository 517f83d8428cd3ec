/** A table that a grid shows, as columns over rows that are numbered from 0. */

import type { GridColumn } from '../../contract/window/grid.ts';
import { formatDay } from '../../model/iso-date.ts';
import { formatMoney } from '../../model/money.ts';
import type { MoneyColumn } from '../../model/money-column.ts';
import type { Side } from '../../model/roll-forward.ts';
import type { Tone } from '../../report/sheet.ts';

/** Cells that are codes of a dictionary; different codes may stand for the same text, '' is blank. */
export type TextReader = {
  readonly holds: 'text';
  readonly code: (row: number) => number;
  /** A number above every code; asked anew, since a dictionary may grow. */
  readonly codes: () => number;
  readonly text: (code: number) => string;
  /** Orders texts where that is not the order of their code units. */
  readonly compare?: (one: string, other: string) => number;
};
/** Cells whose text is made when it is asked for: up to 18 plain letters and digits, such as names of lines. */
export type NameReader = {
  readonly holds: 'name';
  readonly text: (row: number) => string;
  /** Numbers that order the names without making them, the most weighty first; none of the cells is blank then. */
  readonly numbers?: readonly ((row: number) => number)[];
};
/** Amounts with the currency of each. */
export type AmountReader = {
  readonly holds: 'amount';
  readonly amounts: MoneyColumn;
  readonly currency: TextReader;
};
/** Days or whole numbers; NaN is blank. */
export type NumberReader = { readonly holds: 'day' | 'count'; readonly value: (row: number) => number };
/** How the cells of a column are read. */
export type ColumnReader = TextReader | NameReader | AmountReader | NumberReader;

/** A column and its cells. */
export type TableColumn = GridColumn & { readonly reader: ColumnReader };

/** The transaction lines that a row of a table is about, as rows of both sides. */
export type LinesOfRow = Readonly<Record<Side, readonly number[]>>;

/** A table. */
export type GridTable = {
  readonly count: number;
  readonly columns: readonly TableColumn[];
  /** Identifies a row from one import to the next. */
  readonly key: (row: number) => string;
  /** Rows by their keys, where the table finds them faster than by making the key of every row. */
  readonly rowsOfKeys?: (keys: Iterable<string>) => ReadonlyMap<string, number>;
  readonly tone: (row: number) => Tone;
  readonly lines: (row: number) => LinesOfRow;
  /** Name of the line that a row is about where no extract has it, '' for any other; undefined where all have one. */
  readonly absentLine?: (row: number) => string;
  /** Position in the list of files that a row is of, -1 for none. */
  readonly file: (row: number) => number;
  /** Code of the finding that the row is a place of; undefined on tables that list no findings. */
  readonly finding?: (row: number) => string;
  /** Position in the bridge's cells of the amount of a row, -1 for none; undefined where lines tell it. */
  readonly bridgeCell?: (row: number) => number;
  /** Cause under which the bridge counts a row; undefined where the table knows none. */
  readonly cause?: (row: number) => string;
};

/** No lines. */
export const NO_LINES: LinesOfRow = { billing: [], revenue: [] };

/** The text of a cell as it crosses to the page. */
export function cellText({ reader }: TableColumn, row: number): string {
  switch (reader.holds) {
    case 'text':
      return reader.text(reader.code(row));
    case 'name':
      return reader.text(row);
    case 'amount': {
      const amount = reader.amounts.get(row);
      return amount === undefined ? '' : formatMoney(amount);
    }
    default: {
      const value = reader.value(row);
      if (Number.isNaN(value)) return '';
      return reader.holds === 'day' ? formatDay(value) : String(value);
    }
  }
}
