/** The queue of unlabeled adjustments. */

import type { IntColumn } from '../../model/column-table.ts';
import { MoneyColumn } from '../../model/money-column.ts';
import { alignmentWords } from '../../report/alignment-words.ts';
import { blocksOf, periodName, standingOf, standingTitles } from '../adjustment-standing.ts';
import type { CloseView } from '../close-view.ts';
import { amountsOf, choicesOf, textOf, Words } from '../grid/dictionary.ts';
import type { GridTable, TableColumn, TextReader } from '../grid/table.ts';
import { tableColumn } from './columns.ts';
import { LineColumns } from './line-columns.ts';
import { pooledTexts } from './pooled-texts.ts';

/** Every invoice item, invoice and credit balance adjustment without an org that counts, as a table. */
export function adjustmentsTable(view: CloseView): GridTable {
  const { alignment } = view.close;
  const { billing } = view.context;
  const line = (at: number): number => alignment.line.get(at);
  return {
    count: alignment.count,
    columns: columnsOf(view),
    key: (at) => billing.reference(line(at)),
    tone: (at) => alignmentWords(alignment.status.get(at)).tone,
    lines: (at) => ({ billing: [line(at)], revenue: [] }),
    file: (at) => billing.file(line(at)),
    finding: (at) => alignment.status.get(at),
    cause: (at) => billing.cause(line(at)),
  };
}

function columnsOf(view: CloseView): readonly TableColumn[] {
  const { alignment, effectOnReceivables } = view.close;
  const { billing } = view.context;
  const of = new LineColumns(view, { lines: () => billing, at: (at) => alignment.line.get(at) });
  const money = of.currency();
  const amount = (key: string, header: string, amounts: MoneyColumn, meaning: string): TableColumn =>
    tableColumn(key, header, 'amount', amountsOf(amounts, money), { currency: 'currency', meaning });
  const statuses = choicesOf(alignment.status, (status) => alignmentWords(status).title);
  const statusCodes = choicesOf(alignment.status, (status) => status);
  return [
    of.text('document', 'Number', 'id', 14),
    tableColumn('status', 'Status', 'choice', statuses, { width: 30 }),
    // Without its currency an amount says little, so both come before what the strip above tells, too.
    amount('amount', 'Amount', amountsInTurn(view), 'Signed by its effect: a credit is negative.'),
    of.text('currency', 'Currency', 'text', 9),
    tableColumn('standing', 'Standing', 'choice', standingReader(view), {
      meaning: 'Whether something is to be done about it.',
    }),
    of.org(),
    of.date(),
    period(view, 'booked', 'Booked in', alignment.bookedPeriod, 'Unlabeled period that covers its date.'),
    period(view, 'covering', 'Org period of the date', alignment.coveringPeriod, ''),
    period(view, 'aligned', 'Belongs in', alignment.alignedPeriod, 'Org period in which it can be booked.'),
    tableColumn('blocks', 'What blocks it', 'text', blocksReader(view), { width: 34 }),
    amount('effect', 'Effect on receivables', effectOnReceivables, ''),
    of.orgBasis(),
    of.text('account', 'Account', 'id', 14),
    tableColumn('parent', 'Adjusts', 'id', parentReader(view), { meaning: 'Document that it adjusts.' }),
    of.type(),
    tableColumn('owner', 'Owner', 'text', ownersReader(view)),
    of.name(),
    tableColumn('statusCode', 'Status code', 'id', statusCodes, { width: 28 }),
    of.extract(),
    of.row(),
  ];
}

function amountsInTurn({ close }: CloseView): MoneyColumn {
  const { alignment, billing } = close;
  const amounts = MoneyColumn.blank(alignment.count);
  for (let at = 0; at < alignment.count; at += 1) amounts.copy(at, billing.amount, alignment.line.get(at));
  return amounts;
}

function period(
  view: CloseView,
  key: string,
  header: string,
  periods: IntColumn,
  meaning: string,
): TableColumn {
  // No period is -1, so that codes begin one below.
  const reader = textOf(
    (at) => periods.get(at) + 1,
    () => view.close.periods.length + 1,
    (code) => periodName(view, code - 1),
  );
  return tableColumn(key, header, 'choice', reader, { width: 20, meaning });
}

function parentReader(view: CloseView): TextReader {
  const { alignment, billing } = view.close;
  return pooledTexts(view, (at) => billing.parentDocument.get(alignment.line.get(at)));
}

function blocksReader(view: CloseView): TextReader {
  const words = new Words();
  for (let at = 0; at < view.close.alignment.count; at += 1) words.push(blocksOf(view, at).join('; '));
  return words.reader();
}

function standingReader(view: CloseView): TextReader {
  const words = new Words();
  for (let at = 0; at < view.close.alignment.count; at += 1) words.push(standingTitles[standingOf(view, at)]);
  return words.reader();
}

function ownersReader({ close }: CloseView): TextReader {
  const words = new Words();
  const { alignment, review } = close;
  for (let at = 0; at < alignment.count; at += 1) {
    words.push(review.lines.owners.billing.get(alignment.line.get(at))?.after ?? '');
  }
  return words.reader();
}
