import { type Kinds, kinds } from '../extract/all-kinds.ts';
import type { Extracts, ExtractTable } from '../extract/kind.ts';
import type { RateRow } from '../fx/rate-row.ts';
import { NO_DAY } from '../model/iso-date.ts';
import type { TextPool } from '../model/text-pool.ts';

/** The rows of all rate extracts of both systems. */
export function rateRowsOf(extracts: Extracts, pool: TextPool): readonly RateRow[] {
  return [
    ...extracts.of(kinds.customExchangeRate).flatMap((table) => billingRates(table, pool)),
    ...extracts.of(kinds.revenueExchangeRate).flatMap((table) => revenueRates(table, pool)),
  ];
}

/** The rates that a tenant with its own provider loaded into Billing, one day each. */
function billingRates(
  { count, columns, file, row }: ExtractTable<Kinds['customExchangeRate']['fields']>,
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
function revenueRates(
  { count, columns, file, row }: ExtractTable<Kinds['revenueExchangeRate']['fields']>,
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
