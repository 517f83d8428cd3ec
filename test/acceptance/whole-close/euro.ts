/** Lines in a foreign currency as both systems write them, for cases about rates. */

import type { RowOf } from '../../closes/columns.ts';

/** Home figures of a Billing item in EUR. */
export function euroItem(
  rate: string,
  homeAmount: string,
  rest: RowOf<'invoice-item'> = {},
): RowOf<'invoice-item'> {
  return {
    currency: 'EUR',
    homeCurrency: 'USD',
    rate,
    rateDate: '2026-10-15',
    homeAmount,
    homeRounding: '0',
    ...rest,
  };
}

/** Functional figures of a Revenue line in EUR. */
export function euroBill(
  functionalRate: string,
  functionalAmount: string,
  rest: RowOf<'billing-report'> = {},
): RowOf<'billing-report'> {
  return { currency: 'EUR', functionalRate, functionalRateDate: '2026-10-15', functionalAmount, ...rest };
}

/** A row of the rate extract, EUR to USD. */
export function euroRate(date: string, rate: string): RowOf<'custom-exchange-rate'> {
  return { from: 'EUR', to: 'USD', rate, date };
}
