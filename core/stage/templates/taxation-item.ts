import { commonColumns, commonReads, homeColumns } from './column-groups.ts';
import { defineTemplate } from './template.ts';

/** Taxation items: shown and listed, never part of what Revenue receives. */
export const taxationItemTemplate = defineTemplate('taxationItem', {
  type: 'taxation-item',
  columns: {
    ...commonColumns,
    ...homeColumns,
    id: ['id'],
    document: ['invoiceNumber', 'joinedInvoiceNumber'],
    date: ['invoiceDate', 'taxDate'],
    currency: ['transactionCurrency', 'invoiceCurrency'],
    amount: ['amount'],
    postedOn: ['invoicePostedDate'],
  },
  reads: { ...commonReads, status: ['status'], invoiceId: ['invoiceId', 'joinedInvoiceId'] },
  sign: 'as-is',
  state: 'tax',
  invoice: 'own',
  hasUniqueNumber: false,
  expectedRevenueTypes: () => [],
});
