/** Where what stands on the sheet Bridge. */

import type { BridgeCell } from '../match/bridge-types.ts';
import type { Cause } from '../match/matching.ts';
import { columnLetters } from '../model/cell-address.ts';
import { type BasisTotal, basisTotals } from './basis-totals.ts';
import { causeWords } from './cause-words.ts';
import { column, count, text } from './cells.ts';
import { basisWords, bridgeOrgWords, periodText } from './code-words.ts';
import { type DefinedRange, FIRST_ROW, type Row, type SheetColumn } from './sheet.ts';

/** Name of the sheet, for links and formulas. */
export const BRIDGE = 'Bridge';
/** Positions of the columns. */
export const BILLING_COLUMN = 6;
export const REVENUE_COLUMN = 7;
export const BASIS_COLUMN = 1;
export const COUNTS_IN_COLUMN = 5;
export const DIFFERENCE_COLUMN = 8;
export const FIRST_CAUSE = 9;
const ALL = 'All orgs and periods';
/** Number, basis, org, period and both currencies say what a row is. */
export const KEY_COLUMNS = 6;

/** What the tables of the sheet are made from. */
export type Layout = {
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

/** The columns of each of its tables; `isCheck` where every figure must be zero. */
export function columnsOf({ causes, width }: Layout, isCheck = false): readonly SheetColumn[] {
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

/** What a row of one cell begins with. */
export function keyCells(cell: BridgeCell, at: number): Row {
  return [
    count(at + 1),
    text(basisWords(cell.basis)),
    text(bridgeOrgWords(cell.org)),
    text(periodText(cell.period)),
    text(cell.currency),
    text(cell.countsIn),
  ];
}

/** What a row of a total begins with. */
export function totalKeys({ basis, countsIn }: BasisTotal<BridgeCell>): Row {
  return [undefined, text(basisWords(basis)), text(ALL), undefined, undefined, text(countsIn)];
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
