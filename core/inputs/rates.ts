import { kinds } from '../extract/all-kinds.ts';
import type { Extracts } from '../extract/kind.ts';
import type { RateRow } from '../fx/rate-row.ts';
import { NO_DAY } from '../model/iso-date.ts';
import type { TextPool } from '../model/text-pool.ts';

/** The rows of every rate extract of both systems. */
export function rateRowsOf(extracts: Extracts, pool: TextPool): readonly RateRow[] {
  const rows: RateRow[] = [];
  for (const { file, count, row, columns } of extracts.of(kinds.customExchangeRate)) {
    for (let at = 0; at < count; at += 1) {
      rows.push({
        system: 'billing',
        from: pool.text(columns.from.get(at)),
        to: pool.text(columns.to.get(at)),
        start: columns.date.get(at),
        end: NO_DAY,
        rate: pool.text(columns.rate.get(at)),
        rateType: pool.text(columns.rateSet.get(at)),
        file,
        row: row.get(at),
      });
    }
  }
  for (const { file, count, row, columns } of extracts.of(kinds.revenueExchangeRate)) {
    for (let at = 0; at < count; at += 1) {
      const day = columns.date.get(at);
      rows.push({
        system: 'revenue',
        from: pool.text(columns.from.get(at)),
        to: pool.text(columns.to.get(at)),
        start: day === NO_DAY ? columns.start.get(at) : day,
        end: day === NO_DAY ? columns.end.get(at) : NO_DAY,
        rate: pool.text(columns.rate.get(at)),
        rateType: pool.text(columns.rateType.get(at)),
        file,
        row: row.get(at),
      });
    }
  }
  return rows;
}
