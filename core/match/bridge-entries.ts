/** Every amount that the bridge puts under a cause, taken down one by one. */

import { ChoiceColumn, IntColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import { MoneyColumn } from '../model/money-column.ts';
import { type Cause, causes } from './matching.ts';

/** The line that an amount comes from: a Billing row, or a Revenue row as revenueSubject gives it. */
export type Subject = number;

/** A Revenue row as a subject. */
export function revenueSubject(row: number): Subject {
  return -1 - row;
}

/** The amounts under causes of one basis, in the order in which they were found. */
export class BridgeEntries {
  readonly cell = new IntColumn();
  readonly cause = new ChoiceColumn<Cause>(causes);
  readonly billingRow = new IntColumn();
  readonly revenueRow = new IntColumn();
  readonly amount = new MoneyColumn();

  /** Takes down an amount; one of nothing is left out. */
  push(cell: number, cause: Cause, of: Subject, amount: Money): void {
    if (amount === 0n) return;
    this.name(cell, cause, of);
    this.amount.push(amount);
  }

  /** Takes down the amount of a cell of a column, or its negative. */
  pushCopy(
    cell: number,
    cause: Cause,
    of: Subject,
    from: MoneyColumn,
    row: number,
    isNegated: boolean,
  ): void {
    if (from.sign(row) === 0) return;
    this.name(cell, cause, of);
    this.amount.push(undefined);
    this.amount.copy(this.amount.length - 1, from, row, isNegated);
  }

  private name(cell: number, cause: Cause, of: Subject): void {
    this.cell.push(cell);
    this.cause.push(cause);
    this.billingRow.push(of >= 0 ? of : -1);
    this.revenueRow.push(of >= 0 ? -1 : -1 - of);
  }
}
