/** Columns that several sheets of lines share, so that a field has one header and one width everywhere. */

import type { Money } from '../model/money.ts';
import { MoneySum } from '../model/money-column.ts';
import { amount, column, count, date, exactText, text } from './cells.ts';
import type { CloseContext } from './close-context.ts';
import { bridgeOrgWords, sideWords, typeWords } from './code-words.ts';
import { type LineView, shownOrg } from './line-view.ts';
import type { Cell, Row, SheetColumn } from './sheet.ts';
import { periodText } from './sheets/bridge.ts';

/** Columns of one amount: the number and, where any amount of the close needs it, its full digits as text. */
export function amountColumns(context: CloseContext, header: string): readonly SheetColumn[] {
  const number = column(header, 'amount', context.amountWidth);
  return context.inexactAmounts === 0 ? [number] : [number, column(`${header} (all digits)`, 'id', 26)];
}

/** The cells of one amount under amountColumns. */
export function amountCells(context: CloseContext, value: Money | undefined, currency: string): Row {
  const number = amount(value, currency);
  return context.inexactAmounts === 0 ? [number] : [number, exactText(value)];
}

/** Number of columns of lineColumns before the amount. */
export const LINE_KEY_COLUMNS = 4;

/** The leading columns of every sheet of lines, at the same place on each: what a line is, and its amount. */
export function lineColumns(context: CloseContext): readonly SheetColumn[] {
  return [
    column('Line', 'id', 16),
    column('Side', 'text', 9),
    column('Type', 'text', 24),
    column('Document', 'id', 16),
    column('Account', 'id', 15),
    column('Org', 'text', 14),
    column('Revenue org', 'text', 20),
    column('Date', 'date'),
    column('Period', 'id', 10),
    column('Currency', 'text', 10),
    ...amountColumns(context, 'Amount'),
  ];
}

/** The cells of a line under lineColumns. */
export function lineCells(context: CloseContext, lines: LineView, row: number): Row {
  const currency = lines.text('currency', row);
  return [
    text(lines.reference(row)),
    text(sideWords(lines.side)),
    text(typeWords(lines.type(row))),
    text(lines.text('document', row)),
    text(lines.text('account', row)),
    text(lines.side === 'billing' ? shownOrg(lines.text('org', row)) : ''),
    text(bridgeOrgWords(shownOrg(lines.text('revenueOrg', row)))),
    date(lines.date(row)),
    text(periodText(lines.period(row))),
    text(currency),
    ...amountCells(context, lines.amount.get(row), currency),
  ];
}

/** Columns that lead back to the row of the extract. */
export const placeColumns: readonly SheetColumn[] = [column('File', 'text', 30), column('Row', 'count', 9)];

/** The cells of a line under placeColumns. */
export function placeCells(context: CloseContext, file: number, row: number): readonly Cell[] {
  return [text(context.close.files[file]?.name ?? ''), count(row)];
}

/** Sums of some lines by currency, in the order of the codes. */
export function sumsByCurrency(
  picked: Iterable<{ readonly lines: LineView; readonly row: number }>,
): ReadonlyMap<string, Money> {
  const sums = new Map<string, MoneySum>();
  for (const { lines, row } of picked) {
    const currency = lines.text('currency', row);
    const sum = sums.get(currency) ?? new MoneySum();
    lines.amount.addTo(sum, row);
    sums.set(currency, sum);
  }
  const entries = [...sums].map(([currency, sum]) => [currency, sum.total()] as const);
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
