import { findingCatalogue } from '../../model/finding-catalogue.ts';
import { urgencyWords } from '../cause-urgency.ts';
import { causeWords } from '../cause-words.ts';
import { column, count, date, status, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { bridgeOrgWords, sideWords, stateWords, typeWords } from '../code-words.ts';
import type { ExceptionEntry, ExceptionList } from '../exception-list.ts';
import { ExceptionWords } from '../exception-words.ts';
import { sumOf } from '../group-members.ts';
import { amountCells, amountColumns } from '../line-columns.ts';
import { type LineView, shownOrg } from '../line-view.ts';
import type { Cell, Row, SheetColumn } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';
import { periodText } from './bridge.ts';

/** Cause, document and line id say what a row is. */
const KEY_COLUMNS = 3;

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
    main: {
      columns: columnsOf(context),
      count: list.length,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield rowOf(context, list.at(at), words);
      },
    },
    below: [],
    keyColumns: KEY_COLUMNS,
  };
}

function columnsOf(context: CloseContext): readonly SheetColumn[] {
  return [
    column('Cause', 'text', 27),
    column('Document', 'id', 16),
    column('Line id', 'id', 35),
    column('To do', 'status', 14),
    column('Currency', 'text', 10),
    ...amountColumns(context, 'Billing'),
    ...amountColumns(context, 'Revenue'),
    ...amountColumns(context, 'Difference'),
    wrapped('Details', 58),
    wrapped('What to do', 52),
    column('Revenue org', 'text', 20),
    column('Period', 'id', 10),
    column('Date', 'date'),
    column('Side', 'text', 9),
    column('Type', 'text', 26),
    column('Account', 'id', 16),
    column('Functional currency', 'text', 12),
    ...amountColumns(context, 'Functional difference'),
    column('Cause code', 'id', 25),
    column('Match', 'id', 10),
    column('Revenue document', 'id', 16),
    column('Revenue line id', 'id', 35),
    column('Billing file', 'text', 27),
    column('Billing row', 'count', 10),
    column('Revenue file', 'text', 27),
    column('Revenue row', 'count', 10),
  ];
}

function rowOf(context: CloseContext, entry: ExceptionEntry, words: ExceptionWords): Row {
  const { billing, revenue } = context;
  const [left] = entry.billing;
  const [right] = entry.revenue;
  const [lines, row] = left === undefined ? [revenue, right ?? 0] : [billing, left];
  const { word, tone } = urgencyWords[entry.urgency];
  const hasBoth = left !== undefined && right !== undefined;
  return [
    text(causeText(entry, lines, row)),
    text(lines.text('document', row)),
    text(lines.text('id', row)),
    status(word, tone),
    ...figures(context, entry, lines.text('currency', row)),
    text(words.details(entry)),
    text(remedyOf(context, entry)),
    text(bridgeOrgWords(shownOrg(lines.text('revenueOrg', row)))),
    text(periodText(lines.period(row))),
    date(lines.date(row)),
    text(hasBoth ? 'Both' : sideWords(lines.side)),
    text(typeWords(lines.type(row))),
    text(lines.text('account', row)),
    ...functionalCells(context, entry),
    text(entry.part?.cause ?? ''),
    text(entry.group < 0 ? '' : `M${entry.group + 1}`),
    ...(hasBoth ? idCells(revenue, right) : [undefined, undefined]),
    ...sourceCells(context, billing, left),
    ...sourceCells(context, revenue, right),
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

// Billing and Revenue show what stands there; a difference only where the bridge counts one.
function figures(context: CloseContext, entry: ExceptionEntry, currency: string): Row {
  const { billing, revenue } = context;
  const billed = entry.billing.length === 0 ? undefined : sumOf(billing.amount, entry.billing);
  const booked = entry.revenue.length === 0 ? undefined : sumOf(revenue.amount, entry.revenue);
  const { part } = entry;
  return [
    text(currency),
    ...amountCells(context, entry.isFurther ? undefined : billed, currency),
    ...amountCells(context, entry.isFurther ? undefined : booked, currency),
    ...amountCells(context, part && part.amount !== 0n ? part.amount : undefined, currency),
  ];
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
  return [text(currency), ...amountCells(context, isShown ? difference : undefined, currency)];
}

function idCells(lines: LineView, row: number): readonly Cell[] {
  return [text(lines.text('document', row)), text(lines.text('id', row))];
}

function sourceCells(context: CloseContext, lines: LineView, row: number | undefined): readonly Cell[] {
  if (row === undefined) return [undefined, undefined];
  return [text(context.close.files[lines.file(row)]?.name ?? ''), count(lines.row(row))];
}
