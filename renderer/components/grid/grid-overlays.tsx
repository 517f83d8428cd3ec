/** What opens above the rows of a grid: the menu of a row, and the filter of a column. */

import { useCallback } from 'react';
import type { GridFilter } from '../../../core/contract/window/grid.ts';
import { FilterPopover } from './filter-popover.tsx';
import { withFilter } from './grid-query.ts';
import { RowMenu } from './row-menu.tsx';
import type { GridParts } from './use-data-grid.ts';
import { focusCurrent } from './use-grid-reports.ts';

function setFilter({ model, state }: GridParts, column: string, filter: GridFilter | undefined): void {
  void model.ask({ filters: withFilter(state.query.filters, column, filter) });
}

/** The menu of a row, while it is open. */
export function OpenMenu({ parts }: { readonly parts: GridParts }) {
  const { menu, setMenu, state, model, mounted, onCopy } = parts;
  if (!menu) return null;
  return (
    <RowMenu
      open={menu}
      column={state.columns.find(({ key }) => key === menu.column)}
      onCopy={onCopy}
      onFilter={(filter) => setFilter(parts, filter.column, filter)}
      onClose={() => {
        setMenu(undefined);
        focusCurrent(model, mounted.current);
      }}
    />
  );
}

/** The filter of a column, while it is open. */
export function OpenColumnFilter({ parts }: { readonly parts: GridParts }) {
  const { model, state } = parts;
  const { shown, close } = parts.filter;
  const readValues = useCallback((key: string, text: string) => model.values(key, text), [model]);
  const column = state.columns.find(({ key }) => key === shown?.column);
  if (!shown || !column) return null;
  return (
    <FilterPopover
      open={shown}
      onClose={close}
      column={column}
      filter={state.query.filters.find((filter) => filter.column === column.key)}
      onChange={(filter) => {
        close();
        setFilter(parts, column.key, filter);
      }}
      readValues={readValues}
    />
  );
}
