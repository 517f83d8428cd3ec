/** Currency conversion columns: the classic ones that Billing adds to an export, and the joined `… FX Data` object. */

import { type Field, field } from '../kind.ts';

/** Home-currency figures of a row as Billing stored them. */
export type HomeCurrencyColumns = {
  readonly transactionCurrency: Field<'currency'>;
  readonly homeCurrency: Field<'currency'>;
  readonly homeAmount: Field<'amount'>;
  /** Unrounded minus rounded home amount. */
  readonly homeRounding: Field<'amount'>;
  readonly rate: Field<'rate'>;
  /** The logical date of the rate, and the date that the provider's rate really is of. */
  readonly rateDate: Field<'date'>;
  readonly providerRateDate: Field<'date'>;
};

/**
 * The columns for a base object (`Invoice Item`) whose amount column is `amount` (`Charge Amount`). The FX Data
 * object calls its figures `Home Currency Amount`, for memo items `Home Currency Amount Without Tax`.
 */
export function homeCurrencyColumns(object: string, amount = 'Amount'): HomeCurrencyColumns {
  const fx = `${object} FX Data`;
  const stored =
    amount === 'Amount Without Tax' ? 'Home Currency Amount Without Tax' : 'Home Currency Amount';
  return {
    transactionCurrency: field('currency', ['Transaction Currency', `${fx}: Transaction Currency`]),
    homeCurrency: field('currency', ['Home Currency', `${fx}: Home Currency`]),
    homeAmount: field('amount', [`${amount} (Home Currency)`, stored, `${fx}: ${stored}`]),
    homeRounding: field('amount', [
      `${amount} (Currency Rounding)`,
      'Currency Rounding',
      `${stored} Rounding`,
      `${fx}: ${stored} Rounding`,
    ]),
    rate: field('rate', ['Exchange Rate', 'Home Currency Rate', `${fx}: Home Currency Rate`]),
    rateDate: field('date', [
      'Exchange Rate Date',
      'Home Currency Rate Date',
      `${fx}: Home Currency Rate Date`,
    ]),
    providerRateDate: field('date', [
      'Provider Exchange Rate Date',
      'Home Currency Provider Rate Date',
      `${fx}: Home Currency Provider Rate Date`,
    ]),
  };
}
