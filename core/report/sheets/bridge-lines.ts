import type { BridgeDetail } from '../../match/bridge-types.ts';
import type { Cause } from '../../match/matching.ts';
import type { MoneyColumn } from '../../model/money-column.ts';
import { type Block, blocksOf } from '../blocks.ts';
import { causeWords } from '../cause-words.ts';
import { amount, column, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { basisWords, bridgeOrgWords, periodText } from '../code-words.ts';
import { orderedBy } from '../row-order.ts';
import type { Row } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Header of the amounts. */
export const CONTRIBUTION = 'Contribution';

/** The sheet of every amount under a cause, and which of its rows make up which figure of the bridge. */
export type BridgeLinesSheet = {
  readonly sheet: LongSheet;
  /** Position in the entries of the row at a position of the sheet. */
  readonly entryAt: (position: number) => number;
  /** The causes, in the order of their numbers in a figure. */
  readonly causes: readonly Cause[];
  /** Amounts by position in the entries. */
  readonly amounts: MoneyColumn;
  /** Blocks of rows; the figure is the cell of the bridge times the number of causes, plus that of the cause. */
  readonly blocks: (rowsPerSheet: number) => Iterable<Block>;
};

/** Every cent of difference between Billing and Revenue: one row per line, cause and basis. */
export function bridgeLinesSheet(context: CloseContext, { entries }: BridgeDetail): BridgeLinesSheet {
  const count = entries.cell.length;
  const causes = entries.cause.choices;
  const figureOf = (entry: number): number =>
    entries.cell.get(entry) * causes.length + entries.cause.code(entry);
  const figures = context.close.bridge.cells.length * causes.length;
  const order = orderedBy(count, Math.max(1, figures), figureOf);
  const entryAt = (position: number): number => order[position] ?? 0;
  const sheet: LongSheet = {
    name: 'Bridge lines',
    purpose: 'The lines behind every figure of the bridge: each amount under its cause',
    title: titleBlock(
      context,
      'The lines behind the bridge',
      'counted in the currency of column “Counts in”',
    ),
    whenEmpty: 'The lines behind the bridge: no amount has a cause',
    main: {
      columns: [
        column('Cause', 'text', 31),
        column('Basis', 'text', 13),
        column('Revenue org', 'text', 26),
        column('Period', 'id', 11),
        column('Currency', 'text', 11),
        column('Counts in', 'text', 11),
        column(CONTRIBUTION, 'amount', context.amountWidth),
        column('Billing line', 'id', 16),
        column('Revenue line', 'id', 16),
        column('Match', 'id', 16),
        column('Document', 'id', 18),
      ],
      count,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield rowOf(context, entries, entryAt(at));
      },
    },
    below: [],
    keyColumns: 1,
  };
  const blocks = (rowsPerSheet: number): Iterable<Block> =>
    blocksOf(count, rowsPerSheet, (position) => figureOf(entryAt(position)));
  return { sheet, causes, entryAt, amounts: entries.amount, blocks };
}

function rowOf(context: CloseContext, entries: BridgeDetail['entries'], entry: number): Row {
  const { billing, revenue } = context;
  const cell = context.close.bridge.cells[entries.cell.get(entry)];
  const isBilling = entries.billingRow.get(entry) >= 0;
  const lines = isBilling ? billing : revenue;
  const row = isBilling ? entries.billingRow.get(entry) : entries.revenueRow.get(entry);
  const name = text(lines.reference(row));
  return [
    text(causeWords[entries.cause.get(entry)].title),
    text(basisWords(cell?.basis ?? '')),
    text(bridgeOrgWords(cell?.org ?? '')),
    text(periodText(cell?.period ?? 0)),
    text(cell?.currency ?? ''),
    text(cell?.countsIn ?? ''),
    amount(entries.amount.get(entry), cell?.countsIn ?? ''),
    isBilling ? name : undefined,
    isBilling ? undefined : name,
    text(context.matchName(lines.group(row))),
    text(lines.text('document', row)),
  ];
}
