/** Columns that several sheets of lines share, so that a field has one header and one width everywhere. */

import { type Day, NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import type { Money } from '../model/money.ts';
import { amount, column, count, date, exactText, text } from './cells.ts';
import type { CloseContext } from './close-context.ts';
import { bridgeOrgWords, periodText, sideWords, typeWords } from './code-words.ts';
import { type LineView, shownOrg } from './line-view.ts';
import type { Cell, Row, SheetColumn } from './sheet.ts';

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
    column('Line', 'id', 18),
    column('Side', 'text', 9),
    column('Type', 'text', 23),
    column('Document', 'id', 16),
    column('Account', 'id', 14),
    column('Org', 'text', 14),
    column('Revenue org', 'text', 20),
    column('Date', 'date'),
    column('Period', 'id', 10),
    column('Currency', 'text', 10),
    ...amountColumns(context, 'Amount'),
    column('Match', 'id', 18),
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
    text(context.matchName(lines.group(row))),
  ];
}

/** lineColumns and the converted amounts of a line, at the same place on each sheet that has them. */
export function convertedLineColumns(context: CloseContext): readonly SheetColumn[] {
  return [
    ...lineColumns(context),
    column('Functional currency', 'text', 11),
    ...amountColumns(context, 'Functional'),
    ...amountColumns(context, 'Reporting'),
  ];
}

/** The cells of a line under convertedLineColumns. */
export function convertedLineCells(context: CloseContext, lines: LineView, row: number): Row {
  const functional = lines.text('functionalCurrency', row);
  const { reporting } = context.close.setup.currencies;
  return [
    ...lineCells(context, lines, row),
    text(functional),
    ...amountCells(context, lines.functional.get(row), functional),
    ...amountCells(context, lines.reporting.get(row), reporting),
  ];
}

/** Days from a date to the end of what is being closed: the age of an open item; undefined without a date. */
export function ageOf({ close }: Pick<CloseContext, 'close'>, day: Day): number | undefined {
  return ageAt(parseIsoDate(close.setup.closing.revenue.to) ?? NO_DAY, day);
}

/** Days from a day to an end; undefined where one of them is not known. */
export function ageAt(end: Day, day: Day): number | undefined {
  return day === NO_DAY || end === NO_DAY ? undefined : end - day;
}

/** The cell of an age. */
export function ageCell(context: CloseContext, day: Day): Cell {
  const age = ageOf(context, day);
  return age === undefined ? undefined : count(age);
}

/** Columns that lead back to the row of the extract. */
export const placeColumns: readonly SheetColumn[] = [column('File', 'text', 30), column('Row', 'count', 9)];

/** The cells of a line under placeColumns. */
export function placeCells(context: CloseContext, file: number, row: number): readonly Cell[] {
  return [text(context.close.files[file]?.name ?? ''), count(row)];
}
