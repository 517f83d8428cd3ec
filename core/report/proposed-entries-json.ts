import { formatMoney } from '../model/money.ts';
import type { ResultJson } from '../setup/result-schema.ts';
import { currencyDecimals } from './cells.ts';
import type { Close } from './close.ts';

/** Proposed entries by org and currency, and what is withheld by reason and currency. */
export function proposedEntriesJson({ proposals }: Close): ResultJson['alignment']['proposedEntries'] {
  const inFull = (one: { readonly amount: bigint; readonly currency: string }): string =>
    formatMoney(one.amount, currencyDecimals(one.currency));
  return {
    entries: proposals.totals.map((total) => ({ ...total, amount: inFull(total) })),
    withheld: proposals.withheld.map((total) => ({ ...total, amount: inFull(total) })),
  };
}
