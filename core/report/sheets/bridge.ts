import type { BridgeCell } from '../../match/bridge-types.ts';
import type { Cause } from '../../match/matching.ts';
import { addressOf, columnLetters, columnRange } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import { type BasisTotal, basisTotals } from '../basis-totals.ts';
import { SUBTOTALS } from '../blocks.ts';
import {
  BASIS_COLUMN,
  BILLING_COLUMN,
  BRIDGE,
  COUNTS_IN_COLUMN,
  causesOf,
  columnsOf,
  DIFFERENCE_COLUMN,
  FIRST_CAUSE,
  KEY_COLUMNS,
  keyCells,
  type Layout,
  REVENUE_COLUMN,
  totalKeys,
} from '../bridge-layout.ts';
import { differenceTable, engineTable } from '../bridge-proof.ts';
import { checkFormula, smallTable, sumFormula } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { FIRST_ROW, HEADER_ROW, type Row, type Sheet } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

/**
 * Why Billing and Revenue differ: one row per cell of the bridge, one column per cause, each figure a formula over
 * the subtotals of its lines. Below stand the engine's own figures, and the one minus the other.
 */
export function bridgeSheet(context: CloseContext): Sheet {
  const { cells } = context.close.bridge;
  const layout: Layout = {
    cells,
    causes: causesOf(cells),
    width: context.amountWidth,
  };
  const totals = basisTotals(cells).map((total, at) =>
    totalRow(layout, total, FIRST_ROW + cells.length + at),
  );
  const rows = cells.map((cell, at) => liveRow(layout, cell, at));
  return {
    name: BRIDGE,
    purpose: 'Billing − Revenue split into its causes by Revenue org, period and currency',
    title: titleBlock(
      context,
      'Bridge from Billing to Revenue',
      'counted in the currency of column “Counts in”',
    ),
    main: smallTable(columnsOf(layout), rows, { totals }),
    below: [engineTable(layout), differenceTable(layout, FIRST_ROW + rows.length + totals.length)],
    keyColumns: KEY_COLUMNS,
    groupTotals: 'above',
  };
}

// The header says which subtotals a column is the sum of, the number which of them belong to the row.
function liveRow({ causes }: Layout, cell: BridgeCell, at: number): Row {
  const row = FIRST_ROW + at;
  const money = cell.countsIn;
  const figure = (position: number, value: Money): Row[number] => {
    const own = `${SUBTOTALS.number},$A${row},${SUBTOTALS.figure},${columnLetters(position)}$${HEADER_ROW}`;
    return sumFormula(`SUMIFS(${SUBTOTALS.total},${own})`, value, money);
  };
  return [
    ...keyCells(cell, at),
    figure(BILLING_COLUMN, cell.billing),
    figure(REVENUE_COLUMN, cell.revenue),
    sumFormula(`G${row}-H${row}`, cell.billing - cell.revenue, money),
    ...causes.map((cause, position) => {
      const part = cell.causes.get(cause);
      return part && figure(FIRST_CAUSE + position, part.amount);
    }),
    checkOf(causes, row, missing(cell), money),
  ];
}

function checkOf(causes: readonly Cause[], row: number, rest: Money, money: string): Row[number] {
  const last = FIRST_CAUSE + causes.length - 1;
  const split = `SUM(${addressOf(FIRST_CAUSE, row)}:${addressOf(last, row)})`;
  return checkFormula(addressOf(DIFFERENCE_COLUMN, row), split, rest, money);
}

function missing(cell: BridgeCell): Money {
  let rest = cell.billing - cell.revenue;
  for (const { amount: part } of cell.causes.values()) rest -= part;
  return rest;
}

function totalRow({ causes, cells }: Layout, total: BasisTotal<BridgeCell>, row: number): Row {
  const lastRow = FIRST_ROW + cells.length - 1;
  const same = (at: number): string => `${columnRange(at, FIRST_ROW, lastRow)},$${columnLetters(at)}${row}`;
  const sum = (at: number, of: (cell: BridgeCell) => Money): Row[number] => {
    const letters = columnLetters(at);
    const range = `${letters}$${FIRST_ROW}:${letters}$${lastRow}`;
    const own = `${same(BASIS_COLUMN)},${same(COUNTS_IN_COLUMN)}`;
    const value = total.cells.reduce((so, cell) => so + of(cell), 0n);
    return sumFormula(`SUMIFS(${range},${own})`, value, total.countsIn);
  };
  const rest = total.cells.reduce((so, cell) => so + missing(cell), 0n);
  return [
    ...totalKeys(total),
    sum(BILLING_COLUMN, (cell) => cell.billing),
    sum(REVENUE_COLUMN, (cell) => cell.revenue),
    sum(DIFFERENCE_COLUMN, (cell) => cell.billing - cell.revenue),
    ...causes.map((cause, at) => sum(FIRST_CAUSE + at, (cell) => cell.causes.get(cause)?.amount ?? 0n)),
    checkOf(causes, row, rest, total.countsIn),
  ];
}
