/** The columns of a grid on screen: which are shown, in which order and width, kept on this machine. */

import type { ColumnMovedEvent, ColumnResizedEvent, GridApi } from 'ag-grid-community';
import type { GridColumn, GridName } from '../../../core/contract/window/grid.ts';
import { columnDefinitions, MARK_COLUMN, type ShownRow } from './grid-columns.ts';
import { type ColumnLayout, keepLayout, keptLayout } from './grid-layout.ts';

/** What is told of them. */
export type ColumnEvents = {
  /** Keys of those that are hidden now. */
  readonly changeHidden: (hidden: readonly string[]) => void;
  /** The person has moved, resized, hidden or shown one. */
  readonly change: () => void;
};

/** Shows columns and keeps what the person does with them. */
export class ShownColumns {
  readonly #grid: GridName;
  readonly #api: GridApi<ShownRow>;
  readonly #columns: () => readonly GridColumn[];
  readonly #events: ColumnEvents;

  constructor(
    grid: GridName,
    api: GridApi<ShownRow>,
    columns: () => readonly GridColumn[],
    events: ColumnEvents,
  ) {
    this.#grid = grid;
    this.#api = api;
    this.#columns = columns;
    this.#events = events;
    api.addEventListener('columnMoved', ({ finished, source }: ColumnMovedEvent) => {
      if (finished && source !== 'gridOptionsChanged') this.#keep();
    });
    api.addEventListener('columnResized', ({ finished, source }: ColumnResizedEvent) => {
      if (finished && source === 'uiColumnResized') this.#keep();
    });
  }

  /** Shows the columns of a view as they were kept. */
  show(layout: readonly ColumnLayout[] = keptLayout(this.#grid)): void {
    this.#api.setGridOption('columnDefs', columnDefinitions(this.#columns(), layout));
    this.#tellHidden();
  }

  /** Keys of the columns on show, in their order. */
  keys(): readonly string[] {
    const shown = this.#api.getAllDisplayedColumns().map((column) => column.getColId());
    return shown.filter((key) => key !== MARK_COLUMN);
  }

  /** Shows or hides a column and keeps that. */
  turn(key: string, isShown: boolean): void {
    this.#api.setColumnsVisible([key], isShown);
    this.#keep();
    this.#tellHidden();
  }

  /** Gives the columns their own order and width back. */
  reset(): void {
    keepLayout(this.#grid, []);
    this.#api.setGridOption('columnDefs', []);
    this.show([]);
  }

  #keep(): void {
    const layout = this.#api
      .getColumnState()
      .filter(({ colId }) => colId !== MARK_COLUMN)
      .map(({ colId, width, hide }) => ({ key: colId, width: width ?? 0, isHidden: hide ?? false }));
    keepLayout(this.#grid, layout);
    this.#events.change();
  }

  #tellHidden(): void {
    const hidden = this.#api.getColumnState().filter(({ hide }) => hide);
    this.#events.changeHidden(hidden.map(({ colId }) => colId));
  }
}
