import type { BridgeBasis, BridgeCell } from '../../match/bridge-types.ts';
import { addressOf, columnLetters } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import type { MoneyColumn } from '../../model/money-column.ts';
import { MoneySum } from '../../model/money-sum.ts';
import { type Block, blockSum, placeOf, SUBTOTALS } from '../blocks.ts';
import { causeWords } from '../cause-words.ts';
import { amount, column, count, heldAmount, smallTable, sumFormula, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { closingPeriods, periodPlace, placeWords } from '../closing-periods.ts';
import { basisWords, bridgeOrgWords, periodText, sideWords } from '../code-words.ts';
import { type DefinedRange, FIRST_ROW, type Row, type Sheet } from '../sheet.ts';
import { partsOf } from '../sheet-parts.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

import { type BridgeLinesSheet, CONTRIBUTION } from './bridge-lines.ts';
import { basisHeaders, type SourceSheet } from './source.ts';

const NAME = 'Subtotals';
const NUMBER_COLUMN = 0;
const FIGURE_COLUMN = 1;
const BASIS_COLUMN = 2;
const COUNTS_IN_COLUMN = 6;
const CLOSE_COLUMN = 7;
const SUM_COLUMN = 12;
const TOTAL_COLUMN = 14;

/** The sheets of lines that the bridge is summed from. */
export type BridgeSources = {
  readonly billing: SourceSheet;
  readonly revenue: SourceSheet;
  readonly lines: BridgeLinesSheet;
};

/** One subtotal before it is a row: a block of a sheet and the figure of the bridge that it belongs to. */
type Subtotal = {
  /** Position of the bridge's cell. */
  readonly cell: number;
  readonly figure: string;
  readonly block: Block;
  readonly sheet: LongSheet;
  readonly header: string;
  readonly amounts: MoneyColumn;
  /** Row in `amounts` of a position of the sheet. */
  readonly rowAt: (position: number) => number;
};

/** Sums over blocks of rows of Source A, Source B and Bridge lines: what the bridge is the sum of. */
export function subtotalsSheet(
  context: CloseContext,
  sources: BridgeSources,
  rowsPerSheet: number,
): { readonly sheet: Sheet; readonly names: readonly DefinedRange[] } {
  const subtotals = [
    ...sourceSubtotals(sources.billing, rowsPerSheet),
    ...sourceSubtotals(sources.revenue, rowsPerSheet),
    ...lineSubtotals(sources.lines, rowsPerSheet),
  ];
  const closing = closingPeriods(context.close);
  const rows = subtotals.map((one, at) => rowOf(context, one, FIRST_ROW + at, { rowsPerSheet, closing }));
  const sheet: Sheet = {
    name: NAME,
    purpose: 'Sums over blocks of the lines: each figure of the bridge is the sum of its blocks',
    title: titleBlock(
      context,
      'Subtotals: from the lines to the bridge',
      'counted in the currency of column “Counts in”',
    ),
    main: smallTable(columnsOf(context), rows),
    below: [],
    keyColumns: 2,
  };
  return { sheet, names: namesOf(rows.length) };
}

function namesOf(rows: number): readonly DefinedRange[] {
  const range = (name: string, at: number): DefinedRange => {
    const letters = columnLetters(at);
    return {
      name,
      sheet: NAME,
      ranges: [`${letters}${FIRST_ROW}:${letters}${FIRST_ROW + Math.max(rows, 1) - 1}`],
    };
  };
  return [
    range(SUBTOTALS.number, NUMBER_COLUMN),
    range(SUBTOTALS.figure, FIGURE_COLUMN),
    range(SUBTOTALS.basis, BASIS_COLUMN),
    range(SUBTOTALS.countsIn, COUNTS_IN_COLUMN),
    range(SUBTOTALS.close, CLOSE_COLUMN),
    range(SUBTOTALS.total, TOTAL_COLUMN),
  ];
}

function* sourceSubtotals(
  { sheet, lines, rowAt, blocks }: SourceSheet,
  rowsPerSheet: number,
): Generator<Subtotal> {
  const amounts: Readonly<Record<BridgeBasis, MoneyColumn>> = {
    transaction: lines.amount,
    functional: lines.functional,
    reporting: lines.reporting,
  };
  for (const basis of ['transaction', 'functional', 'reporting'] as const) {
    for (const block of blocks(basis, rowsPerSheet)) {
      const own = { sheet, header: basisHeaders[basis], amounts: amounts[basis], rowAt };
      yield { cell: block.figure, figure: sideWords(lines.side), block, ...own };
    }
  }
}

function* lineSubtotals(
  { sheet, entryAt, blocks, amounts, causes }: BridgeLinesSheet,
  rowsPerSheet: number,
): Generator<Subtotal> {
  for (const block of blocks(rowsPerSheet)) {
    const cause = causes[block.figure % causes.length] ?? 'unexplained';
    const cell = Math.floor(block.figure / causes.length);
    const own = { sheet, header: CONTRIBUTION, amounts, rowAt: entryAt };
    yield { cell, figure: causeWords[cause].title, block, ...own };
  }
}

function columnsOf(context: CloseContext): Sheet['main']['columns'] {
  return [
    column('No', 'count', 8),
    column('Figure', 'text', 31),
    column('Basis', 'text', 13),
    column('Revenue org', 'text', 24),
    column('Period', 'id', 11),
    column('Currency', 'text', 10),
    column('Counts in', 'text', 10),
    column('Close', 'text', 14),
    column('Sheet', 'text', 16),
    column('First row', 'count', 11),
    column('Last row', 'count', 11),
    column('Rows', 'count', 9),
    column('Sum of the rows', 'amount', context.amountWidth),
    column('Beyond 15 digits', 'amount', 14),
    column('Total', 'amount', context.amountWidth),
  ];
}

function rowOf(
  context: CloseContext,
  one: Subtotal,
  row: number,
  { rowsPerSheet, closing }: { readonly rowsPerSheet: number; readonly closing: ReadonlySet<number> },
): Row {
  const { cells } = context.close.bridge;
  const parts = partsOf(one.sheet, rowsPerSheet);
  const place = placeOf(one.block, parts, rowsPerSheet);
  const countsIn = cells[one.cell]?.countsIn ?? '';
  const { exact, held } = sumsOf(one, countsIn);
  return [
    count(one.cell + 1),
    text(one.figure),
    ...keyCells(cells[one.cell]),
    text(placeWords[periodPlace(cells[one.cell]?.period ?? 0, closing)]),
    text(place.sheet),
    count(place.first),
    count(place.last),
    count(one.block.to - one.block.from),
    sumFormula(blockSum(place, parts.columnOf(one.header)), held, countsIn),
    amount(exact - held, countsIn),
    sumFormula(`${addressOf(SUM_COLUMN, row)}+${addressOf(SUM_COLUMN + 1, row)}`, exact, countsIn),
  ];
}

function keyCells(cell: BridgeCell | undefined): Row {
  return [
    text(basisWords(cell?.basis ?? '')),
    text(bridgeOrgWords(cell?.org ?? '')),
    text(periodText(cell?.period ?? 0)),
    text(cell?.currency ?? ''),
    text(cell?.countsIn ?? ''),
  ];
}

// What the rows come to, and what their cells come to: an amount of more than 15 digits is rounded in its cell.
function sumsOf({ block, amounts, rowAt }: Subtotal, countsIn: string): Record<'exact' | 'held', Money> {
  const exact = new MoneySum();
  let beyond = 0n;
  for (let position = block.from; position < block.to; position += 1) {
    const row = rowAt(position);
    amounts.addTo(exact, row);
    const value = amounts.amount(row);
    beyond += value - heldAmount(value, countsIn);
  }
  const total = exact.total();
  return { exact: total, held: total - beyond };
}
