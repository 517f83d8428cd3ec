/** The order of the rows of a view; its first rows are there before the rest. */

import { rowComparison } from './column-keys.ts';
import { type Clock, Pace } from './pace.ts';
import { orderedBy } from './radix-order.ts';
import type { TableColumn } from './table.ts';
import type { TableKeys } from './table-keys.ts';
import { topRows } from './top-rows.ts';

/** A column and the direction in which it orders. */
export type SortColumn = { readonly column: TableColumn; readonly isDescending: boolean };

/** What is put in order, and by what; rows that are equal in all columns stay as they come. */
export type OrderInput = {
  readonly rows: Int32Array;
  readonly keys: TableKeys;
  readonly sort: readonly SortColumn[];
  /** Columns to group by: they weigh more than the others, in the direction that `sort` names for them. */
  readonly groupBy: readonly TableColumn[];
  readonly clock: Clock;
};

/** Positions that are found by selection while the whole order is still being made. */
const FIRST_ROWS = 500;

/** An order that is being made, or is there. */
export class RowOrder {
  private readonly input: OrderInput;
  private readonly pace: () => Pace;
  private readonly ordering: Promise<Int32Array>;
  private ordered: Int32Array | undefined;
  private first: Promise<Int32Array> | undefined;

  /** Begins at once; `pace` stops the work of a view that is closed. */
  constructor(input: OrderInput, pace: () => Pace) {
    this.input = input;
    this.pace = pace;
    this.ordering = this.made();
    // A view that is closed before its order is there has nobody waiting for it.
    this.ordering.catch(() => undefined);
  }

  /** All rows in order. */
  whole(): Promise<Int32Array> {
    return this.ordering;
  }

  /** Rows in order, up to a position at least; of rows that nothing sorts, all. */
  upTo(to: number): Promise<Int32Array> | Int32Array {
    const { rows, sort } = this.input;
    if (this.ordered) return this.ordered;
    if (to > FIRST_ROWS || sort.length === 0) return this.ordering;
    const comparisons = sort.map(({ column, isDescending }) => rowComparison(column.reader, isDescending));
    const compare = (row: number, other: number): number => {
      for (const comparison of comparisons) {
        const result = comparison(row, other);
        if (result !== 0) return result;
      }
      return 0;
    };
    this.first ??= topRows(rows, FIRST_ROWS, compare, this.pace());
    return Promise.race([this.first, this.ordering]);
  }

  private async made(): Promise<Int32Array> {
    const { keys, rows, clock } = this.input;
    const pace = this.pace();
    let order = rows;
    // From the least weighty key to the weightiest, since every step keeps the order of equal rows.
    for (const { column, isDescending } of this.columns().reverse()) {
      const known = await keys.of(column, new Pace(clock));
      for (const key of [...known].reverse()) order = await orderedBy(order, key, isDescending, pace);
    }
    this.ordered = order;
    return order;
  }

  private columns(): SortColumn[] {
    const { sort, groupBy } = this.input;
    const groups = groupBy.map(
      (column) => sort.find((one) => one.column === column) ?? { column, isDescending: false },
    );
    return [...groups, ...sort.filter(({ column }) => !groupBy.includes(column))];
  }
}
