import { type AccountingPeriod, UNLABELED } from '../../model/accounting-period.ts';
import { formatDay } from '../../model/iso-date.ts';
import { alignmentWords } from '../alignment-words.ts';
import { amount, column, date, smallTable, status, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { amountCells, amountColumns, placeCells, placeColumns } from '../line-columns.ts';
import { shownOrg } from '../line-view.ts';
import type { Cell, Row, SheetColumn, Table } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { tenantTotals } from '../tenant-totals.ts';
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
      'transaction, functional and reporting currency of each line',
    ),
    main: {
      columns: columnsOf(context),
      count: alignment.count,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield rowOf(context, at);
      },
    },
    below: [],
    belowAt: (mainRows) => [tenantTotals(context, mainRows), rollForwardTable(context)],
  };
}

function columnsOf(context: CloseContext): readonly SheetColumn[] {
  return [
    column('Document', 'id', 18),
    column('Type', 'text', 26),
    column('Date', 'date'),
    column('Currency', 'text', 10),
    ...amountColumns(context, 'Amount'),
    column('Functional currency', 'text', 11),
    ...amountColumns(context, 'Functional'),
    column('Reporting currency', 'text', 11),
    ...amountColumns(context, 'Reporting'),
    column('Org as booked', 'text', 14),
    column('Derived org', 'text', 16),
    column('Basis', 'text', 18),
    column('Revenue org', 'text', 18),
    column('Status', 'status', 30),
    wrapped('What to do', 44),
    wrapped('Unlabeled period as booked', 30),
    wrapped('Org period covering the date', 30),
    wrapped('Org period where it belongs', 30),
    column('Boundaries', 'status', 16),
    column('Countered by', 'id', 16),
    column('Journal run', 'text', 24),
    column('Account', 'id', 16),
    column('Parent document', 'id', 18),
    column('Line id', 'id', 35),
    ...placeColumns,
  ];
}

function rowOf(context: CloseContext, at: number): Row {
  const { alignment, billing: lines, pool, setup } = context.close;
  const view = context.billing;
  const line = alignment.line.get(at);
  const state = alignment.status.get(at);
  const words = alignmentWords(state);
  const currency = view.text('currency', line);
  const functional = view.text('functionalCurrency', line);
  return [
    text(view.text('document', line)),
    text(view.type(line)),
    date(view.date(line)),
    text(currency),
    ...amountCells(context, view.amount.get(line), currency),
    text(functional),
    ...amountCells(context, view.functional.get(line), functional),
    text(setup.currencies.reporting),
    ...amountCells(context, view.reporting.get(line), setup.currencies.reporting),
    text(shownOrg(pool.text(lines.ownOrg.get(line)))),
    text(view.text('org', line)),
    text(view.orgBasis(line)),
    text(view.text('revenueOrg', line)),
    status(state, words.tone),
    text(words.remedy),
    text(periodText(context, alignment.bookedPeriod.get(at))),
    text(periodText(context, alignment.coveringPeriod.get(at))),
    text(periodText(context, alignment.alignedPeriod.get(at))),
    boundaryCell(alignment.boundaries.get(at)),
    text(counterDocument(context, alignment.counterPair.get(at))),
    text(`not in an org's journal run`),
    text(view.text('account', line)),
    text(pool.text(lines.parentDocument.get(line))),
    text(view.text('id', line)),
    ...placeCells(context, view.file(line), view.row(line)),
  ];
}

function rollForwardTable(context: CloseContext): Table {
  const columns = [
    column('Reference', 'id'),
    column('Kind', 'text'),
    column('Subject', 'text', 13),
    column('Currency', 'text'),
    column('Amount', 'amount', context.amountWidth),
    column('Org', 'text'),
  ];
  const rows = context.close.rollForward.map(
    (line): Row => [
      text(line.reference),
      text(line.kind),
      text(line.subject),
      text(line.currency),
      amount(line.amount, line.currency),
      text(line.org),
    ],
  );
  return smallTable(columns, rows, {
    heading: 'Since the signed prior close: reversals, transfers between orgs',
  });
}

function periodText(context: CloseContext, at: number): string {
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
