/** What a grid shows at a moment. */

import type { GridColumn, GridRow, GridView } from '../../../core/contract/window/grid.ts';
import { type GridQuery, WHOLE_GRID } from './grid-query.ts';
import { NO_ROWS, type RowSelection } from './row-selection.ts';

/** Why rows have to be read again: the person asks for others, the figures changed, a group was opened or closed. */
export type Because = 'query' | 'figures' | 'group';

/** What a grid shows. */
export type GridState = {
  readonly query: GridQuery;
  /** Undefined until the engine has answered, and when it refused. */
  readonly view: GridView | undefined;
  readonly columns: readonly GridColumn[];
  /** Grows with every view and every group opened; `because` says why. */
  readonly version: number;
  readonly because: Because;
  readonly isLoading: boolean;
  readonly selection: RowSelection;
  /** Position of the row that is looked at, -1 without one. */
  readonly current: number;
  /** That row, as soon as it is loaded. */
  readonly currentRow: GridRow | undefined;
  /** Result of the last command. */
  readonly message: string;
};

/** A grid that nothing was asked for yet. */
export const EMPTY: GridState = {
  query: WHOLE_GRID,
  view: undefined,
  columns: [],
  version: 0,
  because: 'query',
  isLoading: true,
  selection: NO_ROWS,
  current: -1,
  currentRow: undefined,
  message: '',
};

/** True for columns of the same names in the same order. */
export function hasSameColumns(a: readonly GridColumn[], b: readonly GridColumn[]): boolean {
  return a.length === b.length && a.every((column, at) => column.key === b[at]?.key);
}

/** The cell of a row by the key of its column; '' for none, and on the head of a group. */
export function cellOf(row: GridRow | undefined, columns: readonly GridColumn[], key: string): string {
  const cells = row?.kind === 'row' ? row.cells : [];
  return cells[columns.findIndex((column) => column.key === key)] ?? '';
}
