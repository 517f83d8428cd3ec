import { IntColumn } from '../../model/column-table.ts';
import { counted } from '../../model/counted.ts';
import { column, count, date, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { bridgeOrgWords, passWords, periodText, typeWords } from '../code-words.ts';
import type { GroupMembers } from '../group-members.ts';
import { amountCells, amountColumns } from '../line-columns.ts';
import type { LineView } from '../line-view.ts';
import type { Row, SheetColumn } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Every confirmed match, both sides beside each other; a one-to-many group takes as many rows as its longer side. */
export function matchedSheet(context: CloseContext, members: GroupMembers): LongSheet {
  const starts = rowStarts(context.close.matching.groups, members);
  const { groups } = context.close.matching;
  return {
    name: 'Matched',
    purpose: `Every confirmed match with the pass that found it: ${counted(groups, 'match', 'matches')}`,
    title: titleBlock(
      context,
      `Matched lines: ${counted(groups, 'match', 'matches')}`,
      'each column says its own; a match has a row for each line of its longer side',
    ),
    main: {
      columns: columnsOf(context),
      count: starts.get(starts.length - 1),
      *rows(from, to) {
        let group = groupAt(starts, from);
        let row = from;
        while (row < to) {
          const start = starts.get(group);
          const end = starts.get(group + 1);
          const left = members.billing.rows(group);
          const right = members.revenue.rows(group);
          for (; row < Math.min(end, to); row += 1) {
            yield rowOf(context, group, left[row - start], right[row - start]);
          }
          group += 1;
        }
      },
    },
    below: [],
    keyColumns: 3,
  };
}

// First sheet row of each group; one more cell at the end holds the number of all rows.
function rowStarts(groups: number, members: GroupMembers): IntColumn {
  const starts = new IntColumn(groups + 1);
  let row = 0;
  for (let group = 0; group < groups; group += 1) {
    starts.push(row);
    row += Math.max(members.billing.size(group), members.revenue.size(group));
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

function sideColumns(context: CloseContext, side: string): readonly SheetColumn[] {
  return [
    column(`${side} line`, 'id', 16),
    column(`${side} type`, 'text', 24),
    column(`${side} document`, 'id', 18),
    column(`${side} line id`, 'id', 35),
    column(`${side} date`, 'date', 13),
    column(`${side} org`, 'text', 20),
    column(`${side} period`, 'id', 11),
    column(`${side} currency`, 'text', 11),
    ...amountColumns(context, `${side} amount`),
    column(`${side} functional currency`, 'text', 12),
    ...amountColumns(context, `${side} functional`),
    column(`${side} file`, 'text', 26),
    column(`${side} row`, 'count', 10),
  ];
}

function columnsOf(context: CloseContext): readonly SheetColumn[] {
  return [
    column('Match', 'id', 12),
    column('Pass', 'text', 31),
    column('Account', 'id', 18),
    ...sideColumns(context, 'Billing'),
    ...sideColumns(context, 'Revenue'),
  ];
}

function rowOf(
  context: CloseContext,
  group: number,
  left: number | undefined,
  right: number | undefined,
): Row {
  const account = left === undefined ? '' : context.billing.text('account', left);
  return [
    text(context.matchName(group)),
    text(passWords(context.close.matching.pass.get(group))),
    text(account),
    ...sideCells(context, context.billing, left),
    ...sideCells(context, context.revenue, right),
  ];
}

function sideCells(context: CloseContext, lines: LineView, row: number | undefined): Row {
  if (row === undefined) return sideColumns(context, '').map(() => undefined);
  const currency = lines.text('currency', row);
  const functional = lines.text('functionalCurrency', row);
  return [
    text(lines.reference(row)),
    text(typeWords(lines.type(row))),
    text(lines.text('document', row)),
    text(lines.text('id', row)),
    date(lines.date(row)),
    text(bridgeOrgWords(lines.text('revenueOrg', row))),
    text(periodText(lines.period(row))),
    text(currency),
    ...amountCells(context, lines.amount.get(row), currency),
    text(functional),
    ...amountCells(context, lines.functional.get(row), functional),
    text(context.close.files[lines.file(row)]?.name ?? ''),
    count(lines.row(row)),
  ];
}
