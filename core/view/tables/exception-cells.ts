/** The cells of the table of exceptions that are worked out once. */

import { type Cause, causes } from '../../match/matching.ts';
import { ChoiceColumn, IntColumn } from '../../model/column-table.ts';
import { type FindingCode, findingCatalogue } from '../../model/finding-catalogue.ts';
import { MoneyColumn } from '../../model/money-column.ts';
import { type Urgency, urgencies } from '../../report/cause-urgency.ts';
import { causeWords } from '../../report/cause-words.ts';
import { stateWords } from '../../report/code-words.ts';
import type { ExceptionEntry } from '../../report/exception-rows.ts';
import { sumOf } from '../../report/group-members.ts';
import type { LineView } from '../../report/line-view.ts';
import type { CloseView } from '../close-view.ts';
import { Words } from '../grid/dictionary.ts';

/** No line stands beside the one that stands for the entry. */
export const NO_LINE = -1;

/** Cells of a table that was made before, and the row in it of each row of a list by its number, -1 for none. */
export type ExceptionCellsBefore = { readonly cells: ExceptionCells; readonly rows: Int32Array };

/** Grows row by row, in the order of work. */
export class ExceptionCells {
  /** 1 for an entry that a Billing line stands for. */
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

  /** Appends the cells of an entry. */
  push(view: CloseView, entry: ExceptionEntry): void {
    const { billing, revenue } = view.context;
    const [left] = entry.billing;
    const [right] = entry.revenue;
    const [lines, row] = left === undefined ? [revenue, right ?? 0] : [billing, left];
    this.isBilling.push(left === undefined ? 0 : 1);
    this.row.push(row);
    this.other.push(left === undefined ? NO_LINE : (right ?? NO_LINE));
    this.cause.push(entry.part?.cause ?? 'none');
    this.causeText.push(causeText(entry, lines, row));
    this.urgency.push(entry.urgency);
    this.differsIn.push(entry.differsIn.join(', '));
    this.pushAmounts(view, entry);
    this.pushFinding(view, entry);
    this.owner.push(ownerOf(view, entry));
  }

  // Billing and Revenue show what stands there: all lines of a match, once.
  private pushAmounts(
    { context: { billing, revenue } }: CloseView,
    { billing: left, revenue: right, isFurther, part }: ExceptionEntry,
  ): void {
    this.billing.push(left.length === 0 || isFurther ? undefined : sumOf(billing.amount, left));
    this.revenue.push(right.length === 0 || isFurther ? undefined : sumOf(revenue.amount, right));
    this.difference.push(part && part.amount !== 0n ? part.amount : undefined);
  }

  private pushFinding(view: CloseView, { findings }: ExceptionEntry): void {
    const { findings: all } = view.close;
    const severity = view.findings.severityOf(findings);
    const severest = findings.find(({ finding }) => all[finding]?.severity === severity);
    const code: FindingCode | undefined = severest && all[severest.finding]?.code;
    this.finding.push(code === undefined ? '' : findingCatalogue[code].title);
    this.findingCode.push(code ?? '');
  }

  /** Appends the cells of a row of a table that was made before. */
  pushCopy(from: ExceptionCells, row: number): void {
    for (const column of ['isBilling', 'row', 'other'] as const) this[column].push(from[column].get(row));
    this.cause.pushCopy(from.cause, row);
    this.urgency.pushCopy(from.urgency, row);
    for (const column of ['billing', 'revenue', 'difference'] as const)
      this[column].push(from[column].get(row));
    for (const column of words) this[column].pushCopy(from[column], row);
  }
}

const words = ['causeText', 'finding', 'findingCode', 'owner', 'differsIn'] as const;

function ownerOf(view: CloseView, { billing, revenue }: ExceptionEntry): string {
  const { owners } = view.close.review.lines;
  const found = [
    ...billing.map((row) => owners.billing.get(row)),
    ...revenue.map((row) => owners.revenue.get(row)),
  ].find((owner) => owner !== undefined);
  return found?.after ?? '';
}

// A row without a cause is here for its finding only: an equal match, or a line that is in neither total.
function causeText({ part, group }: ExceptionEntry, lines: LineView, row: number): string {
  if (part) return causeWords[part.cause].title;
  return group >= 0 ? 'Equal on both sides' : `Not counted: ${stateWords(lines.state(row)).toLowerCase()}`;
}
