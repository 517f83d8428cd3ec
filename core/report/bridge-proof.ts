/** The engine's own figures of the bridge, and the proof that the formulas come to them. */

import type { BridgeCell } from '../match/bridge-types.ts';
import type { Cause } from '../match/matching.ts';
import { addressOf } from '../model/cell-address.ts';
import type { Money } from '../model/money.ts';
import { basisTotals } from './basis-totals.ts';
import {
  BILLING_COLUMN,
  columnsOf,
  DIFFERENCE_COLUMN,
  FIRST_CAUSE,
  keyCells,
  type Layout,
  totalKeys,
} from './bridge-layout.ts';
import { amount, checkFormula, smallTable } from './cells.ts';
import { FIRST_ROW, type Row, TABLE_HEAD, type Table } from './sheet.ts';

/** Basis, currency, figures: what the rows of cells and of totals have in common. */
type Line = {
  readonly keys: Row;
  readonly money: string;
  readonly billing: Money;
  readonly revenue: Money;
} & {
  readonly of: (cause: Cause) => Money | undefined;
};

function linesOf({ cells }: Layout): readonly Line[] {
  const own = cells.map((cell, at): Line => {
    const of = (cause: Cause): Money | undefined => cell.causes.get(cause)?.amount;
    return {
      keys: keyCells(cell, at),
      money: cell.countsIn,
      billing: cell.billing,
      revenue: cell.revenue,
      of,
    };
  });
  const totals = basisTotals(cells).map((total): Line => {
    const sum = (of: (cell: BridgeCell) => Money): Money =>
      total.cells.reduce((so, cell) => so + of(cell), 0n);
    return {
      keys: totalKeys(total),
      money: total.countsIn,
      billing: sum((cell) => cell.billing),
      revenue: sum((cell) => cell.revenue),
      of: (cause) => sum((cell) => cell.causes.get(cause)?.amount ?? 0n),
    };
  });
  return [...own, ...totals];
}

/** What the engine found, in the rows and columns of the bridge. */
export function engineTable(layout: Layout): Table {
  const rows = linesOf(layout).map(({ keys, money, billing, revenue, of }): Row => {
    return [
      ...keys,
      amount(billing, money),
      amount(revenue, money),
      amount(billing - revenue, money),
      ...layout.causes.map((cause) => amount(of(cause), money)),
    ];
  });
  const columns = columnsOf(layout).slice(0, -1);
  return { ...smallTable(columns, rows, { heading: 'The engine’s own figures' }), isGrouped: () => true };
}

/** The bridge's formulas minus the engine's figures: the three tables hold the same rows in the same order. */
export function differenceTable(layout: Layout, endOfMain: number): Table {
  const firstEngine = endOfMain + TABLE_HEAD;
  const figures = DIFFERENCE_COLUMN - BILLING_COLUMN + 1;
  const rows = linesOf(layout).map(({ keys, money, of }, at): Row => {
    const difference = (position: number): Row[number] => {
      const address = (row: number): string => addressOf(position, row);
      return checkFormula(address(FIRST_ROW + at), address(firstEngine + at), 0n, money);
    };
    return [
      ...keys,
      ...Array.from({ length: figures }, (_, position) => difference(BILLING_COLUMN + position)),
      ...layout.causes.map((cause, position) =>
        of(cause) === undefined ? undefined : difference(FIRST_CAUSE + position),
      ),
    ];
  });
  const columns = columnsOf(layout, true).slice(0, -1);
  const table = smallTable(columns, rows, { heading: 'Formula − engine: every cell is zero' });
  return { ...table, isGrouped: () => true };
}
