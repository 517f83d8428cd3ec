import { IntColumn } from '../../model/column-table.ts';
import { counted } from '../../model/counted.ts';
import { column, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { passWords } from '../code-words.ts';
import { type GroupMembers, sumOf } from '../group-members.ts';
import {
  amountCells,
  amountColumns,
  convertedLineCells,
  convertedLineColumns,
  LINE_KEY_COLUMNS,
} from '../line-columns.ts';
import type { LineView } from '../line-view.ts';
import type { Row, SheetColumn } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Every matched line, match by match: the Billing lines of a match, then its Revenue lines. */
export function matchedSheet(context: CloseContext, members: GroupMembers): LongSheet {
  const { groups } = context.close.matching;
  const starts = rowStarts(groups, members);
  return {
    name: 'Matched',
    purpose: `Every matched line, match by match, with the rule: ${counted(groups, 'match', 'matches')}`,
    title: titleBlock(
      context,
      `Matched lines: ${counted(groups, 'match', 'matches')}`,
      'each column says its own; the first line of a match shows both sides and their difference',
    ),
    whenEmpty: 'Matched lines: none, no line of either side has its counterpart',
    main: {
      columns: columnsOf(context),
      count: starts.get(starts.length - 1),
      *rows(from, to) {
        let group = groupAt(starts, from);
        for (let row = from; row < to; group += 1) {
          const start = starts.get(group);
          const lines = linesOf(context, members, group);
          for (; row < Math.min(starts.get(group + 1), to); row += 1) {
            yield rowOf(context, members, group, { lines, at: row - start });
          }
        }
      },
    },
    below: [],
    keyColumns: LINE_KEY_COLUMNS,
  };
}

// First sheet row of each group; one more cell at the end holds the number of all rows.
function rowStarts(groups: number, members: GroupMembers): IntColumn {
  const starts = new IntColumn(groups + 1);
  let row = 0;
  for (let group = 0; group < groups; group += 1) {
    starts.push(row);
    row += members.billing.size(group) + members.revenue.size(group);
  }
  starts.push(row);
  return starts;
}

function groupAt(starts: IntColumn, row: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts.get(middle) <= row) low = middle;
    else high = middle;
  }
  return low;
}

function columnsOf(context: CloseContext): readonly SheetColumn[] {
  return [
    ...convertedLineColumns(context),
    column('Rule', 'text', 31),
    ...amountColumns(context, 'Billing of the match'),
    ...amountColumns(context, 'Revenue of the match'),
    ...amountColumns(context, 'Difference of the match'),
  ];
}

type MatchLine = { readonly lines: LineView; readonly row: number };

function linesOf(
  { billing, revenue }: CloseContext,
  members: GroupMembers,
  group: number,
): readonly MatchLine[] {
  return [
    ...members.billing.rows(group).map((row) => ({ lines: billing, row })),
    ...members.revenue.rows(group).map((row) => ({ lines: revenue, row })),
  ];
}

function rowOf(
  context: CloseContext,
  members: GroupMembers,
  group: number,
  { lines, at }: { readonly lines: readonly MatchLine[]; readonly at: number },
): Row {
  const line = lines[at];
  if (!line) throw new RangeError(`match ${group} has no line ${at}`);
  return [
    ...convertedLineCells(context, line.lines, line.row),
    text(passWords(context.close.matching.pass.get(group))),
    ...(at === 0 ? matchCells(context, members, group, line) : []),
  ];
}

function matchCells(
  context: CloseContext,
  members: GroupMembers,
  group: number,
  { lines, row }: MatchLine,
): Row {
  const currency = lines.text('currency', row);
  const billed = sumOf(context.billing.amount, members.billing.rows(group));
  const booked = sumOf(context.revenue.amount, members.revenue.rows(group));
  return [
    ...amountCells(context, billed, currency),
    ...amountCells(context, booked, currency),
    ...amountCells(context, billed - booked, currency),
  ];
}
