/** Empty columns for Revenue lines. */

import { blankTexts, ChoiceColumn, IntColumn } from '../model/column-table.ts';
import type { Slices } from '../model/sliced-work.ts';
import { blankColumns } from './blank-columns.ts';
import { type RevenueLines, revenueOrigins, revenueStates, revenueTypes } from './transaction-lines.ts';

/** Columns of Revenue lines that hold days. */
export const revenueDays = ['date', 'serviceStart', 'serviceEnd', 'functionalRateDate'] as const;

/** Columns of Revenue lines that hold texts fed straight from an extract. */
export const revenueTexts = [
  'lineId',
  'document',
  'lineNumber',
  'charge',
  'segment',
  'account',
  'subscription',
  'currency',
  'functionalCurrency',
  'functionalRate',
  'globalRate',
  'book',
  'contract',
  'orderLine',
] as const;

/** Columns of Revenue lines that hold amounts. */
export const revenueAmounts = ['amount', 'functionalAmount', 'reportingAmount'] as const;

/** `count` Revenue lines of blank cells, in scope, of type `other` and of Billing's origin. */
export function* blankRevenueLines(count: number): Slices<RevenueLines> {
  return {
    ...(yield* blankColumns({ texts: revenueTexts, days: revenueDays, amounts: revenueAmounts }, count)),
    count,
    file: IntColumn.filled(count, 0),
    row: IntColumn.filled(count, 0),
    type: ChoiceColumn.filled(revenueTypes, count, 'other'),
    state: ChoiceColumn.filled(revenueStates, count, 'in-scope'),
    origin: ChoiceColumn.filled(revenueOrigins, count, 'billing'),
    org: blankTexts(count),
    period: IntColumn.filled(count, 0),
  };
}
