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

/** `isInput`: entered by a person; drawn in the ink of inputs. */
type Entered = { readonly isInput?: true };

/** `exact`: the amount before it was rounded to what a number cell holds. */
type Rounded = { readonly exact?: Money };

/** A formula with its stored result. */
export type FormulaCell = {
  readonly kind: 'formula';
  readonly formula: string;
  readonly result: FormulaResult;
  /** Green while it reads OK or zero, red while it reads FAIL, another number or an error. */
  readonly isCheck?: true;
  /** Whether it reads its own sheet only or another one; without it the writer reads that off the formula. */
  readonly reads?: 'own-sheet' | 'other-sheet';
};

/** A cell that holds a value. `rate` is plain decimal text; an `amount` keeps all digits and shows `decimals`. */
export type ValueCell =
  | ({ readonly kind: 'text'; readonly text: string } & Entered)
  | ({ readonly kind: 'amount'; readonly amount: Money; readonly decimals: number } & Entered & Rounded)
  | ({ readonly kind: 'rate'; readonly text: string } & Entered)
  | ({ readonly kind: 'date'; readonly day: Day } & Entered)
  | ({ readonly kind: 'count'; readonly value: number } & Entered);

/** One cell; undefined is a blank one. */
export type Cell =
  | ValueCell
  | FormulaCell
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
  /** Every cell of the column is a check: green while it reads OK or zero, red while FAIL, another number or an error. */
  readonly isCheck?: boolean;
  /** Detail that a reader may fold away: neighbouring grouped columns form an outline group, drawn unfolded. */
  readonly isGrouped?: boolean;
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
  /** Whether the row at a position is detail that a reader may fold away; neighbours form an outline group, unfolded. */
  readonly isGrouped?: (position: number) => boolean;
};

/** One sheet: title lines, the main table with frozen header and filter, and smaller tables below it. */
export type Sheet = {
  /** At most 31 characters, unique in the workbook. */
  readonly name: string;
  /** One line for the index. */
  readonly purpose: string;
  /** Exactly TITLE_LINES lines; the first is the headline. */
  readonly title: readonly string[];
  /** The headline instead where the main table has no rows: why there are none. */
  readonly whenEmpty?: string;
  readonly main: Table;
  readonly below: readonly Table[];
  /** Leading columns that say what a row is: they stay in view and are repeated in print where the sheet is wider. */
  readonly keyColumns?: number;
  readonly charts?: readonly Chart[];
  /** Where the total of an outline group stands: below (and right of) its detail unless stated. */
  readonly groupTotals?: 'above' | 'below';
};

/** A range of cells of one sheet, without dollar signs: `B13:B24`. */
export type SheetRange = { readonly sheet: string; readonly range: string };

/** What a bar of a chart stands for; the writer has a colour for each. `invisible` carries the bars above it. */
export type ChartFill = 'accent' | 'muted' | 'increase' | 'decrease' | 'invisible';

/** One row of bars of a chart. */
export type ChartSeries = {
  /** Series of one name stand in the legend once. */
  readonly name: string;
  readonly values: SheetRange;
  /** The values as the cells hold them, for programs that do not read the cells; undefined is a gap. */
  readonly cached: readonly (Money | number | undefined)[];
  readonly fill: ChartFill;
  /** Fills of single bars in their order; undefined keeps the fill of the series. */
  readonly pointFills?: readonly (ChartFill | undefined)[];
  /** Writes each value beside its bar. */
  readonly isLabelled?: boolean;
};

/** A chart that reads cells and follows them. */
export type Chart = {
  readonly kind: 'column' | 'bar' | 'stacked-column';
  readonly title: string;
  /** What the chart shows, in a sentence or two, for readers who do not see it. */
  readonly alternative: string;
  /** Cells of this sheet at its upper left and its lower right corner, such as `H12` and `P30`. */
  readonly from: string;
  readonly to: string;
  readonly categories: SheetRange & { readonly cached: readonly string[] };
  readonly series: readonly ChartSeries[];
  /** What the values are, for the axis: a currency, a count of what. */
  readonly valueTitle: string;
  /** Number format of the value axis and of labels. */
  readonly valueFormat: string;
};

/** A name for cells of one sheet, which formulas of any sheet may use; ranges are without dollar signs. */
export type DefinedRange = {
  readonly name: string;
  readonly sheet: string;
  readonly ranges: readonly string[];
};

/** What goes on every sheet of one written workbook: given by the host, which has the clock. */
export type RunStamp = {
  /** Identifies the run; printed in the footer and on About. */
  readonly runId: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** SHA-256 of a text in lower-case hex, which a report cannot compute by itself; without it hashes stay blank. */
  readonly hash?: (text: string) => string;
};

/** A whole workbook. */
export type Report = {
  readonly sheets: readonly Sheet[];
  readonly stamp: RunStamp;
  readonly tenant: string;
  /** Names that formulas may use. */
  readonly names?: readonly DefinedRange[];
};

/** Lines of the title block above the main table, the headline included. */
const TITLE_LINES = 10;
/** Row of the main table's header: title block, one empty row, header. */
export const HEADER_ROW = TITLE_LINES + 2;
/** Row of the main table's first data row. */
export const FIRST_ROW = HEADER_ROW + 1;
/** Rows between the end of one table and the first data row of the next: empty row, heading, header. */
export const TABLE_HEAD = 3;
