/** Decimals of the currencies of ISO 4217. */

import currencies from '../../resources/currencies.json' with { type: 'json' };

const digits = new Map(Object.entries(currencies).map(([code, currency]) => [code, currency.digits]));
const USUAL = 2;

/** Decimals of a currency's minor unit; two for one that the standard does not know. */
export function decimalsOf(currency: string): number {
  return digits.get(currency) ?? USUAL;
}
