/** Transaction lines: the staged rows of both systems as column tables, one cell per line and column. */

import type { ChoiceColumn, DayColumn, IntColumn, TextColumn } from '../model/column-table.ts';
import type { MoneyColumn } from '../model/money-column.ts';

/** Types of Billing transaction lines. */
export const billingTypes = [
  'invoice-item',
  'taxation-item',
  'credit-memo-item',
  'debit-memo-item',
  'invoice-item-adjustment',
  'invoice-adjustment',
  'credit-balance-adjustment',
  'payment',
  'refund',
] as const;
/** One type of Billing line. */
export type BillingType = (typeof billingTypes)[number];

/**
 * What became of a staged line. Only `in-scope` lines enter the totals; every other word is a reason for leaving
 * the line out of them, and each is listed with count and amount. `booked-as-unlabeled` stands only in the book of an org:
 * adjustments that were derived to it and count in the book of what is unlabeled.
 */
export const billingStates = [
  'in-scope',
  'duplicate',
  'twin',
  'draft',
  'cancelled',
  'tax',
  'settlement',
  'no-template',
  'deleted',
  'booked-as-unlabeled',
] as const;
/** One state of a Billing line. `settlement`: payments and refunds, shown and not added; `twin`: see settlement-twins. */
export type BillingState = (typeof billingStates)[number];

/** Lines of Billing. All columns have `count` cells. Amounts are signed by their effect: a credit is negative. */
export type BillingLines = {
  readonly count: number;
  /** Index of the source file and row in it. */
  readonly file: IntColumn;
  readonly row: IntColumn;
  readonly type: ChoiceColumn<BillingType>;
  readonly state: ChoiceColumn<BillingState>;
  /** Billing's record id of the line, dashes removed. */
  readonly id: TextColumn;
  /** Invoice, memo, adjustment, payment or refund number. */
  readonly document: TextColumn;
  readonly charge: TextColumn;
  readonly segment: TextColumn;
  readonly account: TextColumn;
  readonly subscription: TextColumn;
  /** Invoice, memo, adjustment, payment or refund date. */
  readonly date: DayColumn;
  readonly serviceStart: DayColumn;
  readonly serviceEnd: DayColumn;
  /** ISO code of the transaction currency. */
  readonly currency: TextColumn;
  /** Tax-exclusive, transaction currency, signed. */
  readonly amount: MoneyColumn;
  /** Tax of the line, signed; blank where the extract has none. */
  readonly tax: MoneyColumn;
  /** ISO code of the home currency that the extract states, BLANK when it states none. */
  readonly homeCurrency: TextColumn;
  /** Home-currency amount as stored by Billing, signed; blank where the extract has none. */
  readonly homeAmount: MoneyColumn;
  /** Unrounded minus rounded home amount as stored; blank where the extract has none. */
  readonly homeRounding: MoneyColumn;
  /** Exchange rate as text exactly as stored, BLANK when there is none. */
  readonly rate: TextColumn;
  readonly rateDate: DayColumn;
  /** Number of the document that the line adjusts or belongs to: the invoice of an IIA, IA or memo; the source transaction of a CBA. */
  readonly parentDocument: TextColumn;
  /** Invoice date and posted date of the parent document when it is an invoice; NO_DAY when no extract has them. */
  readonly parentDate: DayColumn;
  readonly parentPostedOn: DayColumn;
  /** Record id of the invoice item (or taxation item) that an IIA adjusts. */
  readonly parentItem: TextColumn;
  /** Org label on the row itself or on its document, BLANK when there is none. */
  readonly ownOrg: TextColumn;
  /** Credit, Charge, Increase, Decrease for adjustments, BLANK otherwise. */
  readonly direction: TextColumn;
  /** CBA: Invoice, Payment or Refund. IIA: InvoiceDetail or Tax. BLANK otherwise. */
  readonly sourceType: TextColumn;
  readonly reason: TextColumn;
  readonly comment: TextColumn;
  /** Processing type of an invoice or memo item: Charge, Discount, Prepayment, Tax, Rounding. */
  readonly processingType: TextColumn;
  /** 1 when the row carries "exclude item billing from revenue accounting". */
  readonly isExcludedFromRevenue: IntColumn;
  /** Name of the accounting period as exported on the row, BLANK when it is not. */
  readonly periodName: TextColumn;
  readonly accountingCode: TextColumn;
  /** Day the document was created or posted, NO_DAY when not exported; used for rate dates only. */
  readonly createdOn: DayColumn;
  readonly postedOn: DayColumn;
};

/** Line types of Revenue; `other` is a type that no document names. */
export const revenueTypes = [
  'INV',
  'CM',
  'CM-C',
  'CM-R',
  'CM-RO',
  'RORD',
  'SO',
  'PORD',
  'CST',
  'other',
] as const;
/** One type of Revenue line. */
export type RevenueType = (typeof revenueTypes)[number];

/** What became of a staged Revenue line; only `in-scope` lines enter Revenue's total. */
export const revenueStates = ['in-scope', 'duplicate', 'non-primary-book', 'order-line'] as const;
/** One state of a Revenue line. `order-line`: bookings, used for contracts and not part of billings. */
export type RevenueState = (typeof revenueStates)[number];

/** Why Billing cannot have a line, as the row itself says. */
export const revenueOrigins = ['billing', 'system', 'reduction-order', 'voided'] as const;
/** Origin of a Revenue line. */
export type RevenueOrigin = (typeof revenueOrigins)[number];

/** Lines of Revenue. All columns have `count` cells. Amounts are signed as Revenue stores them. */
export type RevenueLines = {
  readonly count: number;
  readonly file: IntColumn;
  readonly row: IntColumn;
  readonly type: ChoiceColumn<RevenueType>;
  readonly state: ChoiceColumn<RevenueState>;
  readonly origin: ChoiceColumn<RevenueOrigin>;
  /** Invoice line id, dashes removed where it has the dashed form of a record id. */
  readonly lineId: TextColumn;
  readonly document: TextColumn;
  readonly lineNumber: TextColumn;
  readonly charge: TextColumn;
  readonly segment: TextColumn;
  readonly account: TextColumn;
  readonly subscription: TextColumn;
  readonly date: DayColumn;
  readonly serviceStart: DayColumn;
  readonly serviceEnd: DayColumn;
  readonly currency: TextColumn;
  readonly amount: MoneyColumn;
  readonly functionalCurrency: TextColumn;
  /** T → F rate as text exactly as stored. */
  readonly functionalRate: TextColumn;
  readonly functionalRateDate: DayColumn;
  /** Stored functional amount with all its decimals; blank where the extract has none. */
  readonly functionalAmount: MoneyColumn;
  /** F → R rate as text exactly as stored. */
  readonly globalRate: TextColumn;
  /** Stored reporting amount; blank where the extract has none. */
  readonly reportingAmount: MoneyColumn;
  /** Name of the Revenue organization per setup, or the text of the extract when the setup has no such org. */
  readonly org: TextColumn;
  readonly book: TextColumn;
  /** Period in which the line was collected, YYYYMM; 0 when the extract has none. */
  readonly period: IntColumn;
  readonly contract: TextColumn;
  readonly orderLine: TextColumn;
};
