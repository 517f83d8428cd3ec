/** Tables of any length: the engine orders and filters, the page asks for the rows that it shows. */

import { z } from 'zod';

/** Every table that a grid can show. */
export const gridNames = [
  'exceptions',
  'billing-lines',
  'revenue-lines',
  'adjustments',
  'rates',
  'rate-differences',
  'finding-places',
  'refused-rows',
  'bridge-lines',
  'open-items',
  'decisions',
] as const;
/** One of them. */
export type GridName = (typeof gridNames)[number];

/** What a column holds; it decides alignment, format and which filters fit. */
export type GridColumnKind = 'text' | 'id' | 'choice' | 'amount' | 'rate' | 'date' | 'count';

/** One column of a grid. */
export type GridColumn = {
  readonly key: string;
  readonly header: string;
  readonly kind: GridColumnKind;
  /** Width in characters. */
  readonly width: number;
  /** What the column means, for its header's tip; '' for none. */
  readonly meaning: string;
  /** Rows may be grouped by it. */
  readonly canGroup: boolean;
  /** Of an amount: key of the column that says in which currency it is; '' for other columns. */
  readonly currency: string;
};

const textFilter = z.strictObject({
  column: z.string(),
  /** Blanks match `equals` with an empty value. */
  is: z.enum(['contains', 'equals', 'starts-with', 'not-contains']),
  value: z.string(),
});
const choiceFilter = z.strictObject({
  column: z.string(),
  is: z.literal('one-of'),
  values: z.array(z.string()),
});
const rangeFilter = z.strictObject({
  column: z.string(),
  is: z.literal('between'),
  /** Exact decimal text, ISO day or whole number; '' for no bound. Both bounds are included. */
  from: z.string(),
  to: z.string(),
});
const gridFilter = z.union([textFilter, choiceFilter, rangeFilter]);
/** A condition on one column; all conditions hold at once. */
export type GridFilter = z.infer<typeof gridFilter>;

/** Restricts a grid to what a number on another screen rests on. */
const gridScope = z.strictObject({
  /** Code of a finding. */
  finding: z.string().optional(),
  /** Cells of the bridge: parts left out are not restricted. */
  bridge: z
    .strictObject({
      basis: z.enum(['transaction', 'functional', 'reporting']),
      orgs: z.array(z.string()).optional(),
      periods: z.array(z.int()).optional(),
      currencies: z.array(z.string()).optional(),
      cause: z.string().optional(),
      side: z.enum(['billing', 'revenue']).optional(),
    })
    .optional(),
  /** Name of an extract. */
  extract: z.string().optional(),
  /** Names of lines. */
  lines: z.array(z.string()).optional(),
});
/** What a grid is restricted to. */
export type GridScope = z.infer<typeof gridScope>;

/** Asks for a view of a grid. */
export const gridRequest = z.strictObject({
  grid: z.enum(gridNames),
  scope: gridScope.default({}),
  filters: z.array(gridFilter).default([]),
  /** Rows that contain the text in any text column. */
  search: z.string().default(''),
  sort: z.array(z.strictObject({ column: z.string(), isDescending: z.boolean().default(false) })).default([]),
  groupBy: z.array(z.string()).default([]),
});

/** A view that the engine holds until it is closed or the figures change. */
export type GridView = {
  /** Names the view in further requests. */
  readonly view: string;
  readonly columns: readonly GridColumn[];
  /** Rows of the view, lines of group headers included. */
  readonly count: number;
  /** Rows of the view without the heads of groups, whether their groups are open or not. */
  readonly rows: number;
  /** Rows of the grid before filters. */
  readonly total: number;
  /** Sums of the amount columns over the filtered rows, by column and currency; exact decimal text. */
  readonly sums: readonly { readonly column: string; readonly currency: string; readonly amount: string }[];
};

/** One row. Cells are in the order of the columns; amounts and rates exact decimal text, days ISO text, blanks ''. */
export type GridRow =
  | {
      readonly kind: 'row';
      /** Identifies the row from one import to the next. */
      readonly key: string;
      readonly cells: readonly string[];
      /** How the row reads, for its mark. */
      readonly tone: 'good' | 'bad' | 'warning' | 'neutral';
    }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly level: number;
      readonly title: string;
      readonly rows: number;
      readonly isOpen: boolean;
      /** The head of a group takes one line for each currency of its sums: which line this is, from 0, */
      readonly line: number;
      /** and of which currency; '' where nothing is summed. */
      readonly currency: string;
      /** Sums by column and currency, all of them on every line. */
      readonly sums: GridView['sums'];
    };

/** Rows from a position on. */
export type GridPage = { readonly from: number; readonly rows: readonly GridRow[]; readonly count: number };

/** Positions from, up to and without `to`. */
export const rowRange = z.strictObject({ from: z.int().min(0), to: z.int().min(0) });

/** The values of a column with the number of rows that have each, most frequent first. */
export type GridValues = {
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** False when there are more values than the answer holds. */
  readonly isComplete: boolean;
};
