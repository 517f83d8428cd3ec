/** Everything that somebody has to look at: the rows of the sheet Exceptions. */

import type { MoneyColumn } from '../../model/money-column.ts';
import { urgencies, urgencyWords } from '../../report/cause-urgency.ts';
import type { CloseView } from '../close-view.ts';
import { amountsOf, choicesOf, namesOf, textOf } from '../grid/dictionary.ts';
import type { Pace } from '../grid/pace.ts';
import type { GridTable, TableColumn, TextReader } from '../grid/table.ts';
import { tableColumn } from './columns.ts';
import { ExceptionCells, NO_LINE } from './exception-cells.ts';
import { type Lead, LineColumns } from './line-columns.ts';

/** Entries between two looks at the clock. */
const STEP = 256;

/** The exceptions as a table, in the order of work. */
export async function exceptionsTable(view: CloseView, pace: Pace): Promise<GridTable> {
  const { billing, revenue } = view.context;
  const step = (): Promise<void> => pace.step();
  await view.prepareCounts(step);
  const list = view.exceptions;
  await list.prepare(step);
  const cells = await cellsOf(view, pace);
  const lead: Lead = {
    lines: (at) => (cells.isBilling.get(at) === 1 ? billing : revenue),
    at: (at) => cells.row.get(at),
  };
  return {
    count: list.length,
    columns: columnsOf(view, cells, lead),
    key: (at) => `${lead.lines(at).reference(lead.at(at))} ${cells.cause.get(at)}`,
    tone: (at) => urgencyWords[cells.urgency.get(at)].tone,
    lines: (at) => {
      const { billing: left, revenue: right } = list.at(at);
      return { billing: left, revenue: right };
    },
    file: (at) => lead.lines(at).file(lead.at(at)),
    cause: (at) => cells.cause.get(at),
  };
}

/** The cells of all rows; those of rows that a decision left as they were are taken from the table before. */
async function cellsOf(view: CloseView, pace: Pace): Promise<ExceptionCells> {
  const { exceptions: list, exceptionCells: before } = view;
  const cells = new ExceptionCells();
  for (const [at, number] of list.numbers.entries()) {
    const known = before?.rows[number] ?? NO_LINE;
    if (before && known >= 0) cells.pushCopy(before.cells, known);
    else cells.push(view, list.at(at));
    if (at % STEP === 0) await pace.step();
  }
  view.keepExceptionCells(cells);
  return cells;
}

function columnsOf(view: CloseView, cells: ExceptionCells, lead: Lead): readonly TableColumn[] {
  const of = new LineColumns(view, lead);
  const money = of.currency();
  const amount = (key: string, header: string, amounts: MoneyColumn, meaning: string): TableColumn =>
    tableColumn(key, header, 'amount', amountsOf(amounts, money), {
      width: 14,
      currency: 'currency',
      meaning,
    });
  return [
    tableColumn('urgency', 'To do', 'choice', urgencyReader(cells), {
      width: 11,
      meaning: 'How urgent it is.',
    }),
    tableColumn('cause', 'Cause', 'choice', cells.causeText.reader(), { width: 19 }),
    of.text('document', 'Document', 'id', 14),
    amount('difference', 'Difference', cells.difference, 'What the bridge counts under the cause.'),
    of.text('currency', 'Currency', 'text', 9),
    amount('billing', 'Billing', cells.billing, 'All Billing lines of the match.'),
    amount('revenue', 'Revenue', cells.revenue, 'All Revenue lines of the match.'),
    of.text('account', 'Account', 'id', 14),
    of.org(),
    of.revenueOrg(),
    of.period(),
    of.date(),
    of.age(),
    tableColumn('owner', 'Owner', 'text', cells.owner.reader()),
    tableColumn('finding', 'Finding', 'text', cells.finding.reader(), {
      width: 34,
      meaning: 'The most severe finding on the lines.',
    }),
    tableColumn('differsIn', 'Differs in', 'text', cells.differsIn.reader(), { width: 34, canGroup: false }),
    of.side(),
    of.type(),
    of.name(),
    otherName(view, cells),
    of.text('id', 'Record', 'id', 34),
    tableColumn('causeCode', 'Cause code', 'id', causeCodes(cells), { width: 24 }),
    tableColumn('findingCode', 'Finding code', 'id', cells.findingCode.reader(), { width: 26 }),
    of.extract(),
    of.row(),
  ];
}

// In the order of work, not of the letters of the words.
function urgencyReader(cells: ExceptionCells): TextReader {
  const shown = urgencies.map((urgency) => urgencyWords[urgency].word);
  return {
    ...choicesOf(cells.urgency, (urgency) => urgencyWords[urgency].word),
    compare: (one, other) => shown.indexOf(one) - shown.indexOf(other),
  };
}

function causeCodes({ cause }: ExceptionCells): TextReader {
  return textOf(
    (at) => cause.code(at),
    () => cause.choices.length,
    (code) => (cause.choices[code] === 'none' ? '' : (cause.choices[code] ?? '')),
  );
}

function otherName({ context }: CloseView, cells: ExceptionCells): TableColumn {
  const text = (at: number): string => {
    const other = cells.other.get(at);
    return other === NO_LINE ? '' : context.revenue.reference(other);
  };
  return tableColumn('otherLine', 'Revenue line', 'id', namesOf(text), { width: 20 });
}
