/** Everything that somebody has to look at: the rows of the sheet Exceptions. */

import { type Cause, causes } from '../../match/matching.ts';
import { ChoiceColumn, IntColumn } from '../../model/column-table.ts';
import { type FindingCode, findingCatalogue } from '../../model/finding-catalogue.ts';
import { MoneyColumn } from '../../model/money-column.ts';
import { type Urgency, urgencies, urgencyWords } from '../../report/cause-urgency.ts';
import { causeWords } from '../../report/cause-words.ts';
import { stateWords } from '../../report/code-words.ts';
import type { ExceptionEntry } from '../../report/exception-rows.ts';
import { sumOf } from '../../report/group-members.ts';
import type { LineView } from '../../report/line-view.ts';
import type { CloseView } from '../close-view.ts';
import { amountsOf, choicesOf, namesOf, textOf, Words } from '../grid/dictionary.ts';
import type { Pace } from '../grid/pace.ts';
import type { GridTable, TableColumn, TextReader } from '../grid/table.ts';
import { tableColumn } from './columns.ts';
import { type Lead, LineColumns } from './line-columns.ts';

const NONE = -1;
/** Entries between two looks at the clock. */
const STEP = 256;

/** The cells of the table that are worked out once. */
class ExceptionCells {
  readonly isBilling = new IntColumn();
  /** The line that stands for the entry, and the one beside it on the other side. */
  readonly row = new IntColumn();
  readonly other = new IntColumn();
  readonly cause = new ChoiceColumn<Cause>(causes);
  readonly causeText = new Words();
  readonly urgency = new ChoiceColumn<Urgency>(urgencies);
  readonly billing = new MoneyColumn();
  readonly revenue = new MoneyColumn();
  readonly difference = new MoneyColumn();
  readonly finding = new Words();
  readonly findingCode = new Words();
  readonly owner = new Words();
  readonly differsIn = new Words();
  private readonly view: CloseView;

  constructor(view: CloseView) {
    this.view = view;
  }

  push(entry: ExceptionEntry): void {
    const { billing, revenue } = this.view.context;
    const [left] = entry.billing;
    const [right] = entry.revenue;
    const [lines, row] = left === undefined ? [revenue, right ?? 0] : [billing, left];
    this.isBilling.push(left === undefined ? 0 : 1);
    this.row.push(row);
    this.other.push(left === undefined ? NONE : (right ?? NONE));
    this.cause.push(entry.part?.cause ?? 'none');
    this.causeText.push(causeText(entry, lines, row));
    this.urgency.push(entry.urgency);
    this.differsIn.push(entry.differsIn.join(', '));
    this.pushAmounts(entry);
    this.pushFinding(entry);
    this.owner.push(this.ownerOf(entry));
  }

  // Billing and Revenue show what stands there: all lines of a match, once.
  private pushAmounts({ billing: left, revenue: right, isFurther, part }: ExceptionEntry): void {
    const { billing, revenue } = this.view.context;
    this.billing.push(left.length === 0 || isFurther ? undefined : sumOf(billing.amount, left));
    this.revenue.push(right.length === 0 || isFurther ? undefined : sumOf(revenue.amount, right));
    this.difference.push(part && part.amount !== 0n ? part.amount : undefined);
  }

  private pushFinding({ findings }: ExceptionEntry): void {
    const { findings: all } = this.view.close;
    const severity = this.view.findings.severityOf(findings);
    const severest = findings.find(({ finding }) => all[finding]?.severity === severity);
    const code: FindingCode | undefined = severest && all[severest.finding]?.code;
    this.finding.push(code === undefined ? '' : findingCatalogue[code].title);
    this.findingCode.push(code ?? '');
  }

  private ownerOf({ billing, revenue }: ExceptionEntry): string {
    const { owners } = this.view.close.review.lines;
    const found = [
      ...billing.map((row) => owners.billing.get(row)),
      ...revenue.map((row) => owners.revenue.get(row)),
    ].find((owner) => owner !== undefined);
    return found?.after ?? '';
  }
}

// A row without a cause is here for its finding only: an equal match, or a line that is in neither total.
function causeText({ part, group }: ExceptionEntry, lines: LineView, row: number): string {
  if (part) return causeWords[part.cause].title;
  return group >= 0 ? 'Equal on both sides' : `Not counted: ${stateWords(lines.state(row)).toLowerCase()}`;
}

/** The exceptions as a table, in the order of work. */
export async function exceptionsTable(view: CloseView, pace: Pace): Promise<GridTable> {
  const { billing, revenue } = view.context;
  const step = (): Promise<void> => pace.step();
  await view.prepareCounts(step);
  const list = view.exceptions;
  await list.prepare(step);
  const cells = new ExceptionCells(view);
  for (let at = 0; at < list.length; at += 1) {
    cells.push(list.at(at));
    if (at % STEP === 0) await pace.step();
  }
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
    return other === NONE ? '' : context.revenue.reference(other);
  };
  return tableColumn('otherLine', 'Revenue line', 'id', namesOf(text), { width: 20 });
}
