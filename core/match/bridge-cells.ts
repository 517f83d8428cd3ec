/** The cells of one bridge while their sums run up. */

import type { Money } from '../model/money.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import { MoneySum } from '../model/money-sum.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { BridgeEntries, Subject } from './bridge-entries.ts';
import type { Places } from './bridge-places.ts';
import type { BridgeBasis, BridgeCell } from './bridge-types.ts';
import { type Cause, causes } from './matching.ts';

type CauseSum = { readonly sum: MoneySum; lines: number };
type Cell = {
  readonly place: number;
  readonly countsIn: number;
  /** How often a line asked for the cell: one that no line asks for is not there. */
  asked: number;
  readonly billing: MoneySum;
  readonly revenue: MoneySum;
  readonly causes: (CauseSum | undefined)[];
};

const CURRENCY_LIMIT = 2 ** 26;
const causeNumbers = new Map(causes.map((cause, number) => [cause, number]));

/** A cell with its key within the basis, and how often its lines asked for it. */
export type CellTotal = { readonly key: number; readonly asked: number; readonly cell: BridgeCell };

/** Running sums per cell: a place and the currency that it counts in. */
export class BridgeCells {
  readonly basis: BridgeBasis;
  readonly places: Places;
  private readonly cells: Cell[] = [];
  private readonly numbers = new Map<number, number>();
  private readonly entries: BridgeEntries | undefined;

  /** `entries` takes down every amount that is explained; sums alone need none. */
  constructor(basis: BridgeBasis, places: Places, entries?: BridgeEntries) {
    this.basis = basis;
    this.places = places;
    this.entries = entries;
  }

  /** The number of a cell, giving it one when it is new; `countsIn` is the text code of a currency. */
  at(place: number, countsIn: number): number {
    const key = place * CURRENCY_LIMIT + countsIn;
    const known = this.numbers.get(key);
    if (known !== undefined) {
      this.cell(known).asked += 1;
      return known;
    }
    this.numbers.set(key, this.cells.length);
    const sums = { billing: new MoneySum(), revenue: new MoneySum() };
    this.cells.push({ place, countsIn, asked: 1, ...sums, causes: [] });
    return this.cells.length - 1;
  }

  /** Adds a line to the Billing total of its cell. */
  addBilling(cell: number, amounts: MoneyColumn, row: number): void {
    amounts.addTo(this.cell(cell).billing, row);
  }

  /** Adds a line to the Revenue total of its cell. */
  addRevenue(cell: number, amounts: MoneyColumn, row: number): void {
    amounts.addTo(this.cell(cell).revenue, row);
  }

  /** Puts the whole amount of a line, or its negative, under a cause. */
  explainLine(
    cell: number,
    cause: Cause,
    amounts: MoneyColumn,
    row: number,
    isNegated: boolean,
    of: Subject,
  ): void {
    const entry = this.causeSum(cell, cause);
    amounts.addTo(entry.sum, row, isNegated);
    entry.lines += 1;
    this.entries?.pushCopy(cell, cause, of, amounts, row, isNegated);
  }

  /** Puts an amount under a cause; counts as one line. */
  explain(cell: number, cause: Cause, amount: Money, of: Subject): void {
    const entry = this.causeSum(cell, cause);
    entry.sum.add(amount);
    entry.lines += 1;
    this.entries?.push(cell, cause, of, amount);
  }

  /** The finished cells; throws when Billing − Revenue is not the sum of the causes, which is a bug. */
  finished(pool: TextPool): BridgeCell[] {
    const cells = this.totals(pool).map(({ cell }) => cell);
    proveClosed(cells);
    return cells;
  }

  /** The cells as they are so far. */
  totals(pool: TextPool): readonly CellTotal[] {
    return this.cells.map((cell) => ({
      key: cell.place * CURRENCY_LIMIT + cell.countsIn,
      asked: cell.asked,
      cell: this.finishedCell(cell, pool),
    }));
  }

  private cell(number: number): Cell {
    const cell = this.cells[number];
    if (!cell) throw new RangeError(`no cell ${number}`);
    return cell;
  }

  private causeSum(number: number, cause: Cause): CauseSum {
    const at = causeNumbers.get(cause) ?? 0;
    const { causes: sums } = this.cell(number);
    const known = sums[at];
    if (known) return known;
    const entry = { sum: new MoneySum(), lines: 0 };
    sums[at] = entry;
    return entry;
  }

  private finishedCell(cell: Cell, pool: TextPool): BridgeCell {
    const byCause = new Map<Cause, { readonly amount: Money; readonly lines: number }>();
    for (const [at, cause] of causes.entries()) {
      const entry = cell.causes[at];
      if (entry) byCause.set(cause, { amount: entry.sum.total(), lines: entry.lines });
      else if (cause === 'unexplained') byCause.set(cause, { amount: 0n, lines: 0 });
    }
    return {
      basis: this.basis,
      org: pool.text(this.places.org[cell.place] ?? 0),
      period: this.places.period[cell.place] ?? 0,
      currency: pool.text(this.places.currency[cell.place] ?? 0),
      countsIn: pool.text(cell.countsIn),
      billing: cell.billing.total(),
      revenue: cell.revenue.total(),
      causes: byCause,
    };
  }
}

/** Throws unless Billing − Revenue is the sum of the causes in every cell of a basis and over all of them. */
export function proveClosed(cells: readonly BridgeCell[]): void {
  const open = new Map<string, Money>();
  for (const cell of cells) {
    const rest = restOf(cell);
    const where = `${cell.basis} ${cell.org} ${cell.period} ${cell.currency}`;
    if (rest !== 0n) throw new Error(`bridge does not close: ${where}`);
    open.set(cell.countsIn, (open.get(cell.countsIn) ?? 0n) + rest);
  }
  for (const [currency, rest] of open) {
    if (rest !== 0n) throw new Error(`tenant bridge does not close: ${cells[0]?.basis} ${currency}`);
  }
}

function restOf(cell: BridgeCell): Money {
  let rest = cell.billing - cell.revenue;
  for (const { amount } of cell.causes.values()) rest -= amount;
  return rest;
}
