/** A table of any length: the engine filters, sorts, groups and sums; the page shows the rows that it needs. */

import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import type { GridName, GridRow } from '../../../core/contract/window/grid.ts';
import { onFind } from '../../state/find.ts';
import classes from './data-grid.module.css';
import { FilterChips } from './filter-chips.tsx';
import { FilterPopover, type OpenFilter } from './filter-popover.tsx';
import { GridEmpty } from './grid-empty.tsx';
import { GridFooter } from './grid-footer.tsx';
import { toggleGroup, withFilter } from './grid-query.ts';
import { GridToolbar } from './grid-toolbar.tsx';
import { type OpenRowMenu, RowMenu } from './row-menu.tsx';
import { countSelected, type Range, selectOnly } from './row-selection.ts';
import { type GridStart, useGridModel, useMountedGrid } from './use-grid.ts';

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

/** The grid with its tools and its foot; it fills its parent. */
export function DataGrid(props: DataGridProps) {
  const { grid, label, start = {}, onCurrent, onSelection } = props;
  const box = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLDivElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const model = useGridModel(grid, start, props.startsAtFirstRow ?? false);
  const state = useStore(model.store);
  const { view, selection, query, currentRow, columns, isLoading } = state;
  const [filterAt, setFilterAt] = useState<OpenFilter>();
  const [menuAt, setMenuAt] = useState<OpenRowMenu>();
  const [isAllTotals, setAllTotals] = useState(false);

  const openFilter = useCallback((column: string, opener: HTMLElement) => {
    const outer = box.current?.getBoundingClientRect();
    const { left, bottom } = opener.getBoundingClientRect();
    setFilterAt({ column, opener, left: left - (outer?.left ?? 0), top: bottom - (outer?.top ?? 0) });
  }, []);
  const { mounted, hidden, onCopy } = useMountedGrid(grid, label, model, element, {
    openRow: (row) => props.onOpen?.(row),
    openFilter,
    openMenu: (row, key, place) => {
      const cells = row.kind === 'row' ? row.cells : [];
      const value = cells[columns.findIndex((each) => each.key === key)] ?? '';
      setMenuAt({ column: key, value, ...place });
    },
  });

  useEffect(() => onFind(() => searchBox.current?.focus()), []);
  useEffect(() => {
    const cells = currentRow?.kind === 'row' ? currentRow.cells : [];
    onCurrent?.(currentRow, (key) => cells[columns.findIndex((each) => each.key === key)] ?? '');
  }, [onCurrent, currentRow, columns]);
  useEffect(() => {
    const count = countSelected(selection);
    // Positions in a view that is about to be replaced would be refused.
    const isThere = view !== undefined && count > 0 && !isLoading;
    onSelection?.(isThere ? { view: view.view, ranges: selection.ranges, count } : undefined);
  }, [onSelection, view, selection, isLoading]);
  useImperativeHandle(
    props.ref,
    () => ({
      focus: () => mounted.current?.focusRow(Math.max(0, model.store.getState().current)),
      next: () => {
        const { current, view: shown } = model.store.getState();
        if (!shown || current + 1 >= shown.count) return;
        model.select(selectOnly(current + 1));
        mounted.current?.focusRow(current + 1);
      },
    }),
    [model, mounted],
  );

  const readValues = useCallback((key: string, text: string) => model.values(key, text), [model]);
  const search = useCallback((text: string) => void model.ask({ search: text }), [model]);
  const closeFilter = () => {
    filterAt?.opener.focus();
    setFilterAt(undefined);
  };
  const column = columns.find(({ key }) => key === filterAt?.column);
  const isEmpty = view !== undefined && view.count === 0;
  return (
    <div className={classes['box']} ref={box}>
      <GridToolbar
        columns={columns}
        search={query.search}
        searchBox={searchBox}
        groupBy={query.groupBy}
        hidden={hidden}
        onSearch={search}
        onFilter={(key) => openFilter(key, searchBox.current ?? document.body)}
        onGroup={(key) => void model.ask({ groupBy: toggleGroup(query.groupBy, key) })}
        onColumn={(key) => mounted.current?.columns.turn(key, hidden.includes(key))}
        onResetColumns={() => mounted.current?.columns.reset()}
        actions={props.actions}
      />
      <FilterChips
        scopeTitle={props.scopeTitle ?? ''}
        onClearScope={() => props.onClearScope?.()}
        filters={query.filters}
        columns={columns}
        onOpen={openFilter}
        onRemove={(filter) => void model.ask({ filters: query.filters.filter((each) => each !== filter) })}
      />
      <div className={classes['table']} data-loading={isLoading || undefined}>
        <div className={classes['grid']} ref={element} inert={isEmpty} />
        {isEmpty ? (
          <GridEmpty
            isRestricted={query.filters.length > 0 || query.search !== ''}
            onClear={() => void model.ask({ filters: [], search: '' })}
            empty={props.empty}
          />
        ) : null}
      </div>
      <GridFooter
        state={state}
        isAllTotals={isAllTotals}
        onTotals={(isAll) => {
          setAllTotals(isAll);
          mounted.current?.showAllTotals(isAll);
        }}
        onCopy={onCopy}
      />
      {menuAt ? (
        <RowMenu
          open={menuAt}
          column={columns.find(({ key }) => key === menuAt.column)}
          onCopy={onCopy}
          onFilter={(filter) => void model.ask({ filters: withFilter(query.filters, filter.column, filter) })}
          onClose={() => {
            setMenuAt(undefined);
            mounted.current?.focusRow(Math.max(0, model.store.getState().current));
          }}
        />
      ) : null}
      {filterAt && column ? (
        <FilterPopover
          open={filterAt}
          onClose={closeFilter}
          column={column}
          filter={query.filters.find((filter) => filter.column === column.key)}
          onChange={(filter) => {
            closeFilter();
            void model.ask({ filters: withFilter(query.filters, column.key, filter) });
          }}
          readValues={readValues}
        />
      ) : null}
    </div>
  );
}
