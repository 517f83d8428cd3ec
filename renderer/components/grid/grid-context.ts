/** What the headers and group rows of a grid ask of it. */

import type { GridColumn } from '../../../core/contract/window/grid.ts';
import { placesOf } from '../../format/amounts.ts';
import type { GridModel } from './grid-model.ts';
import { type SortKey, toggleSort } from './grid-query.ts';

/** Handed to every header and group row by the grid. */
export type GridContext = {
  readonly sort: () => readonly SortKey[];
  readonly isFiltered: (column: string) => boolean;
  readonly toggleSort: (column: string, isAdding: boolean) => void;
  /** Opens the filter of a column; the focus goes back to the opener when it closes. */
  readonly openFilter: (column: string, opener: HTMLElement) => void;
  /** Has a function called when order or filters change, until the returned function is called. */
  readonly onQuery: (refresh: () => void) => () => void;
  readonly columns: () => readonly GridColumn[];
  /** Decimals that a column of amounts keeps room for, as its sums have them. */
  readonly places: (column: string) => number;
  readonly toggleGroup: (key: string, isOpen: boolean) => void;
};

/** The context of a model's grid. */
export function contextOf(model: GridModel, openFilter: GridContext['openFilter']): GridContext {
  const state = () => model.store.getState();
  return {
    sort: () => state().query.sort,
    isFiltered: (column) => state().query.filters.some((filter) => filter.column === column),
    toggleSort: (column, isAdding) =>
      void model.ask({ sort: toggleSort(state().query.sort, column, { isAdding }) }),
    openFilter,
    onQuery: (refresh) =>
      model.store.subscribe((now, before) => {
        if (now.query !== before.query) refresh();
      }),
    columns: () => state().columns,
    places: (column) => {
      const sums = (state().view?.sums ?? []).filter((sum) => sum.column === column);
      return placesOf(sums.map(({ amount }) => amount));
    },
    toggleGroup: (key, isOpen) => void model.toggleGroup(key, isOpen),
  };
}
