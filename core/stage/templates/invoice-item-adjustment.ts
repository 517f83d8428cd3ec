import { chargeColumns, commonColumns, commonReads, homeColumns } from './column-groups.ts';
import { defineTemplate } from './template.ts';

/** Invoice item adjustments: unsigned with Credit or Charge. */
export const invoiceItemAdjustmentTemplate = defineTemplate('invoiceItemAdjustment', {
  type: 'invoice-item-adjustment',
  columns: {
    ...commonColumns,
    ...chargeColumns,
    ...homeColumns,
    id: ['id'],
    document: ['number'],
    date: ['date'],
    currency: ['transactionCurrency', 'invoiceCurrency'],
    amount: ['amount'],
    direction: ['type'],
    sourceType: ['sourceType'],
    parentDocument: ['invoiceNumber', 'joinedInvoiceNumber'],
    parentDate: ['invoiceDate'],
    parentPostedOn: ['invoicePostedDate'],
    parentItem: ['sourceId', 'invoiceItemId'],
    reason: ['reason'],
    comment: ['comment'],
    createdOn: ['createdDate'],
  },
  reads: {
    ...commonReads,
    status: ['status'],
    isExcludedFromRevenue: ['isExcludedFromRevenue'],
    invoiceId: ['invoiceId', 'joinedInvoiceId'],
  },
  sign: { negative: 'Credit', positive: 'Charge' },
  state: 'in-scope',
  invoice: 'parent',
  hasUniqueNumber: true,
  expectedRevenueTypes: (_lines, _row, generation) =>
    generation === 'order-to-revenue' ? ['INV'] : ['INV', 'CM-C'],
});
