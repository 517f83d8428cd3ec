import { commonColumns, commonReads, homeColumns } from './column-groups.ts';
import { defineTemplate } from './template.ts';

/** Payments: shown with their positive amount, added to nothing. */
export const paymentTemplate = defineTemplate('payment', {
  type: 'payment',
  columns: {
    ...commonColumns,
    ...homeColumns,
    id: ['id'],
    document: ['number'],
    date: ['date'],
    currency: ['transactionCurrency', 'currency'],
    amount: ['amount'],
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
