/** Revenue schedule rows of Billing: shown beside the adjustments they belong to, in no total. */

import { type DayColumn, IntColumn, type TextColumn } from '../model/column-table.ts';
import { NO_DAY } from '../model/iso-date.ts';
import { MoneyColumn } from '../model/money.ts';
import { BLANK } from '../model/text-pool.ts';
import { type Suspects, settleKeys, tellPossible } from './duplicates.ts';
import { RowContents } from './row-contents.ts';
import { copyAmounts } from './signs.ts';
import type { StageInput } from './stage-input.ts';
import { copyInts, intColumns, moneyColumn, type StageTable, tablesOf } from './stage-table.ts';

/** Schedule rows; all columns have `count` cells. */
export type ScheduleItems = {
  readonly count: number;
  readonly file: IntColumn;
  readonly row: IntColumn;
  /** 1 for rows that count, 0 for deleted rows and later deliveries of a row. */
  readonly isCounted: IntColumn;
  /** Number of the linked transaction: the adjustment number for an invoice item adjustment. */
  readonly linkedDocument: TextColumn;
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

const texts = {
  id: ['id'],
  linkedDocument: ['linkedNumber', 'adjustmentNumber'],
  linkedType: ['linkedType'],
  account: ['accountNumber'],
  currency: ['currency', 'accountCurrency'],
  periodName: ['periodName'],
  org: ['organization', 'organizationId', 'periodOrganization'],
} as const;
const days = { periodStart: ['periodStart'], periodEnd: ['periodEnd'] } as const;

/** Stages the revenue schedule extracts. A row seen in two files counts once (see settleKeys). */
export function stageScheduleItems(input: StageInput): ScheduleItems {
  const tables = tablesOf(input.extracts, input.kinds, 'revenueScheduleItem');
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const ints = (fields: readonly string[], blank: number): IntColumn =>
    gathered(tables, count, fields, blank);
  const deleted = ints(['isDeleted'], -1);
  const ids = ints(texts.id, BLANK);
  const items: ScheduleItems = {
    count,
    file: IntColumn.filled(count, 0),
    row: IntColumn.filled(count, 0),
    isCounted: IntColumn.filled(count, 1),
    linkedDocument: ints(texts.linkedDocument, BLANK),
    linkedType: linkedTypes(tables, count, input),
    account: ints(texts.account, BLANK),
    amount: MoneyColumn.blank(count),
    currency: ints(texts.currency, BLANK),
    periodName: ints(texts.periodName, BLANK),
    periodStart: ints(days.periodStart, NO_DAY),
    periodEnd: ints(days.periodEnd, NO_DAY),
    org: ints(texts.org, BLANK),
  };
  placeRows(tables, items);
  markDuplicates(tables, items, ids, input);
  for (let row = 0; row < count; row += 1) if (deleted.get(row) === 1) items.isCounted.set(row, 0);
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
  const types = gathered(tables, count, texts.linkedType, BLANK);
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

function markDuplicates(
  tables: readonly StageTable[],
  items: ScheduleItems,
  ids: TextColumn,
  input: StageInput,
): void {
  const fields = [...new Set([...Object.values(texts).flat(), ...Object.values(days).flat(), 'amount'])];
  let from = 0;
  const segments = tables.map((table) => {
    const segment = { table, from, fields };
    from += table.count;
    return segment;
  });
  const suspects: Suspects = {
    count: items.count,
    file: items.file,
    row: items.row,
    family: () => 0,
    contents: new RowContents(segments, input),
    isDuplicate: (row) => items.isCounted.get(row) === 0,
    mark: (row) => items.isCounted.set(row, 0),
  };
  settleKeys(ids, suspects, input);
  const keyless: number[] = [];
  for (let row = 0; row < items.count; row += 1) if (ids.get(row) === BLANK) keyless.push(row);
  if (keyless.length > 1) tellPossible(keyless, suspects, input);
}
