import type { Money } from '../../model/money.ts';
import { amount, column, count, smallTable, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import {
  amountCells,
  amountColumns,
  lineCells,
  lineColumns,
  placeCells,
  placeColumns,
  sumsByCurrency,
} from '../line-columns.ts';
import { LineList } from '../line-list.ts';
import type { Row, Table } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Lines that are in neither total, each with the reason. */
export function excludedSheet(context: CloseContext): LongSheet {
  const list = new LineList(
    context.billing,
    context.revenue,
    (lines, row) => lines.state(row) !== 'in-scope',
  );
  const columns = [
    ...lineColumns,
    column('Reason', 'text', 18),
    column('Currency', 'text', 11),
    ...amountColumns(context, 'Amount'),
    ...placeColumns,
  ];
  const currencyColumn = lineColumns.length + 1;
  return {
    name: 'Excluded',
    purpose: 'Lines that are in neither total, by reason',
    title: titleBlock(context, 'Excluded lines', 'transaction currency of each line'),
    main: {
      columns,
      count: list.length,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield rowOf(context, list, at);
      },
    },
    below: [reasonTable(list, context.amountWidth)],
    controls: [
      { name: 'Amount', amountColumn: currencyColumn + 1, currencyColumn, totals: sumsByCurrency(list) },
    ],
  };
}

function rowOf(context: CloseContext, list: LineList, at: number): Row {
  const { lines, row } = list.at(at);
  const currency = lines.text('currency', row);
  return [
    ...lineCells(lines, row),
    text(lines.state(row)),
    text(currency),
    ...amountCells(context, lines.amount.get(row), currency),
    ...placeCells(context, lines.file(row), lines.row(row)),
  ];
}

function reasonTable(list: LineList, width: number): Table {
  const sums = new Map<string, { cells: readonly [string, string, string]; lines: number; amount: Money }>();
  for (const { lines, row } of list) {
    const cells = [lines.side, lines.state(row), lines.text('currency', row)] as const;
    const sum = sums.get(cells.join(' ')) ?? { cells, lines: 0, amount: 0n };
    sum.lines += 1;
    sum.amount += lines.amount.amount(row);
    sums.set(cells.join(' '), sum);
  }
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
  return smallTable(
    [
      column('Side', 'text'),
      column('Reason', 'text'),
      column('Currency', 'text'),
      column('Amount', 'amount', width),
      column('Lines', 'count'),
    ],
    rows.map((sum) => [
      text(sum.cells[0]),
      text(sum.cells[1]),
      text(sum.cells[2]),
      amount(sum.amount, sum.cells[2]),
      count(sum.lines),
    ]),
    { heading: 'By reason' },
  );
}
