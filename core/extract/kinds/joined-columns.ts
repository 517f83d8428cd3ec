/**
 * Columns that many exports carry from joined objects or in the same way, as groups of optional fields. Where an
 * object has a column of its own beside the joined one, both are fields: an export may hold both.
 */

import { field, identifier, missed } from '../kind.ts';
import { documentStatuses } from './words.ts';

/** The org label of the row itself in every documented spelling: REST, Data Source Export, Order to Revenue. */
export const organizationColumns = {
  organization: field('text', [
    'Organization Label',
    'Organization: Name',
    'Organization Name',
    'Organization Labels Organization Name',
    'Organization Labels 0 Organization Name',
    'Org Label',
    'Org Name',
  ]),
  organizationId: field('text', [
    'Organization: ID',
    'Organization ID',
    'Organization Labels Organization Id',
    'Organization Labels 0 Organization Id',
  ]),
} as const;

/** The account of the row. */
export const accountColumns = {
  accountId: field('id', ['Account ID']),
  joinedAccountId: field('id', ['Account: ID']),
  accountNumber: identifier(field('text', ['Account: Account Number', 'Account: Number', 'Account Number'])),
  accountCurrency: field('currency', ['Account: Currency', 'Account Currency']),
} as const;

/** The invoice that the row belongs to or adjusts. */
export const invoiceColumns = {
  invoiceId: field('id', ['Invoice ID']),
  joinedInvoiceId: field('id', ['Invoice: ID']),
  invoiceNumber: identifier(field('text', ['Invoice Number'])),
  joinedInvoiceNumber: identifier(field('text', ['Invoice: Invoice Number'])),
  invoiceDate: field('date', ['Invoice: Invoice Date', 'Invoice Date']),
  invoicePostedDate: field('date', ['Invoice: Posted Date', 'Invoice Posted Date', 'Posted Date']),
  invoiceCurrency: field('currency', ['Invoice: Currency', 'Invoice Currency', 'Currency']),
} as const;

/** Status of the invoice that an item belongs to. */
export const invoiceStatusColumn = {
  status: missed(field('text', ['Invoice: Status', 'Invoice Status', 'Status'], documentStatuses), {
    means: 'drafts and cancelled invoices cannot be told from posted ones',
    unlessKind: 'invoice',
  }),
} as const;

/** The accounting period as exported on the row. */
export const periodColumns = {
  periodName: field('text', ['Accounting Period: Name', 'Accounting Period Name']),
  periodStart: field('date', ['Accounting Period: Start Date', 'Accounting Period Start Date']),
  periodEnd: field('date', ['Accounting Period: End Date', 'Accounting Period End Date']),
} as const;

/** Subscription, charge and segment of an item. */
export const chargeColumns = {
  subscription: identifier(field('text', ['Subscription Number', 'Subscription Name'])),
  joinedSubscription: identifier(field('text', ['Subscription: Name', 'Subscription: Subscription Number'])),
  charge: identifier(field('text', ['Charge Number'])),
  joinedCharge: identifier(field('text', ['Rate Plan Charge: Charge Number', 'Rate Plan Charge: Number'])),
  segment: field('text', ['Rate Plan Charge: Segment', 'Charge Segment', 'Segment']),
  serviceStart: field('date', ['Service Start Date']),
  serviceEnd: field('date', ['Service End Date']),
} as const;

/** Present in exports that include deleted rows. */
export const deletedColumn = { isDeleted: field('flag', ['Deleted', 'Is Deleted']) } as const;

/** Leaves the billing of the row out of Revenue by design. */
export const exclusionColumn = {
  isExcludedFromRevenue: field('flag', [
    'Exclude Item Billing From Revenue Accounting',
    'Exclude From Revenue Accounting',
  ]),
} as const;

/** The same, where lines that are left out make up a part of the bridge. */
export const missedExclusionColumn = {
  isExcludedFromRevenue: missed(exclusionColumn.isExcludedFromRevenue, {
    means: 'lines that Billing leaves out of Revenue by design cannot be told from others',
  }),
} as const;
