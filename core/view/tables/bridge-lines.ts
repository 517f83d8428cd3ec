/** The lines behind the figures of the bridge: amounts under causes, or the lines in the total of one side. */

import type { BridgeBasis, BridgeCell } from '../../match/bridge-types.ts';
import { IntColumn } from '../../model/column-table.ts';
import { MoneyColumn } from '../../model/money-column.ts';
import type { Side } from '../../model/roll-forward.ts';
import { urgencyOf, urgencyWords } from '../../report/cause-urgency.ts';
import { causeWords } from '../../report/cause-words.ts';
import { bridgeOrgWords, periodText } from '../../report/code-words.ts';
import type { CloseView } from '../close-view.ts';
import { amountsOf, choicesOf, textOf } from '../grid/dictionary.ts';
import type { GridTable, TableColumn, TextReader } from '../grid/table.ts';
import { countColumn, tableColumn } from './columns.ts';
import { type Lead, LineColumns } from './line-columns.ts';

/** Where rows of the table stand in the bridge. */
type BridgeRows = {
  readonly count: number;
  readonly cell: (at: number) => number;
  readonly amounts: MoneyColumn;
  readonly lead: Lead;
};

/** Every amount that stands under a cause on one basis, as a table. */
export function bridgeEntriesTable(view: CloseView, basis: BridgeBasis): GridTable {
  const { entries } = view.bridgeDetail;
  const { cells } = view.close.bridge;
  const { billing, revenue } = view.context;
  const rows = new IntColumn();
  for (let entry = 0; entry < entries.cell.length; entry += 1) {
    if (cells[entries.cell.get(entry)]?.basis === basis) rows.push(entry);
  }
  const amounts = MoneyColumn.blank(rows.length);
  for (let at = 0; at < rows.length; at += 1) amounts.copy(at, entries.amount, rows.get(at));
  const isBilling = (at: number): boolean => entries.billingRow.get(rows.get(at)) >= 0;
  const of: BridgeRows = {
    count: rows.length,
    cell: (at) => entries.cell.get(rows.get(at)),
    amounts,
    lead: {
      lines: (at) => (isBilling(at) ? billing : revenue),
      at: (at) => (isBilling(at) ? entries.billingRow : entries.revenueRow).get(rows.get(at)),
    },
  };
  const causes = choicesOf(entries.cause, (cause) => causeWords[cause].title);
  const causeColumn = tableColumn(
    'cause',
    'Cause',
    'choice',
    { ...causes, code: (at) => entries.cause.code(rows.get(at)) },
    { width: 26 },
  );
  return {
    ...tableOf(view, of, [causeColumn]),
    tone: (at) => urgencyWords[urgencyOf(entries.cause.get(rows.get(at)))].tone,
    cause: (at) => entries.cause.get(rows.get(at)),
  };
}

/** The lines that are in the total of one side on one basis, as a table. */
export function bridgeTotalTable(view: CloseView, basis: BridgeBasis, side: Side): GridTable {
  const { billingCell, revenueCell } = view.bridgeDetail;
  const cells = (side === 'billing' ? billingCell : revenueCell)[basis];
  const lines = view.context[side];
  const rows = new IntColumn();
  for (let row = 0; row < cells.length; row += 1) if (cells.get(row) >= 0) rows.push(row);
  const { amount, functional, reporting } = lines;
  const own = { transaction: amount, functional, reporting }[basis];
  const amounts = MoneyColumn.blank(rows.length);
  for (let at = 0; at < rows.length; at += 1) amounts.copy(at, own, rows.get(at));
  const of: BridgeRows = {
    count: rows.length,
    cell: (at) => cells.get(rows.get(at)),
    amounts,
    lead: { lines: () => lines, at: (at) => rows.get(at) },
  };
  return { ...tableOf(view, of, []), tone: () => 'neutral' };
}

function tableOf(view: CloseView, of: BridgeRows, own: readonly TableColumn[]): Omit<GridTable, 'tone'> {
  const { lead } = of;
  return {
    count: of.count,
    columns: columnsOf(view, of, own),
    // One line may stand under a cause more than once, in two cells.
    key: (at) => `${lead.lines(at).reference(lead.at(at))} ${at}`,
    lines: (at) => view.matchOf({ side: lead.lines(at).side, row: lead.at(at) }),
    file: (at) => lead.lines(at).file(lead.at(at)),
    bridgeCell: of.cell,
  };
}

function columnsOf(view: CloseView, of: BridgeRows, own: readonly TableColumn[]): readonly TableColumn[] {
  const { cells } = view.close.bridge;
  const line = new LineColumns(view, of.lead);
  const countsIn = ofCell(cells, of, (cell) => cell.countsIn);
  const org = ofCell(cells, of, (cell) => bridgeOrgWords(cell.org));
  const period = ofCell(cells, of, (cell) => periodText(cell.period));
  const currency = ofCell(cells, of, (cell) => cell.currency);
  return [
    ...own,
    line.text('document', 'Document', 'id'),
    tableColumn('amount', 'Amount', 'amount', amountsOf(of.amounts, countsIn), { currency: 'countsIn' }),
    tableColumn('countsIn', 'Counts in', 'choice', countsIn, { width: 10 }),
    line.side(),
    line.text('account', 'Account', 'id', 14),
    tableColumn('org', 'Revenue org', 'choice', org, { width: 20 }),
    tableColumn('period', 'Period', 'choice', period, { width: 10 }),
    tableColumn('currency', 'Currency', 'choice', currency, { width: 9 }),
    line.type(),
    line.date(),
    line.name(),
    line.text('id', 'Record', 'id', 34),
    line.extract(),
    line.row(),
    countColumn('lines', 'Lines of its match', (at) => matchSize(view, of, at)),
  ];
}

/** What the cell of the bridge under which a row stands says. */
function ofCell(
  cells: readonly BridgeCell[],
  { cell }: BridgeRows,
  words: (cell: BridgeCell) => string,
): TextReader {
  const texts = cells.map(words);
  return textOf(
    cell,
    () => texts.length,
    (at) => texts[at] ?? '',
  );
}

function matchSize({ members }: CloseView, { lead }: BridgeRows, at: number): number | undefined {
  const group = lead.lines(at).group(lead.at(at));
  return group < 0 ? undefined : members.billing.size(group) + members.revenue.size(group);
}
