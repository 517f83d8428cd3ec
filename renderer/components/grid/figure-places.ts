/** Where the columns of amounts stand, as properties of the grid's element: the rows of groups put their sums there. */

import type { GridApi } from 'ag-grid-community';
import type { GridColumn } from '../../../core/contract/window/grid.ts';
import type { ShownRow } from './grid-columns.ts';

/** Narrower than this, the head of a group could not be read; it then lies over the figures. */
const NARROWEST_HEAD_IN_PIXELS = 200;

/** Properties that say where the figures of a column begin and how wide they are. */
export function placeOf(column: string): { readonly left: string; readonly width: string } {
  return { left: `--left-of-${column}`, width: `--width-of-${column}` };
}

function keepPlaces(element: HTMLElement, api: GridApi<ShownRow>, columns: readonly GridColumn[]): void {
  let first: number | undefined;
  for (const { key, kind } of columns) {
    if (kind !== 'amount') continue;
    const { left, width } = placeOf(key);
    const column = api.getColumn(key);
    const from = column?.isVisible() ? (column.getLeft() ?? undefined) : undefined;
    if (column && from !== undefined) {
      element.style.setProperty(left, `${from}px`);
      element.style.setProperty(width, `${column.getActualWidth()}px`);
      first = Math.min(first ?? from, from);
    } else {
      element.style.removeProperty(left);
      element.style.removeProperty(width);
    }
  }
  const head = first === undefined ? '100%' : `${Math.max(NARROWEST_HEAD_IN_PIXELS, first)}px`;
  element.style.setProperty('--head-of-group', head);
}

/** Keeps the properties as columns are moved, resized, hidden and scrolled, as long as the grid lives. */
export function followColumns(
  element: HTMLElement,
  api: GridApi<ShownRow>,
  columns: () => readonly GridColumn[],
): void {
  const keep = () => keepPlaces(element, api, columns());
  api.addEventListener('displayedColumnsChanged', keep);
  api.addEventListener('columnResized', keep);
  api.addEventListener('columnMoved', keep);
  api.addEventListener('bodyScroll', ({ direction, left }) => {
    if (direction === 'horizontal') element.style.setProperty('--scrolled', `${left}px`);
  });
}
