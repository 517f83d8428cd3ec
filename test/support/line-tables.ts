/** Builds line tables for tests from a few cells; every cell not named is blank. */

import { ChoiceColumn, IntColumn } from '../../core/model/column-table.ts';
import { NO_DAY, parseIsoDate } from '../../core/model/iso-date.ts';
import { parseMoney } from '../../core/model/money.ts';
import { MoneyColumn } from '../../core/model/money-column.ts';
import type { TextPool } from '../../core/model/text-pool.ts';
import {
  type BillingLines,
  billingStates,
  billingTypes,
  type RevenueLines,
  revenueOrigins,
  revenueStates,
  revenueTypes,
} from '../../core/stage/transaction-lines.ts';

type Kind = 'text' | 'day' | 'money' | 'number' | readonly string[];

const billingColumns = {
  file: 'number',
  row: 'number',
  type: billingTypes,
  state: billingStates,
  id: 'text',
  document: 'text',
  charge: 'text',
  segment: 'text',
  account: 'text',
  subscription: 'text',
  date: 'day',
  serviceStart: 'day',
  serviceEnd: 'day',
  currency: 'text',
  amount: 'money',
  tax: 'money',
  homeCurrency: 'text',
  homeAmount: 'money',
  homeRounding: 'money',
  rate: 'text',
  rateDate: 'day',
  parentDocument: 'text',
  parentDate: 'day',
  parentPostedOn: 'day',
  parentItem: 'text',
  ownOrg: 'text',
  direction: 'text',
  sourceType: 'text',
  reason: 'text',
  comment: 'text',
  processingType: 'text',
  isExcludedFromRevenue: 'number',
  periodName: 'text',
  accountingCode: 'text',
  createdOn: 'day',
  postedOn: 'day',
} as const satisfies Record<Exclude<keyof BillingLines, 'count'>, Kind>;

const revenueColumns = {
  file: 'number',
  row: 'number',
  type: revenueTypes,
  state: revenueStates,
  origin: revenueOrigins,
  lineId: 'text',
  document: 'text',
  lineNumber: 'text',
  charge: 'text',
  segment: 'text',
  account: 'text',
  subscription: 'text',
  date: 'day',
  serviceStart: 'day',
  serviceEnd: 'day',
  currency: 'text',
  amount: 'money',
  functionalCurrency: 'text',
  functionalRate: 'text',
  functionalRateDate: 'day',
  functionalAmount: 'money',
  globalRate: 'text',
  reportingAmount: 'money',
  org: 'text',
  book: 'text',
  period: 'number',
  contract: 'text',
  orderLine: 'text',
} as const satisfies Record<Exclude<keyof RevenueLines, 'count'>, Kind>;

/** Cells of one line: texts, ISO dates and amounts as text, numbers as numbers. */
export type Cells<Columns> = { readonly [Name in keyof Columns]?: string | number };

function columnOf(kind: Kind, cells: readonly (string | number | undefined)[], pool: TextPool): unknown {
  if (kind === 'money') {
    const column = new MoneyColumn();
    for (const cell of cells) column.push(cell === undefined ? undefined : parseMoney(String(cell)));
    return column;
  }
  if (typeof kind === 'object') {
    const column = new ChoiceColumn(kind);
    for (const cell of cells) column.push(cell === undefined ? (kind[0] ?? '') : String(cell));
    return column;
  }
  const column = new IntColumn();
  for (const cell of cells) {
    if (kind === 'number') column.push(Number(cell ?? 0));
    else if (kind === 'day')
      column.push(cell === undefined ? NO_DAY : (parseIsoDate(String(cell)) ?? NO_DAY));
    else column.push(pool.code(cell === undefined ? '' : String(cell)));
  }
  return column;
}

function tableOf<Columns extends Record<string, Kind>>(
  columns: Columns,
  lines: readonly Cells<Columns>[],
  pool: TextPool,
): Record<string, unknown> {
  const table: Record<string, unknown> = { count: lines.length };
  for (const [name, kind] of Object.entries(columns)) {
    const cells = lines.map((line, at) => line[name] ?? (name === 'row' ? at + 2 : undefined));
    table[name] = columnOf(kind, cells, pool);
  }
  return table;
}

/** A table of Billing lines; type defaults to invoice-item, state to in-scope. */
export function billingLines(
  pool: TextPool,
  ...lines: readonly Cells<typeof billingColumns>[]
): BillingLines {
  return tableOf(billingColumns, lines, pool) as BillingLines;
}

/** A table of Revenue lines; type defaults to INV, state to in-scope, origin to billing. */
export function revenueLines(
  pool: TextPool,
  ...lines: readonly Cells<typeof revenueColumns>[]
): RevenueLines {
  return tableOf(revenueColumns, lines, pool) as RevenueLines;
}
