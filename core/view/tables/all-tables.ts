/** Every table that a grid can show, made when it is first asked for. */

import type { GridName, GridScope } from '../../contract/window/grid.ts';
import type { CloseView } from '../close-view.ts';
import type { Pace } from '../grid/pace.ts';
import type { GridTable } from '../grid/table.ts';
import { adjustmentsTable } from './adjustments.ts';
import { bridgeEntriesTable, bridgeTotalTable } from './bridge-lines.ts';
import { decisionsTable } from './decisions.ts';
import { exceptionsTable } from './exceptions.ts';
import { findingPlacesTable, refusedRowsTable } from './finding-places.ts';
import { openItemsTable } from './open-items.ts';
import { rateDifferencesTable } from './rate-differences.ts';
import { ratesTable } from './rates.ts';
import { billingLinesTable, revenueLinesTable } from './side-lines.ts';

type TableMaker = (view: CloseView, pace: Pace) => GridTable | Promise<GridTable>;

const makers: Readonly<Record<Exclude<GridName, 'bridge-lines'>, TableMaker>> = {
  exceptions: exceptionsTable,
  'billing-lines': billingLinesTable,
  'revenue-lines': revenueLinesTable,
  adjustments: adjustmentsTable,
  rates: ratesTable,
  'rate-differences': rateDifferencesTable,
  'finding-places': findingPlacesTable,
  'refused-rows': refusedRowsTable,
  'open-items': openItemsTable,
  decisions: decisionsTable,
};

/** The table of a grid; that of the lines of the bridge depends on basis and side. */
export function tableMaker(
  grid: GridName,
  { bridge }: GridScope,
): { readonly name: string; readonly make: TableMaker } {
  if (grid !== 'bridge-lines') return { name: grid, make: makers[grid] };
  const { basis = 'transaction', side } = bridge ?? {};
  return side === undefined
    ? { name: `${grid} ${basis}`, make: (view) => bridgeEntriesTable(view, basis) }
    : { name: `${grid} ${basis} ${side}`, make: (view) => bridgeTotalTable(view, basis, side) };
}
