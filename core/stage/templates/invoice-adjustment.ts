import { commonColumns, commonReads, homeColumns } from './column-groups.ts';
import { defineTemplate } from './template.ts';

/** Invoice adjustments: unsigned with Credit or Charge; Revenue never receives them. */
export const invoiceAdjustmentTemplate = defineTemplate('invoiceAdjustment', {
  type: 'invoice-adjustment',
  columns: {
    ...commonColumns,
    ...homeColumns,
    id: ['id'],
    document: ['number'],
    date: ['date'],
    currency: ['transactionCurrency', 'invoiceCurrency'],
    amount: ['amount'],
    direction: ['type'],
    parentDocument: ['invoiceNumber', 'joinedInvoiceNumber'],
    parentDate: ['invoiceDate'],
    parentPostedOn: ['invoicePostedDate'],
    reason: ['reason'],
    comment: ['comment'],
    createdOn: ['createdDate'],
  },
  reads: { ...commonReads, status: ['status'], invoiceId: ['invoiceId', 'joinedInvoiceId'] },
  sign: { negative: 'Credit', positive: 'Charge' },
  state: 'in-scope',
  invoice: 'parent',
  hasUniqueNumber: true,
  expectedRevenueTypes: () => [],
});
