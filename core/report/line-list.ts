/** A list of lines of both sides as two typed columns, for sheets that show some of a million lines. */

import { IntColumn } from '../model/column-table.ts';
import type { LineView } from './line-view.ts';

/** Picked lines: first those of Billing, then those of Revenue, each in the order of their table. */
export class LineList {
  private readonly rows = new IntColumn();
  private readonly billingCount: number;
  private readonly billing: LineView;
  private readonly revenue: LineView;

  constructor(billing: LineView, revenue: LineView, isPicked: (lines: LineView, row: number) => boolean) {
    this.billing = billing;
    this.revenue = revenue;
    for (let row = 0; row < billing.count; row += 1) if (isPicked(billing, row)) this.rows.push(row);
    this.billingCount = this.rows.length;
    for (let row = 0; row < revenue.count; row += 1) if (isPicked(revenue, row)) this.rows.push(row);
  }

  get length(): number {
    return this.rows.length;
  }

  /** The line at a position. */
  at(position: number): { readonly lines: LineView; readonly row: number } {
    const lines = position < this.billingCount ? this.billing : this.revenue;
    return { lines, row: this.rows.get(position) };
  }

  /** All lines. */
  *[Symbol.iterator](): Generator<{ readonly lines: LineView; readonly row: number }> {
    for (let at = 0; at < this.length; at += 1) yield this.at(at);
  }
}
