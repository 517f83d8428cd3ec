import type { Day } from '../model/iso-date.ts';
import type { RateSystem } from './rate-row.ts';
import type { RateFound } from './rate-series.ts';
import type { RateTable } from './rate-table.ts';

type Finder = (day: Day) => RateFound;

/** Looks rates up for one system, keeping the look-up of every currency pair at hand. */
export class RateFinders {
  private readonly finders = new Map<number, Map<number, Finder>>();
  private readonly system: RateSystem;
  private readonly table: RateTable;

  constructor(system: RateSystem, table: RateTable) {
    this.system = system;
    this.table = table;
  }

  /** The last rate on or before a day between two currencies given as text codes. */
  find(from: number, to: number, day: Day): RateFound {
    const byTo = this.finders.get(from) ?? new Map<number, Finder>();
    this.finders.set(from, byTo);
    const finder = byTo.get(to) ?? this.table.finder(this.system, from, to);
    byTo.set(to, finder);
    return finder(day);
  }
}
