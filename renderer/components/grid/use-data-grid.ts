/** Everything that the parts of one grid share: its elements, its model and what is open above it. */

import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { onFind } from '../../state/find.ts';
import type { DataGridProps } from './grid-props.ts';
import { cellOf } from './grid-state.ts';
import type { OpenRowMenu } from './row-menu.tsx';
import { useGridModel, useMountedGrid } from './use-grid.ts';
import { useGridHandle, useGridReports } from './use-grid-reports.ts';
import { useOpenFilter } from './use-open-filter.ts';

/** One grid at work, as its parts see it. */
export type GridParts = ReturnType<typeof useDataGrid>;

/** Mounts a grid for the lifetime of its component and ties it to its screen. */
export function useDataGrid(props: DataGridProps) {
  const { grid, label, start = {} } = props;
  const box = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLDivElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const model = useGridModel(grid, start, props.startsAtFirstRow ?? false);
  const state = useStore(model.store);
  const filter = useOpenFilter(box);
  const [menu, setMenu] = useState<OpenRowMenu>();
  const { mounted, hidden, onCopy } = useMountedGrid(grid, label, model, element, {
    openRow: (row) => props.onOpen?.(row),
    openFilter: filter.open,
    openMenu: (row, column, place) =>
      setMenu({ column, value: cellOf(row, state.columns, column), ...place }),
  });
  useEffect(() => onFind(() => searchBox.current?.focus()), []);
  useGridReports(state, props);
  useGridHandle(props.ref, model, mounted);
  return { box, element, searchBox, model, state, filter, menu, setMenu, mounted, hidden, onCopy };
}
