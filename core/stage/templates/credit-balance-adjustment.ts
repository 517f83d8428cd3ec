import { commonColumns, commonReads, homeColumns } from './column-groups.ts';
import { defineTemplate } from './template.ts';

/** Credit balance adjustments: unsigned with Increase or Decrease; Revenue never receives them. */
export const creditBalanceAdjustmentTemplate = defineTemplate('creditBalanceAdjustment', {
  type: 'credit-balance-adjustment',
  columns: {
    ...commonColumns,
    ...homeColumns,
    id: ['id'],
    document: ['number'],
    date: ['date'],
    currency: ['transactionCurrency'],
    amount: ['amount'],
    direction: ['type'],
    sourceType: ['sourceType'],
    parentDocument: ['sourceNumber'],
    reason: ['reason'],
    comment: ['comment'],
    createdOn: ['createdDate'],
  },
  reads: { ...commonReads, status: ['status'] },
  sign: { negative: 'Decrease', positive: 'Increase' },
  state: 'in-scope',
  // Its currency is the account's, whatever document it was applied to.
  invoice: 'none',
  hasUniqueNumber: true,
  expectedRevenueTypes: () => [],
});
