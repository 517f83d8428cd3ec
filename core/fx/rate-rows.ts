import type { ExtractTable } from '../extract/kind.ts';
import type { customExchangeRate } from '../extract/kinds/custom-exchange-rate.ts';
import type { revenueExchangeRate } from '../extract/kinds/revenue-exchange-rate.ts';
import { NO_DAY } from '../model/iso-date.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { RateRow } from './rate-row.ts';

/** The rates that a tenant with its own provider loaded into Billing, one day each. */
export function billingRateRows(
  { count, columns, file, row }: ExtractTable<typeof customExchangeRate.fields>,
  pool: TextPool,
): RateRow[] {
  return Array.from({ length: count }, (_, at) => ({
    system: 'billing',
    from: pool.text(columns.from.get(at)),
    to: pool.text(columns.to.get(at)),
    start: columns.date.get(at),
    end: NO_DAY,
    rate: pool.text(columns.rate.get(at)),
    rateType: '',
    file,
    row: row.get(at),
  }));
}

/** The rates of Revenue, by day or by range. */
export function revenueRateRows(
  { count, columns, file, row }: ExtractTable<typeof revenueExchangeRate.fields>,
  pool: TextPool,
): RateRow[] {
  return Array.from({ length: count }, (_, at) => {
    const isRange = columns.date.get(at) === NO_DAY;
    return {
      system: 'revenue',
      from: pool.text(columns.from.get(at)),
      to: pool.text(columns.to.get(at)),
      start: isRange ? columns.start.get(at) : columns.date.get(at),
      end: isRange ? columns.end.get(at) : NO_DAY,
      rate: pool.text(columns.rate.get(at)),
      rateType: pool.text(columns.rateType.get(at)),
      file,
      row: row.get(at),
    };
  });
}
