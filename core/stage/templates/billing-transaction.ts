import type { BillingType } from '../transaction-lines.ts';
import { templateOf } from './all-templates.ts';
import { defineTemplate, type Template } from './template.ts';

/** Types that Order to Revenue hands over. */
const types = [
  'invoice-item',
  'credit-memo-item',
  'debit-memo-item',
  'invoice-item-adjustment',
] as const satisfies readonly BillingType[];

/**
 * Billing transactions stand in for items whose own extract is not given. What Billing hands over is signed by its
 * effect, posted and tax-exclusive.
 */
export const billingTransactionTemplates: readonly Template[] = types.map((type) =>
  defineTemplate('billingTransaction', {
    type,
    columns: {
      id: ['lineId'],
      document: ['documentNumber'],
      date: ['date'],
      charge: ['charge'],
      segment: ['segment'],
      account: ['accountNumber', 'customerNumber'],
      subscription: ['subscription'],
      serviceStart: ['serviceStart'],
      serviceEnd: ['serviceEnd'],
      currency: ['currency'],
      homeCurrency: ['homeCurrency'],
      rate: ['rate'],
      rateDate: ['rateDate'],
      ownOrg: ['organization'],
      amount: ['amount'],
    },
    reads: {
      accountId: ['accountId', 'joinedAccountId'],
      accountCurrency: ['accountCurrency'],
      isExcludedFromRevenue: ['isExcludedFromRevenue'],
    },
    sign: 'as-is',
    state: 'in-scope',
    invoice: 'none',
    hasUniqueNumber: false,
    expectedRevenueTypes: templateOf(type).expectedRevenueTypes,
  }),
);
