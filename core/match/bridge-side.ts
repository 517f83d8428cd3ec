import type { IntColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import type { Basis, BasisSide } from './bridge-basis.ts';
import type { BridgeCells } from './bridge-cells.ts';
import { revenueSubject } from './bridge-entries.ts';
import type { Places } from './bridge-places.ts';
import type { Cause } from './matching.ts';

/** How a line takes part: `in` the totals, not converted, or in an org that has no bridge on the basis. */
export type Presence = 'in' | 'no-rate' | 'out';

/** The lines of one side as the cells of one basis see them. */
export class BridgeSide {
  readonly amounts: MoneyColumn;
  readonly place: Int32Array;
  private readonly countsIn: IntColumn | undefined;
  private readonly onlyCurrency: number;
  private readonly cells: BridgeCells;
  private readonly places: Places;
  private readonly isOut: Basis['isOut'];

  constructor(side: BasisSide, place: Int32Array, cells: BridgeCells, isOut: Basis['isOut']) {
    this.amounts = side.amounts;
    this.place = place;
    this.countsIn = typeof side.countsIn === 'number' ? undefined : side.countsIn;
    this.onlyCurrency = typeof side.countsIn === 'number' ? side.countsIn : 0;
    this.cells = cells;
    this.places = cells.places;
    this.isOut = isOut;
  }

  /** Place of a line. */
  placeOf(row: number): number {
    return this.place[row] ?? 0;
  }

  /** Text code of the currency that a line counts in. */
  countsInOf(row: number): number {
    return this.countsIn ? this.countsIn.get(row) : this.onlyCurrency;
  }

  /** Cell of a line. */
  cellOf(row: number): number {
    return this.cells.at(this.placeOf(row), this.countsInOf(row));
  }

  /** Whether a line is in the totals of this basis. */
  presence(row: number): Presence {
    if (this.isOut.size > 0 && this.isOut.has(this.places.org[this.placeOf(row)] ?? 0)) return 'out';
    return this.amounts.isBlank(row) ? 'no-rate' : 'in';
  }

  /** Amount of a line on this basis. */
  amount(row: number): Money {
    return this.amounts.amount(row);
  }

  /** Puts the whole line under a cause of its own cell; `isNegated` for Revenue. */
  explainAlone(row: number, cause: Cause, isNegated: boolean): void {
    const of = isNegated ? revenueSubject(row) : row;
    this.cells.explainLine(this.cellOf(row), cause, this.amounts, row, isNegated, of);
  }
}
