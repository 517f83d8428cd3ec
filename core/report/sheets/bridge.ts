import type { BridgeCell } from '../../match/bridge-types.ts';
import type { Cause } from '../../match/matching.ts';
import { addressOf, columnLetters, columnRange } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import { type BasisTotal, basisTotals } from '../basis-totals.ts';
import { SUBTOTALS } from '../blocks.ts';
import { causeWords } from '../cause-words.ts';
import { amount, checkFormula, column, count, smallTable, sumFormula, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { basisWords, bridgeOrgWords, periodText } from '../code-words.ts';
import {
  type DefinedRange,
  FIRST_ROW,
  HEADER_ROW,
  type Row,
  type Sheet,
  type SheetColumn,
  TABLE_HEAD,
  type Table,
} from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Name of the sheet, for links and formulas. */
export const BRIDGE = 'Bridge';
const BILLING_COLUMN = 6;
const REVENUE_COLUMN = 7;
const BASIS_COLUMN = 1;
const COUNTS_IN_COLUMN = 5;
const DIFFERENCE_COLUMN = 8;
const FIRST_CAUSE = 9;
const ALL = 'All orgs and periods';
/** Number, basis, org, period and both currencies say what a row is. */
const KEY_COLUMNS = 6;

/** Row of the total of a basis in a currency. */
export function totalRowOf(cells: readonly BridgeCell[], basis: string, countsIn: string): number {
  const at = basisTotals(cells).findIndex((total) => total.basis === basis && total.countsIn === countsIn);
  return FIRST_ROW + cells.length + at;
}

/** The causes that occur in any cell, in the order of their first mention in the words, unexplained last and always. */
export function causesOf(cells: readonly BridgeCell[]): readonly Cause[] {
  const seen = new Set<Cause>();
  for (const cell of cells) for (const cause of cell.causes.keys()) seen.add(cause);
  seen.delete('unexplained');
  // The words list every cause in the order of the bridge; Object.keys gives them as plain strings.
  const order = Object.keys(causeWords) as Cause[];
  return [...order.filter((cause) => seen.has(cause)), 'unexplained'];
}

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
  };
}

type Layout = {
  readonly cells: readonly BridgeCell[];
  readonly causes: readonly Cause[];
  readonly width: number;
};

function keyColumns(): readonly SheetColumn[] {
  return [
    column('No', 'count', 7),
    column('Basis', 'text', 13),
    column('Revenue org', 'text', 30),
    column('Period', 'id', 11),
    column('Currency', 'text', 11),
    column('Counts in', 'text', 11),
  ];
}

function columnsOf({ causes, width }: Layout, isCheck = false): readonly SheetColumn[] {
  const figure = (header: string): SheetColumn => ({ ...column(header, 'amount', width), isCheck });
  return [
    ...keyColumns(),
    figure('Billing'),
    figure('Revenue'),
    figure('Difference'),
    ...causes.map((cause) => figure(causeWords[cause].title)),
    { ...column('Check', 'amount', 13), isCheck: true },
  ];
}

function keyCells(cell: BridgeCell, at: number): Row {
  return [
    count(at + 1),
    text(basisWords(cell.basis)),
    text(bridgeOrgWords(cell.org)),
    text(periodText(cell.period)),
    text(cell.currency),
    text(cell.countsIn),
  ];
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

function totalKeys({ basis, countsIn }: BasisTotal<BridgeCell>): Row {
  return [undefined, text(basisWords(basis)), text(ALL), undefined, undefined, text(countsIn)];
}

function engineTable(layout: Layout): Table {
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
  return smallTable(columns, rows, { heading: 'The engine’s own figures' });
}

// The three tables hold the same rows in the same order.
function differenceTable(layout: Layout, endOfMain: number): Table {
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
  return smallTable(columns, rows, { heading: 'Formula − engine: every cell is zero' });
}

/** Names of the columns that Lead reads, by the number of a row. */
export const BRIDGE_NAMES = {
  number: 'BridgeNo',
  billing: 'BridgeBilling',
  revenue: 'BridgeRevenue',
  unexplained: 'BridgeUnexplained',
} as const;

/** The ranges of those names. */
export function bridgeNames(cells: readonly BridgeCell[]): readonly DefinedRange[] {
  const range = (name: string, at: number): DefinedRange => {
    const letters = columnLetters(at);
    const last = FIRST_ROW + Math.max(cells.length, 1) - 1;
    return { name, sheet: BRIDGE, ranges: [`${letters}${FIRST_ROW}:${letters}${last}`] };
  };
  return [
    range(BRIDGE_NAMES.number, 0),
    range(BRIDGE_NAMES.billing, BILLING_COLUMN),
    range(BRIDGE_NAMES.revenue, REVENUE_COLUMN),
    range(BRIDGE_NAMES.unexplained, FIRST_CAUSE + causesOf(cells).indexOf('unexplained')),
  ];
}
