/** What stands above the rows of a grid: its toolbar, and what restricts it. */

import { useCallback } from 'react';
import { FilterChips } from './filter-chips.tsx';
import type { DataGridProps } from './grid-props.ts';
import { toggleGroup } from './grid-query.ts';
import { GridToolbar } from './grid-toolbar.tsx';
import type { GridParts } from './use-data-grid.ts';

/** The toolbar and the chips of the filters that are set. */
export function GridTools({ parts, given }: { readonly parts: GridParts; readonly given: DataGridProps }) {
  const { model, mounted, hidden, searchBox, filter } = parts;
  const { query, columns } = parts.state;
  const search = useCallback((text: string) => void model.ask({ search: text }), [model]);
  return (
    <>
      <GridToolbar
        columns={columns}
        search={query.search}
        searchBox={searchBox}
        groupBy={query.groupBy}
        hidden={hidden}
        onSearch={search}
        onFilter={(key) => filter.open(key, searchBox.current ?? document.body)}
        onGroup={(key) => void model.ask({ groupBy: toggleGroup(query.groupBy, key) })}
        onColumn={(key) => mounted.current?.columns.turn(key, hidden.includes(key))}
        onResetColumns={() => mounted.current?.columns.reset()}
        actions={given.actions}
      />
      <FilterChips
        scopeTitle={given.scopeTitle ?? ''}
        onClearScope={() => given.onClearScope?.()}
        filters={query.filters}
        columns={columns}
        onOpen={filter.open}
        onRemove={(gone) => void model.ask({ filters: query.filters.filter((each) => each !== gone) })}
      />
    </>
  );
}
