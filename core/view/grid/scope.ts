/** Restricts a table to what a number on another screen rests on. */

import type { GridScope } from '../../contract/window/grid.ts';
import type { BridgeCell } from '../../match/bridge-types.ts';
import { type Side, sides } from '../../model/roll-forward.ts';
import type { CloseView } from '../close-view.ts';
import type { RowTest } from './filters.ts';
import type { GridTable } from './table.ts';

/** Marks by row of each side. */
type LineMarks = Readonly<Record<Side, (row: number) => boolean>>;

/** The tests of a scope, one for each part of it. */
export function scopeTests(view: CloseView, table: GridTable, scope: GridScope): readonly RowTest[] {
  const { finding, bridge, extract, lines } = scope;
  return [
    ...(finding === undefined ? [] : [findingTest(view, table, finding)]),
    ...(bridge === undefined ? [] : bridgeTests(view, table, bridge)),
    ...(extract === undefined ? [] : [extractTest(view, table, extract)]),
    ...(lines === undefined ? [] : [lineTest(view, table, lines)]),
  ];
}

function isAnyLine(table: GridTable, marks: LineMarks): RowTest {
  return (row) => {
    const lines = table.lines(row);
    return sides.some((side) => lines[side].some(marks[side]));
  };
}

function findingTest(view: CloseView, table: GridTable, code: string): RowTest {
  const { finding } = table;
  if (finding) return (row) => finding(row) === code;
  const { billing, revenue } = view.context;
  const marked = { billing: new Uint8Array(billing.count), revenue: new Uint8Array(revenue.count) };
  for (const one of view.close.findings) {
    if (one.code !== code) continue;
    for (let place = 0; place < one.row.length; place += 1) {
      const found = view.lineAt(one.file.get(place), one.row.get(place));
      if (found) marked[found.side][found.row] = 1;
    }
  }
  return isAnyLine(table, {
    billing: (row) => marked.billing[row] === 1,
    revenue: (row) => marked.revenue[row] === 1,
  });
}

function extractTest(view: CloseView, table: GridTable, name: string): RowTest {
  const files = new Set(view.close.files.filter((file) => file.name === name).map(({ index }) => index));
  return (row) => files.has(table.file(row));
}

function lineTest(view: CloseView, table: GridTable, names: readonly string[]): RowTest {
  const rows = view.rowsNamed(names);
  const wanted = { billing: new Set(rows.billing.values()), revenue: new Set(rows.revenue.values()) };
  return isAnyLine(table, {
    billing: (row) => wanted.billing.has(row),
    revenue: (row) => wanted.revenue.has(row),
  });
}

/** Cells of the bridge that a scope means; parts left out are not restricted. */
function cellsOfScope(
  cells: readonly BridgeCell[],
  { basis, orgs, periods, currencies }: NonNullable<GridScope['bridge']>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, cell] of cells.entries()) {
    const isMeant =
      cell.basis === basis &&
      (orgs?.includes(cell.org) ?? true) &&
      (periods?.includes(cell.period) ?? true) &&
      (currencies?.includes(cell.currency) ?? true);
    if (isMeant) found.add(at);
  }
  return found;
}

function bridgeTests(
  view: CloseView,
  table: GridTable,
  scope: NonNullable<GridScope['bridge']>,
): readonly RowTest[] {
  const { cause } = table;
  const wanted = cellsOfScope(view.close.bridge.cells, scope);
  return [
    ...(scope.cause === undefined || !cause ? [] : [(row: number) => cause(row) === scope.cause]),
    cellTest(view, table, scope, wanted),
  ];
}

function cellTest(
  view: CloseView,
  table: GridTable,
  { basis, side }: NonNullable<GridScope['bridge']>,
  wanted: ReadonlySet<number>,
): RowTest {
  const { bridgeCell } = table;
  if (bridgeCell) return (row) => wanted.has(bridgeCell(row));
  const { billingCell, revenueCell } = view.bridgeDetail;
  return isAnyLine(table, {
    billing: (row) => side !== 'revenue' && wanted.has(billingCell[basis].get(row)),
    revenue: (row) => side !== 'billing' && wanted.has(revenueCell[basis].get(row)),
  });
}
