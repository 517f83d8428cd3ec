/** Labeled + unlabeled = tenant total, by period and currency. */

import { addressOf } from '../model/cell-address.ts';
import type { Money } from '../model/money.ts';
import type { BillingType } from '../stage/transaction-lines.ts';
import { amount, amountFormula, column, count, smallTable, text } from './cells.ts';
import type { Close } from './close.ts';
import type { CloseContext } from './close-context.ts';
import type { LineView } from './line-view.ts';
import { FIRST_ROW, type Row, type Table } from './sheet.ts';
import { periodText } from './sheets/bridge.ts';

/** Adjustments that carry no org themselves. */
const UNLABELED_TYPES: ReadonlySet<BillingType> = new Set<BillingType>([
  'invoice-item-adjustment',
  'invoice-adjustment',
  'credit-balance-adjustment',
]);

type Total = {
  readonly period: number;
  readonly currency: string;
  labeled: Money;
  unlabeled: Money;
  lines: number;
  adjustments: number;
};

/** Sums of one period and currency over the lines in scope. Labeled: invoices and memos with their tax. */
export function totalsByPeriod(close: Close, view: LineView): readonly Readonly<Total>[] {
  const totals = new Map<string, Total>();
  const { billing: lines } = close;
  for (let row = 0; row < lines.count; row += 1) {
    const state = lines.state.get(row);
    if (state !== 'in-scope' && state !== 'tax') continue;
    const period = view.period(row);
    const currency = view.text('currency', row);
    const key = `${period} ${currency}`;
    const total = totals.get(key) ?? {
      period,
      currency,
      labeled: 0n,
      unlabeled: 0n,
      lines: 0,
      adjustments: 0,
    };
    totals.set(key, total);
    const value = lines.amount.amount(row) + lines.tax.amount(row);
    if (UNLABELED_TYPES.has(lines.type.get(row))) {
      total.unlabeled += value;
      total.adjustments += 1;
    } else {
      total.labeled += value;
      total.lines += 1;
    }
  }
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}

/** The block below the Org alignment sheet. */
export function tenantTotals(context: CloseContext): Table {
  const first = FIRST_ROW + context.close.alignment.count + 3;
  return smallTable(
    [
      column('Period', 'id'),
      column('Currency', 'text'),
      column('Lines', 'count'),
      column('Adjustments', 'count'),
      column('Labeled', 'amount', context.amountWidth),
      column('Unlabeled', 'amount', context.amountWidth),
      column('Tenant total', 'amount', context.amountWidth),
    ],
    totalsByPeriod(context.close, context.billing).map((total, at) => rowOf(total, first + at)),
    {
      heading: 'Labeled + unlabeled = tenant total (documents with tax; payments and refunds are not added)',
    },
  );
}

function rowOf(total: Readonly<Total>, row: number): Row {
  return [
    text(periodText(total.period)),
    text(total.currency),
    count(total.lines),
    count(total.adjustments),
    amount(total.labeled, total.currency),
    amount(total.unlabeled, total.currency),
    amountFormula(
      `${addressOf(4, row)}+${addressOf(5, row)}`,
      total.labeled + total.unlabeled,
      total.currency,
    ),
  ];
}
