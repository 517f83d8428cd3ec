/** How every grid is set up. */

import {
  CellStyleModule,
  ColumnApiModule,
  EventApiModule,
  type GridOptions,
  InfiniteRowModelModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
} from 'ag-grid-community';
import { styleNonce } from '../../nonce.ts';
import type { ShownRow } from './grid-columns.ts';
import type { GridContext } from './grid-context.ts';
import { gridTheme } from './grid-theme.ts';
import { groupRow, hasFurtherLine } from './group-row.ts';

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  CellStyleModule,
  ColumnApiModule,
  EventApiModule,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
]);

/** Rows that one request brings. */
const PAGE_ROWS = 200;
const PAGES_KEPT = 15;

/** Options that do not depend on what a grid shows. Rows come in pages; nothing moves by itself. */
export function gridOptions(context: GridContext): GridOptions<ShownRow> {
  return {
    theme: gridTheme,
    ...(styleNonce === '' ? {} : { styleNonce }),
    context,
    rowModelType: 'infinite',
    cacheBlockSize: PAGE_ROWS,
    maxBlocksInCache: PAGES_KEPT,
    maxConcurrentDatasourceRequests: 2,
    columnDefs: [],
    // The grid's own words for no rows stand beside it.
    suppressNoRowsOverlay: true,
    suppressDragLeaveHidesColumns: true,
    suppressColumnMoveAnimation: true,
    animateRows: false,
    // The style sheet marks the row under the mouse; listeners on every row would cost frames.
    suppressRowHoverHighlight: true,
    suppressTouch: true,
    isFullWidthRow: ({ rowNode }) => rowNode.data?.kind === 'group',
    fullWidthCellRenderer: groupRow,
    rowClassRules: {
      'is-total': ({ data }) => data?.kind === 'total',
      'is-continued': ({ data }) => data?.kind === 'group' && hasFurtherLine(data),
    },
  };
}
