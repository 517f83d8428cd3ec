/** Amounts as people read them, in the texts of findings, checks and the workbook; never read back by a program. */

import { isCurrencyCode, minorDigits } from './currency.ts';
import { formatMoney, type Money } from './money.ts';

/** An amount in groups of three digits with all its decimals, at least `minimumDecimals`: `-1,354,845.50`. */
export function readableMoney(amount: Money, minimumDecimals = 0): string {
  return groupedDigits(formatMoney(amount, minimumDecimals));
}

/** An amount with its currency and at least the decimals of that: `1,234.50 USD`; without a currency the amount alone. */
export function moneyWords(amount: Money, currency: string): string {
  const decimals = isCurrencyCode(currency) ? minorDigits(currency) : 0;
  const words = readableMoney(amount, decimals);
  return currency === '' ? words : `${words} ${currency}`;
}

/** Decimal text with the digits before its point in groups of three. */
export function groupedDigits(decimal: string): string {
  const [whole = '', ...fraction] = decimal.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}
