import type { BridgeBasis, CellsOfLines } from '../../match/bridge-types.ts';
import { type Block, blocksOf } from '../blocks.ts';
import { column, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { sideWords, stateWords } from '../code-words.ts';
import {
  convertedLineCells,
  convertedLineColumns,
  LINE_KEY_COLUMNS,
  placeCells,
  placeColumns,
} from '../line-columns.ts';
import type { LineView } from '../line-view.ts';
import { orderedBy } from '../row-order.ts';
import type { Row } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Header of the amounts that a basis sums. */
export const basisHeaders: Readonly<Record<BridgeBasis, string>> = {
  transaction: 'Amount',
  functional: 'Functional',
  reporting: 'Reporting',
};

/** A sheet of all lines of one side, and which of its rows make up which cell of the bridge. */
export type SourceSheet = {
  readonly sheet: LongSheet;
  readonly lines: LineView;
  /** The line at a position of the sheet. */
  readonly rowAt: (position: number) => number;
  /** Blocks of rows by cell of the bridge. */
  readonly blocks: (basis: BridgeBasis, rowsPerSheet: number) => Iterable<Block>;
};

/** Every line of one side as staged, in the order of the bridge's cells; lines in no total come last. */
export function sourceSheet(
  context: CloseContext,
  name: 'Source A' | 'Source B',
  lines: LineView,
  cells: CellsOfLines,
): SourceSheet {
  const order = bridgeOrder(lines.count, cells, context.close.bridge.cells.length);
  const rowAt = (position: number): number => order[position] ?? 0;
  const side = sideWords(lines.side);
  const sheet: LongSheet = {
    name,
    purpose: `Every ${side} line as read from its file, in or out of the totals`,
    title: titleBlock(context, `${side}: every line of the extracts`, 'each column says its own'),
    main: {
      columns: [
        ...convertedLineColumns(context),
        column('State', 'text', 22),
        column('Line id', 'id', 35),
        column('Charge', 'id', 16),
        column('Subscription', 'id', 16),
        ...placeColumns,
      ],
      count: lines.count,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield rowOf(context, lines, rowAt(at));
      },
    },
    below: [],
    keyColumns: LINE_KEY_COLUMNS,
  };
  const blocks = (basis: BridgeBasis, rowsPerSheet: number): Iterable<Block> =>
    blocksOf(lines.count, rowsPerSheet, (position) => cells[basis].get(rowAt(position)));
  return { sheet, lines, rowAt, blocks };
}

// A functional cell lies inside one transaction cell, and so does a reporting cell; so all three stand together.
function bridgeOrder(count: number, cells: CellsOfLines, cellCount: number): Int32Array {
  const byFunctional = orderedBy(count, cellCount + 1, (row) => last(cells.functional.get(row), cellCount));
  const inOrder = orderedBy(count, cellCount + 1, (position) =>
    last(cells.transaction.get(byFunctional[position] ?? 0), cellCount),
  );
  return inOrder.map((position) => byFunctional[position] ?? 0);
}

function last(cell: number, cellCount: number): number {
  return cell < 0 ? cellCount : cell;
}

function rowOf(context: CloseContext, lines: LineView, row: number): Row {
  return [
    ...convertedLineCells(context, lines, row),
    text(stateWords(lines.state(row))),
    text(lines.text('id', row)),
    text(lines.text('charge', row)),
    text(lines.text('subscription', row)),
    ...placeCells(context, lines.file(row), lines.row(row)),
  ];
}
