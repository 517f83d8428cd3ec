/** Puts a grid into an element and keeps it in step with its model. */

import { createGrid, type GridApi, type ProcessRowParams } from 'ag-grid-community';
import type { GridName } from '../../../core/contract/window/grid.ts';
import { useSettings } from '../../state/settings.ts';
import { showCutOffCells } from './cut-off-cells.ts';
import { followColumns } from './figure-places.ts';
import { MARK_COLUMN, type ShownRow } from './grid-columns.ts';
import { contextOf, type GridContext } from './grid-context.ts';
import type { GridModel } from './grid-model.ts';
import { gridOptions } from './grid-options.ts';
import type { GridState } from './grid-state.ts';
import { listenToRows, type RowCommands } from './row-gestures.ts';
import { isSelected } from './row-selection.ts';
import { type ColumnEvents, ShownColumns } from './shown-columns.ts';
import { leaveOutOfTabOrder, listenToTab } from './tab-stops.ts';
import { totalRows } from './total-rows.ts';

/** What a grid tells the component around it. */
export type GridEvents = Omit<RowCommands, 'focusRow'> &
  Pick<ColumnEvents, 'changeHidden'> & { readonly openFilter: GridContext['openFilter'] };

function paint(row: HTMLElement, isOn: boolean): void {
  row.classList.toggle('is-selected', isOn);
  row.setAttribute('aria-selected', String(isOn));
}

/** A grid on screen. Column widths, order and visibility are those that were kept for its name. */
export class MountedGrid {
  readonly columns: ShownColumns;
  readonly #element: HTMLElement;
  readonly #model: GridModel;
  readonly #api: GridApi<ShownRow>;
  readonly #stops: readonly (() => void)[];
  #isAllTotals = false;

  constructor(element: HTMLElement, grid: GridName, label: string, model: GridModel, events: GridEvents) {
    this.#element = element;
    this.#model = model;
    const stopListening = listenToRows(element, model, { ...events, focusRow: (at) => this.focusRow(at) });
    this.#api = createGrid<ShownRow>(element, {
      ...gridOptions(contextOf(model, events.openFilter)),
      focusGridInnerElement: ({ fromBottom }) => {
        if (!fromBottom || !this.#focusRows()) this.#focusHeader();
        return true;
      },
      processRowPostCreate: (params) => this.#paintNew(params),
    });
    const columns = () => model.store.getState().columns;
    followColumns(element, this.#api, columns);
    this.columns = new ShownColumns(grid, this.#api, columns, {
      changeHidden: events.changeHidden,
      change: () => this.#showTotals(),
    });
    this.#api.setGridAriaProperty('label', label);
    this.#api.setGridAriaProperty('multiselectable', 'true');
    model.readRowsFrom((position) => this.rowAt(position));
    const listening = new AbortController();
    const tabStops = { focusHeader: () => this.#focusHeader(), focusRows: () => this.#focusRows() };
    listenToTab(element, tabStops, listening.signal);
    this.#stops = [
      () => listening.abort(),
      model.store.subscribe((now, before) => this.#follow(now, before)),
      stopListening,
      showCutOffCells(element),
      useSettings.subscribe(() => this.#api.redrawRows()),
    ];
    const state = model.store.getState();
    if (state.view) this.#follow(state, { ...state, version: -1, columns: [] });
  }

  /** The row at a position as far as it is loaded. */
  rowAt(position: number) {
    const row = this.#api.getDisplayedRowAtIndex(position)?.data;
    return row?.kind === 'total' ? undefined : row;
  }

  #follow(now: GridState, before: GridState): void {
    if (now.columns !== before.columns) this.columns.show();
    if (now.version !== before.version) this.#showRows(now);
    if (now.selection !== before.selection) this.#paintAll(now);
  }

  /** Reads the rows on screen again; they stay until the new ones are there. */
  #showRows({ view, because, current }: GridState): void {
    this.#showTotals();
    if (!this.#api.getGridOption('datasource')) {
      this.#api.setGridOption('datasource', this.#datasource());
      return;
    }
    this.#api.setRowCount(view?.count ?? 0, true);
    if (because === 'query' && view && view.count > 0) this.#api.ensureIndexVisible(0, 'top');
    this.#api.refreshInfiniteCache();
    if (because === 'figures' && current >= 0) this.#stayAt(current);
  }

  /** The focus goes where its row went, but is never taken from elsewhere. */
  #stayAt(position: number): void {
    this.#api.ensureIndexVisible(position);
    if (this.#element.contains(document.activeElement)) this.focusRow(position);
  }

  #datasource() {
    return {
      getRows: ({ startRow, endRow, successCallback, failCallback }: Request) => {
        this.#model
          .page(startRow, endRow)
          .then((page) => {
            if (!page) return failCallback();
            successCallback([...page.rows], page.count);
            return this.#model.lookAgain();
          })
          .catch(failCallback);
      },
    };
  }

  #paintNew({ eRow, node, rowIndex }: ProcessRowParams<ShownRow>): void {
    leaveOutOfTabOrder(eRow);
    if (!node.rowPinned) paint(eRow, isSelected(this.#model.store.getState().selection, rowIndex));
  }

  #paintAll({ selection }: GridState): void {
    for (const row of this.#element.querySelectorAll<HTMLElement>('.ag-row[row-index]')) {
      const position = Number(row.getAttribute('row-index'));
      if (Number.isInteger(position)) paint(row, isSelected(selection, position));
    }
  }

  #showTotals(): void {
    const { columns, view } = this.#model.store.getState();
    const rows = totalRows(columns, view?.sums ?? [], this.columns.keys()[0] ?? '', this.#isAllTotals);
    this.#api.setGridOption('pinnedBottomRowData', [...rows]);
  }

  /** Shows the sums of every currency, or of the first ones. */
  showAllTotals(isAll: boolean): void {
    this.#isAllTotals = isAll;
    this.#showTotals();
  }

  /** Position and column of the focused cell; undefined without one, and on the head of a group. */
  focusedCell(): { readonly position: number; readonly column: string } | undefined {
    const focused = this.#api.getFocusedCell();
    if (!focused || focused.rowPinned) return undefined;
    const [position, column] = [focused.rowIndex, focused.column.getColId()];
    const isCell = column !== MARK_COLUMN && this.rowAt(position)?.kind === 'row';
    return isCell ? { position, column } : undefined;
  }

  /** Moves the focus to a row and shows it. */
  focusRow(position: number): void {
    const column = this.#api.getFocusedCell()?.column.getColId() ?? this.columns.keys()[0];
    if (column === undefined) return;
    this.#api.ensureIndexVisible(position);
    this.#api.setFocusedCell(position, column);
  }

  #focusHeader(): void {
    const focused = this.#api.getFocusedCell()?.column.getColId();
    const column = focused === MARK_COLUMN ? undefined : focused;
    const first = column ?? this.columns.keys()[0];
    if (first !== undefined) this.#api.setFocusedHeader(first);
  }

  #focusRows(): boolean {
    const { view, current } = this.#model.store.getState();
    if (!view || view.count === 0) return false;
    this.focusRow(Math.max(0, current));
    return true;
  }

  /** Takes the grid off the screen. */
  destroy(): void {
    for (const stop of this.#stops) stop();
    this.#api.destroy();
  }
}

type Request = {
  readonly startRow: number;
  readonly endRow: number;
  readonly successCallback: (rows: ShownRow[], lastRow?: number) => void;
  readonly failCallback: () => void;
};
