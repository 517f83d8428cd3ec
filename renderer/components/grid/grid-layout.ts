/** Order, width and visibility of the columns of each grid, kept on this machine. */

import type { GridName } from '../../../core/contract/window/grid.ts';

/** What is kept of a column; the list is in the order of the columns. */
export type ColumnLayout = { readonly key: string; readonly width: number; readonly isHidden: boolean };

function keyOf(grid: GridName): string {
  return `tieout.columns.${grid}`;
}

function isLayout(value: unknown): value is ColumnLayout {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'width' in value &&
    typeof value.width === 'number' &&
    'isHidden' in value &&
    typeof value.isHidden === 'boolean'
  );
}

/** The layout that was kept; empty when none was, or when it cannot be read. */
export function keptLayout(grid: GridName): readonly ColumnLayout[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(grid)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isLayout) : [];
  } catch {
    return [];
  }
}

/** Keeps a layout; an empty one gives the grid its own back. */
export function keepLayout(grid: GridName, layout: readonly ColumnLayout[]): void {
  if (layout.length === 0) localStorage.removeItem(keyOf(grid));
  else localStorage.setItem(keyOf(grid), JSON.stringify(layout));
}
