/** What a grid tells its screen, and what the screen may do with it. */

import { type RefObject, useEffect, useImperativeHandle } from 'react';
import type { GridModel } from './grid-model.ts';
import type { DataGridProps } from './grid-props.ts';
import { cellOf, type GridState } from './grid-state.ts';
import type { MountedGrid } from './mount-grid.ts';
import { countSelected, selectOnly } from './row-selection.ts';

/** Tells which row is looked at, and which rows are selected. */
export function useGridReports(
  { view, selection, currentRow, columns, isLoading }: GridState,
  { onCurrent, onSelection }: DataGridProps,
): void {
  useEffect(() => {
    onCurrent?.(currentRow, (key) => cellOf(currentRow, columns, key));
  }, [onCurrent, currentRow, columns]);
  useEffect(() => {
    const count = countSelected(selection);
    // Positions in a view that is about to be replaced would be refused.
    const isThere = view !== undefined && count > 0 && !isLoading;
    onSelection?.(isThere ? { view: view.view, ranges: selection.ranges, count } : undefined);
  }, [onSelection, view, selection, isLoading]);
}

/** Puts the keyboard at the row that is looked at, the first one where there is none. */
export function focusCurrent(model: GridModel, mounted: MountedGrid | undefined): void {
  mounted?.focusRow(Math.max(0, model.store.getState().current));
}

/** Hands the screen what it may do with the grid. */
export function useGridHandle(
  ref: DataGridProps['ref'],
  model: GridModel,
  mounted: RefObject<MountedGrid | undefined>,
): void {
  useImperativeHandle(
    ref,
    () => ({
      focus: () => focusCurrent(model, mounted.current),
      next: () => {
        const { current, view } = model.store.getState();
        if (!view || current + 1 >= view.count) return;
        model.select(selectOnly(current + 1));
        mounted.current?.focusRow(current + 1);
      },
    }),
    [model, mounted],
  );
}
