/** The allocation list as result.json holds it: summed, because a tenant has as many documents as it likes. */

import { formatMoney } from '../model/money.ts';
import { MoneySum } from '../model/money-sum.ts';
import type { ResultJson } from '../setup/result-schema.ts';
import { currencyDecimals } from './cells.ts';
import type { Close } from './close.ts';

type Listed = Pick<Close, 'allocation' | 'billing' | 'periods' | 'pool'>;
type Allocated = ResultJson['alignment']['allocation'][number];
type Counted = { readonly key: Omit<Allocated, 'rows' | 'amount'>; rows: number; readonly sum: MoneySum };

/** Rows and amounts by kind, org, accounting period and currency, in that order. */
export function allocationJson({ allocation, billing, periods, pool }: Listed): Allocated[] {
  const counts = new Map<string, Counted>();
  for (let at = 0; at < allocation.count; at += 1) {
    const kind = allocation.kind.get(at);
    const org = pool.text(allocation.org.get(at));
    const currency = pool.text(billing.currency.get(allocation.line.get(at)));
    const key = `${kind}\n${org}\n${allocation.period.get(at)}\n${currency}`;
    const period = periods[allocation.period.get(at)]?.id ?? null;
    const count = counts.get(key) ?? { key: { kind, org, period, currency }, rows: 0, sum: new MoneySum() };
    count.rows += 1;
    allocation.amount.addTo(count.sum, at);
    counts.set(key, count);
  }
  return [...counts.values()]
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .map(({ key, rows, sum }) => ({
      ...key,
      rows,
      amount: formatMoney(sum.total(), currencyDecimals(key.currency)),
    }));
}

function sortKey({ key }: Counted): string {
  return [key.kind, key.org, key.period ?? '', key.currency].join('\n');
}
