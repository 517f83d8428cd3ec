/** Empty columns for Revenue lines. */

import { blankDays, blankTexts, ChoiceColumn, IntColumn } from '../model/column-table.ts';
import { MoneyColumn } from '../model/money-column.ts';
import type { Slices } from '../model/sliced-work.ts';
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
  const texts = (): IntColumn => blankTexts(count);
  const days = (): IntColumn => blankDays(count);
  const amount = MoneyColumn.blank(count);
  yield;
  const functionalAmount = MoneyColumn.blank(count);
  yield;
  const reportingAmount = MoneyColumn.blank(count);
  yield;
  return {
    count,
    file: IntColumn.filled(count, 0),
    row: IntColumn.filled(count, 0),
    type: ChoiceColumn.filled(revenueTypes, count, 'other'),
    state: ChoiceColumn.filled(revenueStates, count, 'in-scope'),
    origin: ChoiceColumn.filled(revenueOrigins, count, 'billing'),
    lineId: texts(),
    document: texts(),
    lineNumber: texts(),
    charge: texts(),
    segment: texts(),
    account: texts(),
    subscription: texts(),
    date: days(),
    serviceStart: days(),
    serviceEnd: days(),
    currency: texts(),
    amount,
    functionalCurrency: texts(),
    functionalRate: texts(),
    functionalRateDate: days(),
    functionalAmount,
    globalRate: texts(),
    reportingAmount,
    org: texts(),
    book: texts(),
    period: IntColumn.filled(count, 0),
    contract: texts(),
    orderLine: texts(),
  };
}
