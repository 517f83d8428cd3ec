import type { BySide, DecisionEntry } from '../../model/decision.ts';
import { findingCatalogue } from '../../model/finding-catalogue.ts';
import type { Money } from '../../model/money.ts';
import type { MoneyColumn } from '../../model/money-column.ts';
import { urgencyWords } from '../cause-urgency.ts';
import { causeWords } from '../cause-words.ts';
import { column, input, status, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { stateWords } from '../code-words.ts';
import type { ExceptionList } from '../exception-list.ts';
import type { ExceptionEntry } from '../exception-rows.ts';
import { ExceptionWords } from '../exception-words.ts';
import { sumOf } from '../group-members.ts';
import {
  ageCell,
  amountCells,
  amountColumns,
  LINE_KEY_COLUMNS,
  lineCells,
  lineColumns,
} from '../line-columns.ts';
import type { LineView } from '../line-view.ts';
import type { Cell, Row, SheetColumn } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Everything that somebody has to look at, each line once, the most urgent and largest first. */
export function exceptionsSheet(context: CloseContext, list: ExceptionList): LongSheet {
  const words = new ExceptionWords(context);
  return {
    name: 'Exceptions',
    purpose: 'Every unmatched or differing line and every finding on a line, once, by urgency and size',
    title: titleBlock(
      context,
      'Exceptions by urgency, cause and size',
      'transaction currency; sheet Causes explains each cause and ties “Difference”',
    ),
    whenEmpty: 'Exceptions: none, no line differs, stands alone or has a finding',
    main: {
      columns: columnsOf(context),
      count: list.length,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield rowOf(context, list.at(at), words);
      },
    },
    below: [],
    keyColumns: LINE_KEY_COLUMNS,
  };
}

function columnsOf(context: CloseContext): readonly SheetColumn[] {
  return [
    ...lineColumns(context),
    column('Cause', 'text', 27),
    column('To do', 'status', 14),
    ...amountColumns(context, 'Difference'),
    column('Age in days', 'count', 9),
    wrapped('Details', 58),
    wrapped('What to do', 68),
    column('Owner', 'text', 16),
    wrapped('Comment', 40),
    wrapped('Accepted', 40),
    wrapped('Evidence', 66),
    ...detailColumns(context).map((column) => ({ ...column, isGrouped: true })),
  ];
}

function detailColumns(context: CloseContext): readonly SheetColumn[] {
  return [
    ...amountColumns(context, 'Billing'),
    ...amountColumns(context, 'Revenue'),
    ...amountColumns(context, 'Functional difference'),
    column('Functional difference in', 'text', 14),
    column('Cause code', 'id', 25),
    column('Record', 'id', 35),
    column('Other line', 'id', 18),
    column('Other document', 'id', 18),
  ];
}

function rowOf(context: CloseContext, entry: ExceptionEntry, words: ExceptionWords): Row {
  const { billing, revenue } = context;
  const [left] = entry.billing;
  const [right] = entry.revenue;
  const [lines, row] = left === undefined ? [revenue, right ?? 0] : [billing, left];
  const { word, tone } = urgencyWords[entry.urgency];
  const { part } = entry;
  const currency = lines.text('currency', row);
  return [
    ...lineCells(context, lines, row),
    text(causeText(entry, lines, row)),
    status(word, tone),
    ...amountCells(context, part && part.amount !== 0n ? part.amount : undefined, currency),
    ageCell(context, lines.date(row)),
    text(words.details(entry)),
    text(remedyOf(context, entry)),
    ...reviewCells(context, entry),
    text(placesOf(context, entry)),
    ...sideAmounts(context, entry, currency),
    ...functionalCells(context, entry),
    text(part?.cause ?? ''),
    text(lines.text('id', row)),
    ...otherCells(revenue, left === undefined ? undefined : right),
  ];
}

// A row without a cause is here for its finding only: an equal match, or a line that is in neither total.
function causeText({ part, group }: ExceptionEntry, lines: LineView, row: number): string {
  if (part) return causeWords[part.cause].title;
  return group >= 0 ? 'Equal on both sides' : `Not counted: ${stateWords(lines.state(row)).toLowerCase()}`;
}

