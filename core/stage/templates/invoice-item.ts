import { chargeColumns, commonColumns, commonReads, homeColumns } from './column-groups.ts';
import { defineTemplate } from './template.ts';

/** Invoice items: charges and discounts as they stand, tax-exclusive. */
export const invoiceItemTemplate = defineTemplate('invoiceItem', {
  type: 'invoice-item',
  columns: {
    ...commonColumns,
    ...chargeColumns,
    ...homeColumns,
    id: ['id'],
    document: ['invoiceNumber', 'joinedInvoiceNumber'],
    date: ['invoiceDate'],
    currency: ['transactionCurrency', 'invoiceCurrency'],
    amount: ['amount'],
    tax: ['taxAmount'],
    processingType: ['processingType'],
    createdOn: ['createdDate'],
    postedOn: ['invoicePostedDate'],
  },
  reads: {
    ...commonReads,
    status: ['status'],
    isExcludedFromRevenue: ['isExcludedFromRevenue'],
    invoiceId: ['invoiceId', 'joinedInvoiceId'],
  },
  sign: 'as-is',
  state: 'in-scope',
  invoice: 'own',
  hasUniqueNumber: false,
  // An item against the sign of its booking is INV in the batch integration and CM-C in Order to Revenue.
  expectedRevenueTypes: (lines, row, generation) =>
    generation === 'order-to-revenue' && lines.amount.sign(row) < 0 ? ['INV', 'CM-C'] : ['INV'],
});
