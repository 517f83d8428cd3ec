/** Line columns that most templates feed from the same fields. */

/** Home-currency figures as Billing stored them. */
export const homeColumns = {
  homeCurrency: ['homeCurrency'],
  homeAmount: ['homeAmount'],
  homeRounding: ['homeRounding'],
  rate: ['rate'],
  rateDate: ['rateDate'],
} as const;

/** Account and org label, accounting period and accounting code. */
export const commonColumns = {
  account: ['accountNumber'],
  ownOrg: ['organization', 'organizationId'],
  periodName: ['periodName'],
  accountingCode: ['accountingCode'],
} as const;

/** Charge, subscription and service period. */
export const chargeColumns = {
  charge: ['charge', 'joinedCharge'],
  segment: ['segment'],
  subscription: ['subscription', 'joinedSubscription'],
  serviceStart: ['serviceStart'],
  serviceEnd: ['serviceEnd'],
} as const;

/** Fields read beside the columns by every template. */
export const commonReads = {
  isDeleted: ['isDeleted'],
  accountId: ['accountId', 'joinedAccountId'],
  accountCurrency: ['accountCurrency'],
} as const;

/** The line of a credit or debit memo. */
export const memoColumns = {
  ...commonColumns,
  ...chargeColumns,
  ...homeColumns,
  id: ['id'],
  document: ['memoNumber'],
  date: ['memoDate'],
  currency: ['transactionCurrency', 'memoCurrency'],
  amount: ['amount'],
  tax: ['taxAmount'],
  processingType: ['processingType'],
  parentDocument: ['invoiceNumber'],
  ownOrg: ['organization', 'organizationId', 'memoOrganization'],
  reason: ['reason'],
  comment: ['comment', 'description'],
  postedOn: ['postedDate'],
} as const;

/** Fields read beside the columns of a memo line. */
export const memoReads = {
  ...commonReads,
  status: ['status'],
  isExcludedFromRevenue: ['isExcludedFromRevenue'],
} as const;
