import type { MemoLine } from '../../match/bridge-types.ts';
import type { Money } from '../../model/money.ts';
import { amount, checkFormula, column, count, smallTable, sumFormula, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { sideWords, stateWords } from '../code-words.ts';
import { LineList } from '../line-list.ts';
import { isCounted } from '../line-view.ts';
import { type Cell, FIRST_ROW, type Row, type Sheet } from '../sheet.ts';
import { type ColumnNames, overParts, type SheetParts } from '../sheet-parts.ts';
import { titleBlock } from '../title-block.ts';

/** Names of the columns of Excluded that the tie reads. */
export const EXCLUDED_NAMES: ColumnNames = {
  ExclAmount: 'Amount',
  ExclSide: 'Side',
  ExclReason: 'Reason',
  ExclCurrency: 'Currency',
};

/** What is in neither total of the bridge, by reason and currency, tied to the lines of the Excluded sheet. */
export function memoSheet(context: CloseContext, excluded: SheetParts): Sheet {
  const width = context.amountWidth;
  const { memo } = context.close.bridge;
  const listed = excludedTotals(context);
  return {
    name: 'Memo',
    purpose: 'What is in neither total, by reason, tied to the lines on Excluded',
    title: titleBlock(context, 'Memo: lines that are in neither total', 'transaction currency'),
    whenEmpty: 'Memo: every line is in a total',
    main: smallTable(
      [
        column('Side', 'text', 12),
        column('Reason', 'text', 26),
        column('Code', 'id', 24),
        column('Currency', 'text', 11),
        column('Lines', 'count', 10),
        column('Memo', 'amount', width),
        column('Excluded', 'amount', width),
        { ...column('Memo − Excluded', 'amount', width), isCheck: true },
      ],
      memo.map((line, at) => rowOf(line, FIRST_ROW + at, excluded, listed)),
    ),
    below: [],
  };
}

function rowOf(line: MemoLine, row: number, excluded: SheetParts, totals: ReadonlyMap<string, Money>): Row {
  return [
    text(sideWords(line.side)),
    text(stateWords(line.reason)),
    text(line.reason),
    text(line.currency),
    count(line.lines),
    amount(line.amount, line.currency),
    ...tieCells(line, row, excluded, totals.get(keyOf(line.side, line.reason, line.currency)) ?? 0n),
  ];
}

// Lines without a functional bridge are in the transaction totals, so the Excluded sheet does not list them.
function tieCells(line: MemoLine, row: number, excluded: SheetParts, listed: Money): readonly Cell[] {
  if (line.reason === 'no-functional-bridge') return [];
  const sums = overParts(excluded, (named) => {
    const [amounts, side, reason, currency] = Object.keys(EXCLUDED_NAMES).map(named);
    return `SUMIFS(${amounts},${side},$A${row},${reason},$B${row},${currency},$D${row})`;
  });
  return [
    sumFormula(sums, listed, line.currency),
    checkFormula(`F${row}`, `G${row}`, line.amount - listed, line.currency),
  ];
}

/** Sums of the lines that the Excluded sheet lists. */
function excludedTotals({ billing, revenue }: CloseContext): ReadonlyMap<string, Money> {
  const sums = new Map<string, Money>();
  for (const { lines, row } of new LineList(billing, revenue, (one, at) => !isCounted(one, at))) {
    const key = keyOf(lines.side, lines.state(row), lines.text('currency', row));
    sums.set(key, (sums.get(key) ?? 0n) + lines.amount.amount(row));
  }
  return sums;
}

function keyOf(side: string, reason: string, currency: string): string {
  return `${side}\n${reason}\n${currency}`;
}
