import { type AccountingPeriod, UNLABELED } from '../../model/accounting-period.ts';
import { formatDay } from '../../model/iso-date.ts';
import { alignmentWords } from '../alignment-words.ts';
import { column, input, status, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { orgBasisWords } from '../code-words.ts';
import {
  amountCells,
  amountColumns,
  convertedLineCells,
  convertedLineColumns,
  LINE_KEY_COLUMNS,
} from '../line-columns.ts';
import { shownOrg } from '../line-view.ts';
import type { Cell, Row, SheetColumn } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Every unlabeled adjustment: as booked, the org derived for it, the periods, the status and what to do. */
export function orgAlignmentSheet(context: CloseContext): LongSheet {
  const { alignment } = context.close;
  return {
    name: 'Org alignment',
    purpose: 'Every invoice item, invoice and credit balance adjustment without an org, and where it belongs',
    title: titleBlock(
      context,
      'Org alignment of unlabeled adjustments (IIA, IA, CBA)',
      'each column says its own currency',
    ),
    whenEmpty: 'Org alignment: no unlabeled invoice item, invoice or credit balance adjustment',
    main: {
      columns: columnsOf(context),
      count: alignment.count,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield rowOf(context, at);
      },
    },
    below: [],
    keyColumns: LINE_KEY_COLUMNS,
  };
}

function columnsOf(context: CloseContext): readonly SheetColumn[] {
  return [
    ...convertedLineColumns(context),
    column('Status', 'status', 20),
    wrapped('What it means', 36),
    wrapped('What is to be done', 60),
    wrapped('Unlabeled period as booked', 52),
    wrapped('Org period covering the date', 64),
    wrapped('Org period where it belongs', 64),
    column('Boundaries', 'status', 16),
    column('Org as booked', 'text', 14),
    column('Org found by', 'text', 21),
    ...amountColumns(context, 'Effect on receivables'),
    column('Countered by', 'id', 16),
    column('Journal run', 'text', 25),
    column('Parent document', 'id', 16),
    wrapped('Org decided', 40),
    column('Adjustment owner', 'text', 19),
    wrapped('Adjustment comments', 40),
  ];
}

function rowOf(context: CloseContext, at: number): Row {
  const { alignment, billing: lines, pool } = context.close;
  const view = context.billing;
  const line = alignment.line.get(at);
  const state = alignment.status.get(at);
  const words = alignmentWords(state);
  return [
    ...convertedLineCells(context, view, line),
    status(state, words.tone),
    text(words.title),
    text(words.remedy),
    text(accountingPeriodText(context, alignment.bookedPeriod.get(at))),
    text(accountingPeriodText(context, alignment.coveringPeriod.get(at))),
    text(accountingPeriodText(context, alignment.alignedPeriod.get(at))),
    boundaryCell(alignment.boundaries.get(at)),
    text(shownOrg(pool.text(lines.ownOrg.get(line)))),
    text(orgBasisWords(view.orgBasis(line))),
    ...amountCells(context, context.close.effectOnReceivables.get(at), view.text('currency', line)),
    text(counterDocument(context, alignment.counterPair.get(at))),
    text(`not in an org's journal run`),
    text(pool.text(lines.parentDocument.get(line))),
    ...decisionCells(context, line),
  ];
}

/** What people said about an adjustment: its org with who, when and why, who looks after it, and comments. */
function decisionCells({ close }: CloseContext, line: number): Row {
  const { assignedOrgs, owners, comments } = close.review.lines;
  const org = assignedOrgs.get(line);
  const said = (comments.billing.get(line) ?? []).map(({ after, by, at }) => `${after} (${by.name}, ${at})`);
  return [
    input(text(org ? `${org.after}: ${org.reason} (${org.by.name}, ${org.at})` : '')),
    input(text(owners.billing.get(line)?.after ?? '')),
    input(text(said.join('\n'))),
  ];
}

function accountingPeriodText(context: CloseContext, at: number): string {
  const period = context.close.periods[at];
  return period ? describePeriod(period) : '';
}

/** An accounting period in words: name, org, first and last day, status. */
function describePeriod(period: AccountingPeriod): string {
  const end = period.end === undefined ? 'open-ended' : formatDay(period.end);
  const org = period.org === UNLABELED ? UNLABELED : `org ${period.org}`;
  return `${period.name} (${org}, ${formatDay(period.start)} to ${end}, ${period.status})`;
}

function boundaryCell(boundaries: number): Cell {
  if (boundaries === 0) return text('same dates');
  return boundaries === 2 ? status('differ, severe', 'bad') : status('differ', 'warning');
}

function counterDocument(context: CloseContext, pair: number): string {
  return pair < 0 ? '' : context.billing.text('document', context.close.alignment.line.get(pair));
}
