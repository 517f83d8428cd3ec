/** What close.json states about the sample's files. */

import { sumOf } from '../exact.ts';
import type { SourceInput } from '../test-close.ts';
import type { SampleAccount } from './model.ts';

/** What close.json states about every file of the sample. */
export const stated: Partial<SourceInput> = {
  asOf: '2026-11-02T06:15:00Z',
  range: { from: '2026-09-01', to: '2026-10-31' },
  parameters: 'All orgs, by document date, September and October 2026',
};

/** Rows and sums of a file as the source system reports them. */
export function control(
  rows: readonly { readonly currency: string; readonly amount: string }[],
  reference: string,
): NonNullable<SourceInput['control']> {
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort();
  const sums = currencies.map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    return [currency, sumOf(own.map(({ amount }) => amount))];
  });
  return { rows: rows.length, sums: Object.fromEntries(sums) as Record<string, string>, reference };
}

/** Account number and currency of a row. */
export function accountCells(account: SampleAccount): {
  readonly account: string;
  readonly currency: string;
} {
  return { account: account.number, currency: account.currency };
}
