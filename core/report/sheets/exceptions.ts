import { findingCatalogue } from '../../model/finding-catalogue.ts';
import type { Money } from '../../model/money.ts';
import { causeWords } from '../cause-words.ts';
import { column, count, date, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { type ExceptionEntry, ExceptionList } from '../exception-list.ts';
import { type GroupMembers, sumOf } from '../group-members.ts';
import { amountCells, amountColumns } from '../line-columns.ts';
import { type LineView, shownOrg } from '../line-view.ts';
import type { Cell, Row, SheetColumn } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';
import { UnmatchedWords } from '../unmatched-words.ts';
import { periodText } from './bridge.ts';

/** Everything that somebody has to look at, line by line. */
export function exceptionsSheet(context: CloseContext, members: GroupMembers): LongSheet {
  const list = new ExceptionList(context, members);
  const told = new UnmatchedWords(context);
  return {
    name: 'Exceptions',
    purpose: 'Every unmatched or differing line and every finding on a line, with what to do',
    title: titleBlock(context, 'Exceptions', 'transaction currency of each line'),
    main: {
      columns: columnsOf(context),
      count: list.length,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield rowOf(context, list.at(at), told);
      },
    },
    below: [],
  };
}

function columnsOf(context: CloseContext): readonly SheetColumn[] {
  return [
    column('Exception', 'text', 13),
    column('Cause', 'id', 26),
    wrapped('What it is', 38),
    column('Match', 'id', 10),
    column('Revenue org', 'text', 18),
    column('Period', 'id', 10),
    column('Date', 'date'),
    column('Type', 'text', 24),
    column('Account', 'id', 16),
    column('Billing document', 'id', 18),
    column('Billing line id', 'id', 35),
    column('Revenue document', 'id', 18),
    column('Revenue line id', 'id', 35),
    column('Currency', 'text', 10),
    ...amountColumns(context, 'Billing'),
    ...amountColumns(context, 'Revenue'),
    ...amountColumns(context, 'Difference'),
    column('Functional currency', 'text', 12),
    ...amountColumns(context, 'Functional difference'),
    wrapped('What to do', 46),
    column('Billing file', 'text', 26),
    column('Billing row', 'count', 10),
    column('Revenue file', 'text', 26),
    column('Revenue row', 'count', 10),
  ];
}

/** What an exception row says besides its lines. */
type Story = {
  readonly exception: string;
  readonly cause: string;
  readonly meaning: string;
  readonly match: string;
  readonly remedy: string;
};

type Sides = { readonly billing: readonly number[]; readonly revenue: readonly number[] };

function rowOf(context: CloseContext, entry: ExceptionEntry, told: UnmatchedWords): Row {
  switch (entry.kind) {
    case 'differing': {
      const words = causeWords[entry.difference.cause];
      return sidesRow(context, entry, {
        exception: 'differing',
        cause: entry.difference.cause,
        meaning: `Differs in ${entry.difference.differsIn.join(', ')}. ${words.meaning}${groupText(entry)}`,
        match: `M${entry.group + 1}`,
        remedy: words.remedy,
      });
    }
    case 'unmatched': {
      const cause = context.close.matching[causeColumn(entry.lines)].get(entry.row);
      const words = causeWords[cause];
      const story = {
        exception: 'unmatched',
        cause,
        meaning: told.meaning(entry.lines, entry.row),
        match: '',
        remedy: words.remedy,
      };
      return sidesRow(context, aloneOn(entry.lines, entry.row), story);
    }
    case 'finding': {
      const finding = context.close.findings[entry.finding];
      if (!finding) return [];
      const { title, remedy } = findingCatalogue[finding.code];
      const found = context.close.pool.text(finding.found.get(entry.place));
      const meaning = found === '' ? `${title}.` : `${title}: ${found}`;
      const story = { exception: finding.severity, cause: finding.code, meaning, match: '', remedy };
      return sidesRow(context, aloneOn(entry.lines, entry.row), story);
    }
  }
}

// The ids of a larger group do not fit one row; the row names its first lines and the Matched sheet has them all.
function groupText({ billing, revenue }: Sides): string {
  if (billing.length === 1 && revenue.length === 1) return '';
  return ` The match has ${billing.length} Billing and ${revenue.length} Revenue lines; the first of each is named here.`;
}

function causeColumn(lines: LineView): 'billingCause' | 'revenueCause' {
  return lines.side === 'billing' ? 'billingCause' : 'revenueCause';
}

function aloneOn(lines: LineView, row: number): Sides {
  return lines.side === 'billing' ? { billing: [row], revenue: [] } : { billing: [], revenue: [row] };
}

function sidesRow(context: CloseContext, sides: Sides, story: Story): Row {
  const { billing, revenue } = context;
  const [left] = sides.billing;
  const [right] = sides.revenue;
  const [lines, row] = left === undefined ? [revenue, right ?? 0] : [billing, left];
  const currency = lines.text('currency', row);
  return [
    text(story.exception),
    text(story.cause),
    text(story.meaning),
    text(story.match),
    text(shownOrg(lines.text('revenueOrg', row))),
    text(periodText(lines.period(row))),
    date(lines.date(row)),
    text(lines.type(row)),
    text(lines.text('account', row)),
    ...idCells(billing, sides.billing),
    ...idCells(revenue, sides.revenue),
    text(currency),
    ...figures(context, sides, currency),
    ...functionalCells(context, sides),
    text(story.remedy),
    ...sourceCells(context, billing, left),
    ...sourceCells(context, revenue, right),
  ];
}

// Two currencies are never subtracted: such a row shows both figures and no difference.
function figures(context: CloseContext, sides: Sides, currency: string): Row {
  const { billing, revenue } = context;
  const [left] = sides.billing;
  const [right] = sides.revenue;
  const billed = left === undefined ? undefined : sumOf(billing.amount, sides.billing);
  const booked = right === undefined ? undefined : sumOf(revenue.amount, sides.revenue);
  const bookedIn = right === undefined ? currency : revenue.text('currency', right);
  const difference: Money | undefined = bookedIn === currency ? (billed ?? 0n) - (booked ?? 0n) : undefined;
  return [
    ...amountCells(context, billed, currency),
    ...amountCells(context, booked, bookedIn),
    ...amountCells(context, difference, currency),
  ];
}

function functionalCells(context: CloseContext, sides: Sides): Row {
  const { billing, revenue } = context;
  const [left] = sides.billing;
  const [right] = sides.revenue;
  const countsIn = left === undefined ? '' : billing.text('functionalCurrency', left);
  const other = right === undefined ? '' : revenue.text('functionalCurrency', right);
  const isOne = countsIn === '' || other === '' || countsIn === other;
  const difference = sumOf(billing.functional, sides.billing) - sumOf(revenue.functional, sides.revenue);
  const currency = countsIn === '' ? other : countsIn;
  return [text(currency), ...amountCells(context, isOne ? difference : undefined, currency)];
}

function idCells(lines: LineView, rows: readonly number[]): readonly Cell[] {
  const [first] = rows;
  if (first === undefined) return [undefined, undefined];
  return [text(lines.text('document', first)), text(lines.text('id', first))];
}

function sourceCells(context: CloseContext, lines: LineView, row: number | undefined): readonly Cell[] {
  if (row === undefined) return [undefined, undefined];
  return [text(context.close.files[lines.file(row)]?.name ?? ''), count(lines.row(row))];
}
