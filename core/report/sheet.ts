/** A workbook as data: sheets, tables, columns and typed cells. A writer only draws it. */

import type { Day } from '../model/iso-date.ts';
import type { Money } from '../model/money.ts';

/** What a column holds; it decides alignment and number format. `id`: text that must never become a number. */
export type ColumnKind = 'text' | 'id' | 'amount' | 'rate' | 'date' | 'count' | 'link' | 'status';

/** How a status reads: its colour goes with the word and never replaces it. */
export type Tone = 'good' | 'bad' | 'warning' | 'neutral';

/** A place that a link leads to: `cell` is an address such as `A9`. */
export type Target = { readonly sheet: string; readonly cell: string };

/** The result that a formula cell carries until it is calculated again. */
export type FormulaResult =
  | { readonly kind: 'amount'; readonly amount: Money; readonly decimals: number }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

/** One cell; undefined is a blank one. `rate` is plain decimal text; an `amount` keeps all digits and shows `decimals`. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly amount: Money; readonly decimals: number }
  | { readonly kind: 'rate'; readonly text: string }
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: FormulaResult }
  | { readonly kind: 'link'; readonly text: string; readonly target: Target }
  | { readonly kind: 'status'; readonly text: string; readonly tone: Tone }
  | undefined;

/** The cells of one row from the first column on; it may be shorter than the header. */
export type Row = readonly Cell[];

/** One column of a table. `width` counts characters. */
export type SheetColumn = {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly width: number;
  /** Long text that is broken into lines inside its cell. */
  readonly isWrapped?: boolean;
};

/** A table whose rows are made while they are drawn, so that no table is ever held. */
export type Table = {
  /** Printed above the header; none for the first table of a sheet, whose header stands at a fixed row. */
  readonly heading?: string;
  readonly columns: readonly SheetColumn[];
  readonly count: number;
  /** The rows from position `from` up to, and without, `to`. */
  readonly rows: (from: number, to: number) => Iterable<Row>;
  /** Rows of totals, drawn bold under a line and outside the filter. */
  readonly totals?: readonly Row[];
};

/** One sheet: title lines, the main table with frozen header and filter, and smaller tables below it. */
export type Sheet = {
  /** At most 31 characters, unique in the workbook. */
  readonly name: string;
  /** One line for the index. */
  readonly purpose: string;
  /** Exactly TITLE_LINES lines; the first is the headline. */
  readonly title: readonly string[];
  readonly main: Table;
  readonly below: readonly Table[];
  /** Leading columns that say what a row is: repeated on each page of a print that is wider than one page. */
  readonly keyColumns?: number;
};

/** What goes on every sheet of one written workbook: given by the host, which has the clock. */
export type RunStamp = {
  /** Identifies the run; printed in the footer and on About. */
  readonly runId: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
};

/** A whole workbook. */
export type Report = { readonly sheets: readonly Sheet[]; readonly stamp: RunStamp; readonly tenant: string };

/** Lines of the title block above the main table, the headline included. */
const TITLE_LINES = 7;
/** Row of the main table's header: title block, one empty row, header. */
export const HEADER_ROW = TITLE_LINES + 2;
/** Row of the main table's first data row. */
export const FIRST_ROW = HEADER_ROW + 1;
