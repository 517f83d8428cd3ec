/** The Revenue extracts that become lines; of a bill line in several of them the first kind here is the one that counts. */

import { defineRevenueTemplate, type RevenueTemplate } from './revenue-template.ts';

const sameEverywhere = {
  document: ['document'],
  lineId: ['lineId'],
  lineNumber: ['lineNumber'],
  amount: ['amount'],
  currency: ['currency'],
  date: ['date'],
  account: ['account'],
  serviceStart: ['serviceStart'],
  serviceEnd: ['serviceEnd'],
  functionalCurrency: ['functionalCurrency'],
  functionalRate: ['functionalRate'],
  globalRate: ['globalRate'],
} as const;
const chargeColumns = { charge: ['charge'], segment: ['segment'], subscription: ['subscription'] } as const;
const storedAmounts = {
  functionalRateDate: ['functionalRateDate'],
  functionalAmount: ['functionalAmount'],
  reportingAmount: ['reportingAmount'],
} as const;

/** The templates by rank: tables before reports, what was collected before what was uploaded. */
export const revenueTemplates: readonly RevenueTemplate[] = [
  defineRevenueTemplate('contractBills', {
    columns: {
      ...sameEverywhere,
      ...chargeColumns,
      ...storedAmounts,
      contract: ['contract'],
      orderLine: ['orderLine'],
      book: ['bookId'],
    },
    reads: {
      type: ['type'],
      org: ['organizationNumber'],
      book: ['bookId'],
      period: ['period'],
      systemCredit: ['systemCredit'],
      isVoided: ['isVoided'],
      billId: ['billId'],
    },
    isOrder: false,
  }),
  defineRevenueTemplate('billingReport', {
    columns: {
      ...sameEverywhere,
      ...chargeColumns,
      ...storedAmounts,
      contract: ['contract'],
      orderLine: ['orderLine'],
      book: ['book', 'bookId'],
    },
    reads: {
      type: ['type'],
      org: ['organization', 'organizationNumber'],
      book: ['book', 'bookId'],
      period: ['period'],
      systemCredit: ['systemCredit'],
      isVoided: ['isVoided'],
    },
    isOrder: false,
  }),
  defineRevenueTemplate('uploadLines', {
    columns: { ...sameEverywhere, orderLine: ['orderLine'], book: ['bookId'] },
    reads: { type: ['type'], org: ['organizationNumber'], book: ['bookId'] },
    isOrder: false,
  }),
  defineRevenueTemplate('orderLines', {
    columns: {
      ...sameEverywhere,
      ...chargeColumns,
      contract: ['contract'],
      orderLine: ['lineId'],
      book: ['bookId'],
    },
    reads: { type: ['type'], org: ['organizationNumber'], book: ['bookId'], period: ['period'] },
    isOrder: true,
  }),
  defineRevenueTemplate('bookingReport', {
    columns: {
      ...sameEverywhere,
      ...chargeColumns,
      contract: ['contract'],
      orderLine: ['lineId'],
      book: ['book', 'bookId'],
    },
    reads: {
      type: ['type'],
      org: ['organization', 'organizationNumber'],
      book: ['book', 'bookId'],
      period: ['period'],
    },
    isOrder: true,
  }),
];
