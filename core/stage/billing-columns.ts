/** Empty columns for Billing lines. */

import { ChoiceColumn, IntColumn } from '../model/column-table.ts';
import type { Slices } from '../model/sliced-work.ts';
import { blankColumns } from './blank-columns.ts';
import { type BillingLines, billingStates, billingTypes } from './transaction-lines.ts';

/** Columns of Billing lines that hold days; their blank cell is NO_DAY. */
export const billingDays = [
  'date',
  'serviceStart',
  'serviceEnd',
  'rateDate',
  'parentDate',
  'parentPostedOn',
  'createdOn',
  'postedOn',
] as const;

/** Columns of Billing lines that hold texts fed straight from an extract. */
export const billingTexts = [
  'id',
  'document',
  'charge',
  'segment',
  'account',
  'subscription',
  'currency',
  'homeCurrency',
  'rate',
  'parentDocument',
  'parentItem',
  'ownOrg',
  'direction',
  'sourceType',
  'reason',
  'comment',
  'processingType',
  'periodName',
  'accountingCode',
] as const;

/** Columns of Billing lines that hold amounts; all follow one sign. */
export const billingAmounts = ['amount', 'tax', 'homeAmount', 'homeRounding'] as const;

/** `count` Billing lines of blank cells, all in scope and of the first type. */
export function* blankBillingLines(count: number): Slices<BillingLines> {
  return {
    ...(yield* blankColumns({ texts: billingTexts, days: billingDays, amounts: billingAmounts }, count)),
    count,
    file: IntColumn.filled(count, 0),
    row: IntColumn.filled(count, 0),
    type: ChoiceColumn.filled(billingTypes, count, 'invoice-item'),
    state: ChoiceColumn.filled(billingStates, count, 'in-scope'),
    isExcludedFromRevenue: IntColumn.filled(count, 0),
  };
}