function remedyOf(context: CloseContext, { part, findings }: ExceptionEntry): string {
  const all = context.close.findings;
  const severe = findings.find(({ finding }) => all[finding]?.severity !== 'note') ?? findings[0];
  const code = severe && all[severe.finding]?.code;
  const isCauseQuiet = !part || causeWords[part.cause].remedy.startsWith('Nothing to do');
  if (code === undefined || !isCauseQuiet) return part ? causeWords[part.cause].remedy : '';
  return `See ${code} on Findings: ${findingCatalogue[code].title.toLowerCase()}.`;
}

// Billing and Revenue show what stands there: all lines of a match, once.
function sideAmounts(context: CloseContext, entry: ExceptionEntry, currency: string): Row {
  const { billing, revenue } = context;
  const billed = sumOfKnown(billing.amount, entry.billing);
  const booked = sumOfKnown(revenue.amount, entry.revenue);
  return [
    ...amountCells(context, entry.isFurther ? undefined : billed, currency),
    ...amountCells(context, entry.isFurther ? undefined : booked, currency),
  ];
}

// Lines of which none has an amount that could be read sum to nothing that can be shown.
function sumOfKnown(amounts: MoneyColumn, rows: readonly number[]): Money | undefined {
  return rows.every((row) => amounts.isBlank(row)) ? undefined : sumOf(amounts, rows);
}

function functionalCells(context: CloseContext, entry: ExceptionEntry): Row {
  const { billing, revenue } = context;
  const [left] = entry.billing;
  const [right] = entry.revenue;
  const countsIn = left === undefined ? '' : billing.text('functionalCurrency', left);
  const other = right === undefined ? '' : revenue.text('functionalCurrency', right);
  const isOne = countsIn === '' || other === '' || countsIn === other;
  const difference = sumOf(billing.functional, entry.billing) - sumOf(revenue.functional, entry.revenue);
  const currency = countsIn === '' ? other : countsIn;
  const isShown = isOne && entry.part !== undefined && !entry.isFurther && difference !== 0n;
  return [...amountCells(context, isShown ? difference : undefined, currency), text(isShown ? currency : '')];
}

function otherCells(lines: LineView, row: number | undefined): readonly Cell[] {
  if (row === undefined) return [undefined, undefined];
  return [text(lines.reference(row)), text(lines.text('document', row))];
}

// What people said about any line of the entry: who looks after it, what they wrote, whether the difference was accepted.
function reviewCells({ close }: CloseContext, { billing, revenue }: ExceptionEntry): Row {
  const { owners, comments, accepted } = close.review.lines;
  const of = <Decided>(decided: BySide<Decided>): readonly Decided[] => [
    ...billing.flatMap((row) => decided.billing.get(row) ?? []),
    ...revenue.flatMap((row) => decided.revenue.get(row) ?? []),
  ];
  const once = (entries: readonly DecisionEntry[]): readonly DecisionEntry[] => [...new Set(entries)];
  const [owner] = of(owners);
  return [
    owner ? input(text(owner.after)) : undefined,
    input(text(once(of(comments).flat()).map(commentWords).join('\n'))),
    input(text(once(of(accepted)).map(acceptedWords).join('\n'))),
  ];
}

function commentWords({ by, at, after }: DecisionEntry): string {
  return `${after} (${by.name}, ${at})`;
}

function acceptedWords({ by, at, reason }: DecisionEntry): string {
  return `${reason} (${by.name}, ${at})`;
}

/** File and row of the first line of each side. */
function placesOf({ close, billing, revenue }: CloseContext, entry: ExceptionEntry): string {
  const places = [[billing, entry.billing[0]] as const, [revenue, entry.revenue[0]] as const].flatMap(
    ([lines, row]) =>
      row === undefined ? [] : [`${close.files[lines.file(row)]?.name ?? ''} row ${lines.row(row)}`],
  );
  return places.join('; ');
}
