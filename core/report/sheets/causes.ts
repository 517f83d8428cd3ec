import type { Cause } from '../../match/matching.ts';
import { addressOf } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import { basisTotals } from '../basis-totals.ts';
import { SUBTOTALS } from '../blocks.ts';
import { causesOf } from '../bridge-layout.ts';
import { causeRank, urgencyOf, urgencyWords } from '../cause-urgency.ts';
import { causeWords } from '../cause-words.ts';
import { checkFormula, column, count, smallTable, status, sumFormula, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { basisWords } from '../code-words.ts';
import { totalKey } from '../exception-list.ts';
import { type Cell, FIRST_ROW, type Row, type Sheet } from '../sheet.ts';
import { type ColumnNames, overParts, type SheetParts } from '../sheet-parts.ts';
import { titleBlock } from '../title-block.ts';

const BRIDGE_COLUMN = 6;

type CauseTotal = {
  readonly cause: Cause;
  readonly basis: string;
  readonly countsIn: string;
  readonly lines: number;
  readonly amount: Money;
  /** What the Exceptions sheet lists of it; only in transaction currency. */
  readonly listed: Money;
};

/** Every cause that occurs: what it means, its total by basis and currency, tied to the rows of Exceptions. */
export function causesSheet(
  context: CloseContext,
  exceptions: SheetParts,
  listed: ReadonlyMap<string, Money>,
): Sheet {
  const totals = totalsOf(context, listed);
  const rows = totals.map((total, at) =>
    rowOf(total, FIRST_ROW + at, totals[at - 1]?.cause !== total.cause, exceptions),
  );
  const width = context.amountWidth;
  return {
    name: 'Causes',
    purpose: 'What each cause of difference means, its totals, and the proof that Exceptions holds all of it',
    title: titleBlock(context, 'Causes of difference', 'counted in the currency of column “Counts in”'),
    main: smallTable(
      [
        column('Cause', 'text', 31),
        column('Code', 'id', 27),
        column('To do', 'status', 14),
        column('Basis', 'text', 13),
        column('Counts in', 'text', 10),
        column('Lines', 'count', 9),
        column('Bridge', 'amount', width),
        column('Exceptions', 'amount', width),
        { ...column('Bridge − Exceptions', 'amount', width), isCheck: true },
        wrapped('What it means', 50),
        wrapped('What to do', 40),
      ],
      rows,
    ),
    below: [],
  };
}

function totalsOf(context: CloseContext, listed: ReadonlyMap<string, Money>): readonly CauseTotal[] {
  const { cells } = context.close.bridge;
  const totals = causesOf(cells).flatMap((cause) =>
    basisTotals(cells).map(({ basis, countsIn, cells: group }): CauseTotal => {
      const parts = group.flatMap((cell) => cell.causes.get(cause) ?? []);
      const lines = parts.reduce((so, part) => so + part.lines, 0);
      const sum = parts.reduce((so, part) => so + part.amount, 0n);
      const own = listed.get(totalKey(cause, countsIn)) ?? 0n;
      return { cause, basis, countsIn, lines, amount: sum, listed: own };
    }),
  );
  return totals
    .filter(({ cause, lines, amount: sum }) => cause === 'unexplained' || lines > 0 || sum !== 0n)
    .sort((a, b) => causeRank(a.cause) - causeRank(b.cause));
}

// What a cause means stands beside its first row only.
function rowOf(total: CauseTotal, row: number, isFirst: boolean, exceptions: SheetParts): Row {
  const { cause, basis, countsIn, lines, amount: sum } = total;
  const { word, tone } = urgencyWords[lines === 0 ? 'none' : urgencyOf(cause)];
  return [
    text(causeWords[cause].title),
    text(cause),
    status(word, tone),
    text(basisWords(basis)),
    text(countsIn),
    count(lines),
    sumFormula(bridgeTotal(row), sum, countsIn),
    ...(basis === 'transaction' ? tieCells(total, row, exceptions) : [undefined, undefined]),
    text(isFirst ? causeWords[cause].meaning : ''),
    text(isFirst ? causeWords[cause].remedy : ''),
  ];
}

function bridgeTotal(row: number): string {
  const { total, figure, basis, countsIn } = SUBTOTALS;
  return `SUMIFS(${total},${figure},$A${row},${basis},$D${row},${countsIn},$E${row})`;
}

/** Names of the columns of Exceptions that the tie reads. */
export const EXCEPTION_NAMES: ColumnNames = {
  ExcDifference: 'Difference',
  ExcCause: 'Cause code',
  ExcCurrency: 'Currency',
  ExcAge: 'Age in days',
  ExcToDo: 'To do',
};

// Amounts in functional and reporting currency are split over several causes of one line, so only the transaction ties.
function tieCells(total: CauseTotal, row: number, exceptions: SheetParts): readonly Cell[] {
  const { countsIn, amount: sum, listed } = total;
  const sums = overParts(exceptions, (named) => {
    const [difference, cause, currency] = ['ExcDifference', 'ExcCause', 'ExcCurrency'].map(named);
    return `SUMIFS(${difference},${cause},$B${row},${currency},$E${row})`;
  });
  const [bridge, exceptionSum] = [addressOf(BRIDGE_COLUMN, row), addressOf(BRIDGE_COLUMN + 1, row)];
  return [sumFormula(sums, listed, countsIn), checkFormula(bridge, exceptionSum, sum - listed, countsIn)];
}
