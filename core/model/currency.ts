/** Currencies per ISO 4217: minor units, rounding increments, names as Billing's exports write them. */

import currencies from '../../resources/currencies.json' with { type: 'json' };
import { type Money, unitOfScale } from './money.ts';

type Entry = { readonly name: string; readonly digits: number; readonly alsoKnownAs: readonly string[] };
const table: Readonly<Record<string, Entry>> = currencies;

const codeByName = new Map<string, string>();
for (const [code, entry] of Object.entries(table)) {
  for (const name of [code, entry.name, ...entry.alsoKnownAs]) codeByName.set(name.toLowerCase(), code);
}

/** True for an ISO 4217 code. */
export function isCurrencyCode(code: string): boolean {
  return Object.hasOwn(table, code);
}

/** The ISO code of a currency code or name (`US Dollar`), in any case; undefined when it is unknown. */
export function currencyCodeOf(text: string): string | undefined {
  return codeByName.get(text.trim().toLowerCase());
}

/** Decimals of a currency's minor unit: 2 for USD, 0 for JPY, 3 for KWD. Throws for an unknown code, which is a bug. */
export function minorDigits(code: string): number {
  const entry = table[code];
  if (!entry) throw new RangeError(`${code} is no ISO 4217 currency`);
  return entry.digits;
}

/** The step that amounts of a currency are rounded to: the setup's own increment, else the minor unit. */
export function roundingIncrement(code: string, increments: ReadonlyMap<string, Money>): Money {
  return increments.get(code) ?? unitOfScale(minorDigits(code));
}
