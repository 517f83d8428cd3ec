/** Labeled + unlabeled = tenant total, as the block below the Org alignment sheet. */

import type { OrgTotal } from '../align/org-total-types.ts';
import { addressOf, columnLetters } from '../model/cell-address.ts';
import type { Money } from '../model/money.ts';
import { type BasisTotal, basisTotals } from './basis-totals.ts';
import { amount, amountFormula, column, count, smallTable, text } from './cells.ts';
import type { CloseContext } from './close-context.ts';
import { type Cell, FIRST_ROW, type Row, type Table } from './sheet.ts';
import { periodText } from './sheets/bridge.ts';

/** Rows between the last adjustment and the first row of the block: empty row, heading, header. */
const BLOCK_HEAD = 3;
const FIRST_AMOUNT = 4;

/** Totals by org, month and currency, and under them the tenant's by basis and currency. */
export function tenantTotals(context: CloseContext, mainRows: number): Table {
  const { orgTotals } = context.close;
  const first = FIRST_ROW + mainRows + BLOCK_HEAD;
  const columns = [
    column('Basis', 'text'),
    column('Org', 'text'),
    column('Month', 'id'),
    column('Counts in', 'text'),
    column('Labeled', 'amount', context.amountWidth),
    column('Unlabeled', 'amount', context.amountWidth),
    column('Total', 'amount', context.amountWidth),
    column('Payments, refunds', 'amount', context.amountWidth),
    column('Currency', 'text'),
    column('Not converted', 'count', 13),
  ];
  return smallTable(
    columns,
    orgTotals.map((total, at) => rowOf(total, first + at)),
    {
      heading: 'Labeled + unlabeled = tenant total (payments and refunds are shown and not added)',
      totals: tenantRows(orgTotals, first),
    },
  );
}

function rowOf(total: OrgTotal, row: number): Row {
  const money = total.countsIn;
  const sum = `ROUND(${addressOf(FIRST_AMOUNT, row)}+${addressOf(FIRST_AMOUNT + 1, row)},9)`;
  return [
    text(total.basis),
    text(total.org),
    text(periodText(total.month)),
    text(money),
    amount(total.labeled, money),
    amount(total.unlabeled, money),
    amountFormula(sum, total.total, money),
    amount(total.settlement, money),
    text(total.currency),
    count(total.unconverted),
  ];
}

const figures: readonly ((total: OrgTotal) => Money)[] = [
  (total) => total.labeled,
  (total) => total.unlabeled,
  (total) => total.total,
  (total) => total.settlement,
];

function tenantRows(totals: readonly OrgTotal[], first: number): readonly Row[] {
  return basisTotals(totals).map((total, at) =>
    tenantRow(total, first, totals.length, first + totals.length + at),
  );
}

function tenantRow(group: BasisTotal<OrgTotal>, first: number, rows: number, row: number): Row {
  const money = group.countsIn;
  const last = first + rows - 1;
  const sums = figures.map((of, at): Cell => {
    const letters = columnLetters(FIRST_AMOUNT + at);
    const ranges = `${letters}$${first}:${letters}$${last},$A$${first}:$A$${last},$A${row}`;
    const value = group.cells.reduce((so, total) => so + of(total), 0n);
    return amountFormula(`ROUND(SUMIFS(${ranges},$D$${first}:$D$${last},$D${row}),9)`, value, money);
  });
  return [text(group.basis), text('Tenant'), undefined, text(money), ...sums];
}
