import type { BridgeCell } from '../../match/bridge-types.ts';
import type { Cause } from '../../match/matching.ts';
import { addressOf, columnLetters } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import { type BasisTotal, basisTotals } from '../basis-totals.ts';
import { causeWords } from '../cause-words.ts';
import { amount, amountFormula, checkFormula, column, link, smallTable, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { basisWords, bridgeOrgWords } from '../code-words.ts';
import { FIRST_ROW, HEADER_ROW, type Row, type Sheet, type SheetColumn } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Name of the sheet, for links and formulas. */
export const BRIDGE = 'Bridge';
/** Positions of the columns that Lead reads. */
export const BILLING_COLUMN = 5;
export const REVENUE_COLUMN = 6;
const DIFFERENCE_COLUMN = 7;
const FIRST_CAUSE = 8;
/** Basis, org, period and both currencies say what a row is. */
const KEY_COLUMNS = 5;

/** A calendar period as people read it: 2026-10, or a word for none. */
export function periodText(period: number): string {
  if (period === 0) return 'no period';
  const digits = String(period);
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** Position of the column of a cause; unexplained is always the last. */
export function causeColumn(cells: readonly BridgeCell[], cause: Cause): number {
  return FIRST_CAUSE + causesOf(cells).indexOf(cause);
}

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

/** Why Billing and Revenue differ: one row per cell of the bridge, one column per cause. */
export function bridgeSheet(context: CloseContext): Sheet {
  const { cells } = context.close.bridge;
  const causes = causesOf(cells);
  const rows = cells.map((cell, at) => rowOf(cell, causes, FIRST_ROW + at));
  return {
    name: BRIDGE,
    purpose: 'Billing − Revenue split into its causes by Revenue org, period and currency',
    title: titleBlock(
      context,
      'Bridge from Billing to Revenue',
      'counted in the currency of column “Counts in”',
    ),
    main: smallTable(columnsOf(causes, context.amountWidth), rows, { totals: totalsOf(cells, causes) }),
    below: [],
    keyColumns: KEY_COLUMNS,
  };
}

function columnsOf(causes: readonly Cause[], width: number): readonly SheetColumn[] {
  return [
    column('Basis', 'text', 13),
    column('Revenue org', 'text', 30),
    column('Period', 'id', 11),
    column('Currency', 'text', 11),
    column('Counts in', 'text', 11),
    column('Billing', 'amount', width),
    column('Revenue', 'amount', width),
    column('Difference', 'amount', width),
    ...causes.map((cause) => column(causeWords[cause].title, 'amount', width)),
    column('Check', 'amount', 13),
    column('Detail', 'link', 14),
  ];
}

function rowOf(cell: BridgeCell, causes: readonly Cause[], row: number): Row {
  const money = cell.countsIn;
  const of = (cause: Cause): Money => cell.causes.get(cause)?.amount ?? 0n;
  const last = FIRST_CAUSE + causes.length;
  const difference = `ROUND(${addressOf(BILLING_COLUMN, row)}-${addressOf(REVENUE_COLUMN, row)},9)`;
  const split = `SUM(${addressOf(FIRST_CAUSE, row)}:${addressOf(last - 1, row)})`;
  return [
    text(basisWords(cell.basis)),
    text(bridgeOrgWords(cell.org)),
    text(periodText(cell.period)),
    text(cell.currency),
    text(cell.countsIn),
    amount(cell.billing, money),
    amount(cell.revenue, money),
    amountFormula(difference, cell.billing - cell.revenue, money),
    ...causes.map((cause) => amount(of(cause), money)),
    checkFormula(addressOf(DIFFERENCE_COLUMN, row), split, missing(cell, causes), money),
    link('Exceptions', { sheet: 'Exceptions', cell: `A${HEADER_ROW}` }),
  ];
}

function missing(cell: BridgeCell, causes: readonly Cause[]): Money {
  let rest = cell.billing - cell.revenue;
  for (const cause of causes) rest -= cell.causes.get(cause)?.amount ?? 0n;
  return rest;
}

function totalsOf(cells: readonly BridgeCell[], causes: readonly Cause[]): readonly Row[] {
  return basisTotals(cells).map((total, at) =>
    totalRow(total, causes, cells.length, FIRST_ROW + cells.length + at),
  );
}

function totalRow(total: BasisTotal<BridgeCell>, causes: readonly Cause[], rows: number, row: number): Row {
  const last = FIRST_ROW + rows - 1;
  const sum = (at: number, of: (cell: BridgeCell) => Money): Row[number] => {
    const letters = columnLetters(at);
    const ranges = `${letters}$${FIRST_ROW}:${letters}$${last},$A$${FIRST_ROW}:$A$${last},$A${row}`;
    const formula = `ROUND(SUMIFS(${ranges},$E$${FIRST_ROW}:$E$${last},$E${row}),9)`;
    const value = total.cells.reduce((so, cell) => so + of(cell), 0n);
    return amountFormula(formula, value, total.countsIn);
  };
  return [
    text(basisWords(total.basis)),
    text('All orgs and periods'),
    undefined,
    undefined,
    text(total.countsIn),
    sum(BILLING_COLUMN, (cell) => cell.billing),
    sum(REVENUE_COLUMN, (cell) => cell.revenue),
    sum(DIFFERENCE_COLUMN, (cell) => cell.billing - cell.revenue),
    ...causes.map((cause, at) => sum(FIRST_CAUSE + at, (cell) => cell.causes.get(cause)?.amount ?? 0n)),
    sum(FIRST_CAUSE + causes.length, (cell) => missing(cell, causes)),
  ];
}
