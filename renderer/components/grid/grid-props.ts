/** What a screen gives a grid, and what it hears of it. */

import type { ReactNode, Ref } from 'react';
import type { GridName, GridRow } from '../../../core/contract/window/grid.ts';
import type { Range } from './row-selection.ts';
import type { GridStart } from './use-grid.ts';

/** Rows that are selected, as a decision names them: the view and positions in it. */
export type SelectedRows = {
  readonly view: string;
  readonly ranges: readonly Range[];
  readonly count: number;
};

/** What a screen may do with its grid. */
export type GridHandle = {
  /** Puts the keyboard into the grid, at the row that is looked at. */
  readonly focus: () => void;
  /** Looks at the row after the one that is looked at. */
  readonly next: () => void;
};

/** What a grid is made of. Another `start` starts anew; inline objects of equal content count as the same. */
export type DataGridProps = {
  readonly grid: GridName;
  /** Name of the table for those who hear it. */
  readonly label: string;
  readonly start?: GridStart;
  /** How the restriction to `start.scope` reads; '' for none. */
  readonly scopeTitle?: string;
  readonly onClearScope?: () => void;
  /** Looks at the first row of every view, for a pane beside the grid. */
  readonly startsAtFirstRow?: boolean;
  /** The row that is looked at, as soon as it is loaded; `cell` reads it by the key of a column, '' for none. */
  readonly onCurrent?: (row: GridRow | undefined, cell: (column: string) => string) => void;
  /** The selected rows; undefined for none, and while other rows are read. */
  readonly onSelection?: (rows: SelectedRows | undefined) => void;
  /** A row was opened: Enter or double click. */
  readonly onOpen?: (row: GridRow) => void;
  /** Buttons at the right of the tools. */
  readonly actions?: ReactNode;
  /** What stands there when the grid has no rows at all. */
  readonly empty?: ReactNode;
  readonly ref?: Ref<GridHandle>;
};
