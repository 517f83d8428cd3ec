/** Revenue schedule rows of Billing: shown beside the adjustments they belong to, in no total. */

import { type DayColumn, IntColumn, type TextColumn } from '../model/column-table.ts';
import { NO_DAY } from '../model/iso-date.ts';
import { MoneyColumn } from '../model/money-column.ts';
import type { Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import { countedTables } from './schedule-duplicates.ts';
import { copyAmounts } from './signs.ts';
import type { StageInput } from './stage-input.ts';
import { copyInts, intColumns, moneyColumn, type StageTable, tablesOf } from './stage-table.ts';

/** Schedule rows that count; all columns have `count` cells. */
export type ScheduleItems = {
  readonly count: number;
  readonly file: IntColumn;
  readonly row: IntColumn;
  /** Number of the linked transaction: the adjustment number for an invoice item adjustment. */
  readonly document: TextColumn;
  /** InvoiceItem, InvoiceItemAdjustment, CreditMemoItem, DebitMemoItem, BLANK when not exported. */
  readonly linkedType: TextColumn;
  readonly account: TextColumn;
  /** Signed as exported: the schedule of a credit is negative. */
  readonly amount: MoneyColumn;
  readonly currency: TextColumn;
  readonly periodName: TextColumn;
  readonly periodStart: DayColumn;
  /** NO_DAY for the open-ended period. */
  readonly periodEnd: DayColumn;
  /** Org label of the row or of its accounting period, BLANK for none. */
  readonly org: TextColumn;
};

/** Texts of a schedule row and the fields that feed them. */
const scheduleTexts = {
  document: ['linkedNumber', 'adjustmentNumber'],
  linkedType: ['linkedType'],
  account: ['accountNumber'],
  currency: ['currency', 'accountCurrency'],
  periodName: ['periodName'],
  org: ['organization', 'organizationId', 'periodOrganization'],
} as const;
/** Days of a schedule row. */
const scheduleDays = { periodStart: ['periodStart'], periodEnd: ['periodEnd'] } as const;

/** Stages the revenue schedule extracts. Deleted rows and later deliveries of a row are left out, the latter noted. */
export function* stageScheduleItems(input: StageInput): Slices<ScheduleItems> {
  const given = tablesOf(input.extracts, input.kinds, 'revenueScheduleItem');
  const tables = yield* countedTables(given, input);
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const ints = (fields: readonly string[], blank: number): IntColumn =>
    gathered(tables, count, fields, blank);
  const items: ScheduleItems = {
    count,
    file: IntColumn.filled(count, 0),
    row: IntColumn.filled(count, 0),
    document: ints(scheduleTexts.document, BLANK),
    linkedType: linkedTypes(tables, count, input),
    account: ints(scheduleTexts.account, BLANK),
    amount: MoneyColumn.blank(count),
    currency: ints(scheduleTexts.currency, BLANK),
    periodName: ints(scheduleTexts.periodName, BLANK),
    periodStart: ints(scheduleDays.periodStart, NO_DAY),
    periodEnd: ints(scheduleDays.periodEnd, NO_DAY),
    org: ints(scheduleTexts.org, BLANK),
  };
  yield;
  placeRows(tables, items);
  return items;
}

function gathered(
  tables: readonly StageTable[],
  count: number,
  fields: readonly string[],
  blank: number,
): IntColumn {
  const column = IntColumn.filled(count, blank);
  let from = 0;
  for (const table of tables) {
    copyInts(column, from, intColumns(table, fields), blank, table.count);
    from += table.count;
  }
  return column;
}

/** A file that has adjustment numbers and no type is the export of the adjustments' schedules. */
function linkedTypes(tables: readonly StageTable[], count: number, { pool }: StageInput): TextColumn {
  const types = gathered(tables, count, scheduleTexts.linkedType, BLANK);
  const adjustments = gathered(tables, count, ['adjustmentNumber'], BLANK);
  const code = pool.code('InvoiceItemAdjustment');
  for (let row = 0; row < count; row += 1) {
    if (types.get(row) === BLANK && adjustments.get(row) !== BLANK) types.set(row, code);
  }
  return types;
}

function placeRows(tables: readonly StageTable[], items: ScheduleItems): void {
  let from = 0;
  for (const table of tables) {
    const amounts = moneyColumn(table, ['amount']);
    if (amounts) copyAmounts(items.amount, from, amounts, false, table.count);
    for (let row = 0; row < table.count; row += 1) {
      items.file.set(from + row, table.file);
      items.row.set(from + row, table.row.get(row));
    }
    from += table.count;
  }
}
