import type { Bridge, BridgeDetail } from '../../core/match/bridge-types.ts';
import { causes } from '../../core/match/matching.ts';
import { ChoiceColumn, IntColumn } from '../../core/model/column-table.ts';
import { MoneyColumn } from '../../core/model/money-column.ts';

/** The detail of a bridge that was put together by hand: no line is behind it. */
export function* noDetail(billingLines = 0, revenueLines = 0): Generator<void, BridgeDetail> {
  yield;
  const none = (count: number): BridgeDetail['billingCell'] => {
    const column = IntColumn.filled(count, -1);
    return { transaction: column, functional: column, reporting: column };
  };
  return {
    billingCell: none(billingLines),
    revenueCell: none(revenueLines),
    entries: {
      cell: new IntColumn(),
      cause: new ChoiceColumn(causes),
      billingRow: new IntColumn(),
      revenueRow: new IntColumn(),
      amount: new MoneyColumn(),
    },
  };
}

/** What stands for the selection of lines of a bridge that was put together by hand. */
export function noSelection(): Bridge {
  throw new Error('this bridge was put together by hand');
}
