/** Empty columns for Billing lines. */

import { blankDays, blankTexts, ChoiceColumn, IntColumn } from '../model/column-table.ts';
import { MoneyColumn } from '../model/money-column.ts';
import type { Slices } from '../model/sliced-work.ts';
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
  const texts = (): IntColumn => blankTexts(count);
  const days = (): IntColumn => blankDays(count);
  const amount = MoneyColumn.blank(count);
  yield;
  const tax = MoneyColumn.blank(count);
  yield;
  const homeAmount = MoneyColumn.blank(count);
  yield;
  const homeRounding = MoneyColumn.blank(count);
  yield;
  return {
    count,
    file: IntColumn.filled(count, 0),
    row: IntColumn.filled(count, 0),
    type: ChoiceColumn.filled(billingTypes, count, 'invoice-item'),
    state: ChoiceColumn.filled(billingStates, count, 'in-scope'),
    id: texts(),
    document: texts(),
    charge: texts(),
    segment: texts(),
    account: texts(),
    subscription: texts(),
    date: days(),
    serviceStart: days(),
    serviceEnd: days(),
    currency: texts(),
    amount,
    tax,
    homeCurrency: texts(),
    homeAmount,
    homeRounding,
    rate: texts(),
    rateDate: days(),
    parentDocument: texts(),
    parentDate: days(),
    parentPostedOn: days(),
    parentItem: texts(),
    ownOrg: texts(),
    direction: texts(),
    sourceType: texts(),
    reason: texts(),
    comment: texts(),
    processingType: texts(),
    isExcludedFromRevenue: IntColumn.filled(count, 0),
    periodName: texts(),
    accountingCode: texts(),
    createdOn: days(),
    postedOn: days(),
  };
}
