import { commonColumns, commonReads, homeColumns } from './column-groups.ts';
import { defineTemplate } from './template.ts';

/** Refunds: shown with their positive amount, added to nothing. */
export const refundTemplate = defineTemplate('refund', {
  type: 'refund',
  columns: {
    ...commonColumns,
    ...homeColumns,
    id: ['id'],
    document: ['number'],
    date: ['date'],
    currency: ['transactionCurrency', 'currency'],
    amount: ['amount'],
    parentDocument: ['paymentNumber'],
    reason: ['reason'],
    comment: ['comment'],
    createdOn: ['createdDate'],
  },
  reads: { ...commonReads, status: ['status'] },
  sign: 'as-is',
  state: 'settlement',
  invoice: 'none',
  hasUniqueNumber: true,
  expectedRevenueTypes: () => [],
});
