/** Exchange rates by currency pair and day, with the last available one on or before a day. */

import { parseRate } from '../model/exact-rate.ts';
import type { Findings } from '../model/finding.ts';
import { type Day, NO_DAY } from '../model/iso-date.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import { type RateRow, type RateSystem, rateWords } from './rate-row.ts';
import { type RateFound, type RateSeries, rateOn, rateSeries } from './rate-series.ts';

const NOT_FOUND: RateFound = { code: BLANK, used: NO_DAY, isConflict: false };

/** Looks up rates; made by buildRateTable. */
export class RateTable {
  private readonly series: ReadonlyMap<string, RateSeries>;
  private readonly pool: TextPool;
  private readonly found = new Map<string, Map<Day, RateFound>>();

  constructor(series: ReadonlyMap<string, RateSeries>, pool: TextPool) {
    this.series = series;
    this.pool = pool;
  }

  /**
   * A look-up of the last rate on or before a day between two currencies (text codes): of the system's own rates,
   * else of the other system's. A day with contradicting rates has none. Rates are never inverted or crossed.
   */
  finder(system: RateSystem, from: number, to: number): (day: Day) => RateFound {
    const pair = `${this.pool.text(from)} ${this.pool.text(to)}`;
    const own = this.series.get(`${system} ${pair}`) ?? [];
    const other = this.series.get(`${system === 'billing' ? 'revenue' : 'billing'} ${pair}`) ?? [];
    const key = `${system} ${pair}`;
    const byDay = this.found.get(key) ?? new Map<Day, RateFound>();
    this.found.set(key, byDay);
    return (day) => {
      const known = byDay.get(day);
      if (known) return known;
      const found = (day === NO_DAY ? undefined : (rateOn(own, day) ?? rateOn(other, day))) ?? NOT_FOUND;
      byDay.set(day, found);
      return found;
    };
  }
}

/**
 * Builds the rate table. Rows that cannot be used and contradicting rates become findings. Rates of the types
 * Period Average and Period End restate reports and never convert lines (Revenue: upload exchange rates).
 */
export function buildRateTable(rows: Iterable<RateRow>, pool: TextPool, findings: Findings): RateTable {
  const byPair = new Map<string, RateRow[]>();
  for (const row of rows) {
    if (!isUsable(row, findings)) continue;
    const key = `${row.system} ${row.from} ${row.to}`;
    const known = byPair.get(key);
    if (known) known.push(row);
    else byPair.set(key, [row]);
  }
  const series = new Map<string, RateSeries>();
  for (const [key, rowsOfPair] of byPair) {
    const report = (row: RateRow): void => findings.add('rates-conflict', row, rateWords(row));
    series.set(key, rateSeries(rowsOfPair, pool, report));
  }
  return new RateTable(series, pool);
}

function isUsable(row: RateRow, findings: Findings): boolean {
  const isOutOfOrder = row.end !== NO_DAY && row.end < row.start;
  const problem = parseRate(row.rate);
  const type = row.rateType.toLowerCase().replace(/[^a-z]/g, '');
  if (row.from === '' || row.to === '' || row.start === NO_DAY || row.rate === '' || isOutOfOrder) {
    findings.add('rate-row-incomplete', row, rateWords(row));
  } else if (type === 'periodaverage' || type === 'periodend') {
    findings.add('rate-type-not-used', row, rateWords(row));
  } else if (typeof problem === 'string') {
    findings.add('rate-not-positive', row, rateWords(row));
  } else {
    return true;
  }
  return false;
}
