import { type AccountingPeriod, UNLABELED } from '../../model/accounting-period.ts';
import { formatDay } from '../../model/iso-date.ts';
import { alignmentWords } from '../alignment-words.ts';
import { column, date, status, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { bridgeOrgWords, orgBasisWords, typeWords } from '../code-words.ts';
import { amountCells, amountColumns, placeCells, placeColumns } from '../line-columns.ts';
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
    main: {
      columns: columnsOf(context),
      count: alignment.count,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield rowOf(context, at);
      },
    },
    below: [],
    keyColumns: 3,
  };
}

function columnsOf(context: CloseContext): readonly SheetColumn[] {
  return [
    column('Document', 'id', 15),
    column('Type', 'text', 26),
    column('Derived org', 'text', 16),
    column('Date', 'date'),
    column('Currency', 'text', 10),
    ...amountColumns(context, 'Amount'),
    column('Status', 'status', 28),
    wrapped('What it means', 28),
    wrapped('What to do', 46),
    wrapped('Unlabeled period as booked', 36),
    wrapped('Org period covering the date', 36),
    wrapped('Org period where it belongs', 36),
    column('Boundaries', 'status', 16),
    ...amountColumns(context, 'Effect on receivables'),
    column('Functional currency', 'text', 11),
    ...amountColumns(context, 'Functional'),
    column('Reporting currency', 'text', 11),
    ...amountColumns(context, 'Reporting'),
    column('Org as booked', 'text', 14),
    column('Org found by', 'text', 21),
    column('Revenue org', 'text', 22),
    column('Countered by', 'id', 16),
    column('Journal run', 'text', 25),
    column('Account', 'id', 16),
    column('Parent document', 'id', 16),
    column('Line id', 'id', 35),
    ...placeColumns,
  ];
}

function rowOf(context: CloseContext, at: number): Row {
  const { alignment, billing: lines, pool } = context.close;
  const view = context.billing;
  const line = alignment.line.get(at);
  const state = alignment.status.get(at);
  const words = alignmentWords(state);
  const currency = view.text('currency', line);
  return [
    text(view.text('document', line)),
    text(typeWords(view.type(line))),
    text(shownOrg(view.text('org', line))),
    date(view.date(line)),
    text(currency),
    ...amountCells(context, view.amount.get(line), currency),
    status(state, words.tone),
    text(words.title),
    text(words.remedy),
    text(accountingPeriodText(context, alignment.bookedPeriod.get(at))),
    text(accountingPeriodText(context, alignment.coveringPeriod.get(at))),
    text(accountingPeriodText(context, alignment.alignedPeriod.get(at))),
    boundaryCell(alignment.boundaries.get(at)),
    ...amountsOf(context, at, line),
    text(shownOrg(pool.text(lines.ownOrg.get(line)))),
    text(orgBasisWords(view.orgBasis(line))),
    text(bridgeOrgWords(view.text('revenueOrg', line))),
    text(counterDocument(context, alignment.counterPair.get(at))),
    text(`not in an org's journal run`),
    text(view.text('account', line)),
    text(pool.text(lines.parentDocument.get(line))),
    text(view.text('id', line)),
    ...placeCells(context, view.file(line), view.row(line)),
  ];
}

function amountsOf(context: CloseContext, at: number, line: number): Row {
  const view = context.billing;
  const { reporting } = context.close.setup.currencies;
  const currency = view.text('currency', line);
  const functional = view.text('functionalCurrency', line);
  return [
    ...amountCells(context, context.close.effectOnReceivables.get(at), currency),
    text(functional),
    ...amountCells(context, view.functional.get(line), functional),
    text(reporting),
    ...amountCells(context, view.reporting.get(line), reporting),
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
