/** The rows of a roll-forward while they are made. */

import { ChoiceColumn, IntColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import { MoneyColumn } from '../model/money-column.ts';
import {
  type ItemReason,
  type ItemState,
  itemReasons,
  itemStates,
  type RollForwardItems,
  type Side,
  sides,
} from '../model/roll-forward.ts';

/** One row before it stands in the columns. */
export type ItemDraft = {
  readonly side: Side;
  readonly row: number;
  readonly prior: number;
  readonly state: ItemState;
  readonly reason: ItemReason;
  readonly clearedBy: number;
  readonly org: number;
  readonly currency: number;
  readonly functionalCurrency: number;
  readonly amount: Money | undefined;
  readonly functional: Money | undefined;
};
/** Columns that rows are pushed into. */
export type ItemColumns = Omit<RollForwardItems, 'count'>;

/** Columns without rows. */
export function emptyColumns(): ItemColumns {
  return {
    side: new ChoiceColumn(sides),
    row: new IntColumn(),
    prior: new IntColumn(),
    state: new ChoiceColumn(itemStates),
    reason: new ChoiceColumn(itemReasons),
    clearedBy: new IntColumn(),
    org: new IntColumn(),
    currency: new IntColumn(),
    functionalCurrency: new IntColumn(),
    amount: new MoneyColumn(),
    functional: new MoneyColumn(),
  };
}

/** Appends a row. */
export function pushItem(columns: ItemColumns, draft: ItemDraft): void {
  columns.side.push(draft.side);
  columns.row.push(draft.row);
  columns.prior.push(draft.prior);
  columns.state.push(draft.state);
  columns.reason.push(draft.reason);
  columns.clearedBy.push(draft.clearedBy);
  columns.org.push(draft.org);
  columns.currency.push(draft.currency);
  columns.functionalCurrency.push(draft.functionalCurrency);
  columns.amount.push(draft.amount);
  columns.functional.push(draft.functional);
}
