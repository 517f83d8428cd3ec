/** The exact rates behind converted lines. */

import type { Conversion } from '../fx/conversion.ts';
import type { TextColumn } from '../model/column-table.ts';
import { combinedRate, type ExactRate, inverseRate, parseRate, RATE_ONE } from '../model/exact-rate.ts';
import { type Day, NO_DAY } from '../model/iso-date.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { BridgeBasis } from './bridge-types.ts';

/** Rates of the lines of one side, each text read once. */
export class LineRates {
  private readonly conversion: Conversion;
  private readonly currency: TextColumn;
  private readonly reporting: number;
  private readonly pool: TextPool;
  private readonly byText = new Map<number, ExactRate | undefined>();

  constructor(conversion: Conversion, currency: TextColumn, reporting: number, pool: TextPool) {
    this.conversion = conversion;
    this.currency = currency;
    this.reporting = reporting;
    this.pool = pool;
  }

  /** Rate from transaction currency to the basis; undefined when a step of it is not known. */
  rate(row: number, basis: BridgeBasis): ExactRate | undefined {
    const functional = this.functionalRate(row);
    if (basis !== 'reporting' || !functional) return functional;
    const second = this.reportingRate(row);
    return second && combinedRate(functional, second);
  }

  /** Rate from functional to reporting currency. */
  reportingRate(row: number): ExactRate | undefined {
    const { functionalCurrency, reportingRate } = this.conversion;
    if (functionalCurrency.get(row) === this.reporting) return RATE_ONE;
    return this.read(reportingRate.get(row));
  }

  /** Day that the functional rate is of, NO_DAY when it is not known. */
  rateDate(row: number): Day {
    return this.conversion.rateDateUsed.get(row);
  }

  /** True when all rows are converted by the same rate texts in the same way. */
  areEqual(rows: readonly number[]): boolean {
    const { rate, isDivided, reportingRate, functionalCurrency } = this.conversion;
    const [first] = rows;
    if (first === undefined) return false;
    if (rows.length === 1) return true;
    const columns = [rate, isDivided, reportingRate, functionalCurrency, this.currency];
    return rows.every((row) => columns.every((column) => column.get(row) === column.get(first)));
  }

  private functionalRate(row: number): ExactRate | undefined {
    const { functionalCurrency, rate, isDivided } = this.conversion;
    if (functionalCurrency.get(row) === this.currency.get(row)) return RATE_ONE;
    const found = this.read(rate.get(row));
    return found && isDivided.get(row) === 1 ? inverseRate(found) : found;
  }

  private read(text: number): ExactRate | undefined {
    if (text === BLANK) return undefined;
    if (this.byText.has(text)) return this.byText.get(text);
    const rate = parseRate(this.pool.text(text));
    const found = typeof rate === 'string' ? undefined : rate;
    this.byText.set(text, found);
    return found;
  }
}

/** True when both days are known and not the same. */
export function areDifferentDays(day: Day, other: Day): boolean {
  return day !== NO_DAY && other !== NO_DAY && day !== other;
}
