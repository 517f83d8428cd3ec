import type { BridgeCell } from '../../match/bridge-types.ts';
import { addressOf, columnLetters } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import { type BasisTotal, basisTotals } from '../basis-totals.ts';
import { amountFormula, column, link, smallTable, status, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { type Cell, FIRST_ROW, type Row, type Sheet } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';
import { BILLING_COLUMN, BRIDGE, periodText, REVENUE_COLUMN, unexplainedColumn } from './bridge.ts';

const FIRST_AMOUNT = 5;

/** The tie-out itself: Billing against Revenue in every org, period, currency and basis. */
export function leadSheet(context: CloseContext): Sheet {
  const { cells } = context.close.bridge;
  const width = context.amountWidth;
  const unexplained = unexplainedColumn(cells);
  const columns = [
    column('Basis', 'text', 13),
    column('Revenue org', 'text', 24),
    column('Period', 'id', 11),
    column('Currency', 'text', 11),
    column('Counts in', 'text', 11),
    column('Billing', 'amount', width),
    column('Revenue', 'amount', width),
    column('Difference', 'amount', width),
    column('Explained', 'amount', width),
    column('Unexplained', 'amount', width),
    column('Status', 'status', 13),
    column('Why', 'link', 16),
  ];
  return {
    name: 'Lead',
    purpose: 'Billing against Revenue by Revenue org, period, currency and basis',
    title: titleBlock(
      context,
      'Lead: Billing against Revenue',
      'each row counts in the currency of column “Counts in”; currencies are never added together',
    ),
    main: smallTable(
      columns,
      cells.map((cell, at) => rowOf(cell, FIRST_ROW + at, unexplained)),
      { totals: totalsOf(cells) },
    ),
    below: [],
  };
}

function unexplainedOf(cell: BridgeCell): Money {
  return cell.causes.get('unexplained')?.amount ?? 0n;
}

// Lead shows the figures of the bridge's row of the same number; both sheets list the same cells.
function rowOf(cell: BridgeCell, row: number, unexplained: number): Row {
  const money = cell.countsIn;
  const rest = unexplainedOf(cell);
  const difference = cell.billing - cell.revenue;
  const from = (column: number, value: Money): Cell =>
    amountFormula(`${BRIDGE}!${addressOf(column, row)}`, value, money);
  return [
    text(cell.basis),
    text(cell.org),
    text(periodText(cell.period)),
    text(cell.currency),
    text(money),
    from(BILLING_COLUMN, cell.billing),
    from(REVENUE_COLUMN, cell.revenue),
    amountFormula(`ROUND(F${row}-G${row},9)`, difference, money),
    amountFormula(`ROUND(H${row}-J${row},9)`, difference - rest, money),
    from(unexplained, rest),
    statusOf(difference, rest),
    link(`${BRIDGE} row ${row}`, { sheet: BRIDGE, cell: `A${row}` }),
  ];
}

function statusOf(difference: Money, unexplained: Money): Cell {
  if (unexplained !== 0n) return status('UNEXPLAINED', 'bad');
  return difference === 0n ? status('OK', 'good') : status('EXPLAINED', 'good');
}

function totalsOf(cells: readonly BridgeCell[]): readonly Row[] {
  return basisTotals(cells).map((total, at) => totalRow(total, cells.length, FIRST_ROW + cells.length + at));
}

const figures: readonly ((cell: BridgeCell) => Money)[] = [
  (cell) => cell.billing,
  (cell) => cell.revenue,
  (cell) => cell.billing - cell.revenue,
  (cell) => cell.billing - cell.revenue - unexplainedOf(cell),
  unexplainedOf,
];

function totalRow(total: BasisTotal<BridgeCell>, count: number, row: number): Row {
  const money = total.countsIn;
  const last = FIRST_ROW + count - 1;
  const sums = figures.map((of, at) => {
    const letters = columnLetters(FIRST_AMOUNT + at);
    const ranges = `${letters}$${FIRST_ROW}:${letters}$${last},$A$${FIRST_ROW}:$A$${last},$A${row}`;
    const value = total.cells.reduce((so, cell) => so + of(cell), 0n);
    return amountFormula(`ROUND(SUMIFS(${ranges},$E$${FIRST_ROW}:$E$${last},$E${row}),9)`, value, money);
  });
  const left = [text(total.basis), text('All orgs and periods'), undefined, undefined, text(money)];
  return [...left, ...sums];
}
