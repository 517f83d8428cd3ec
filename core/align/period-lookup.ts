/** Finds the accounting period of an org and day: by binary search, as a position in the run's list of periods. */

import { type AccountingPeriod, UNLABELED } from '../model/accounting-period.ts';
import type { Day } from '../model/iso-date.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';

/** No period. */
export const NO_PERIOD = -1;

/** Periods by org code; the list they come from is ordered by org and first day. */
export class PeriodLookup {
  private readonly positions = new Map<number, number[]>();
  private readonly periods: readonly AccountingPeriod[];
  private readonly unlabeled: number;
  private readonly hasOrgPeriods: boolean;

  /** Without Multi-Org (`hasOrgPeriods` false) the unlabeled periods are those of every org. */
  constructor(periods: readonly AccountingPeriod[], pool: TextPool, hasOrgPeriods: boolean) {
    this.periods = periods;
    this.unlabeled = pool.code(UNLABELED);
    this.hasOrgPeriods = hasOrgPeriods;
    for (const [position, period] of periods.entries()) {
      const org = pool.code(period.org);
      const ofOrg = this.positions.get(org);
      if (ofOrg) ofOrg.push(position);
      else this.positions.set(org, [position]);
    }
  }

  /** Position of the period of an org that covers a day; BLANK means unlabeled. NO_PERIOD when none does. */
  covering(org: number, day: Day): number {
    const ofOrg = this.ofOrg(org);
    for (let at = this.lastStarted(ofOrg, day); at >= 0; at -= 1) {
      const position = ofOrg[at] ?? NO_PERIOD;
      const period = this.periods[position];
      if (period && (period.end === undefined || day <= period.end)) return position;
      // Only overlapping periods, which are a finding, make an earlier one worth a look.
      if (at > 0 && !this.reachesInto(ofOrg[at - 1], period)) return NO_PERIOD;
    }
    return NO_PERIOD;
  }

  /** Position of the first open period of an org that starts after a day, or NO_PERIOD. */
  nextOpen(org: number, day: Day): number {
    const ofOrg = this.ofOrg(org);
    for (let at = this.lastStarted(ofOrg, day) + 1; at < ofOrg.length; at += 1) {
      const position = ofOrg[at] ?? NO_PERIOD;
      if (this.periods[position]?.status === 'open') return position;
    }
    return NO_PERIOD;
  }

  private ofOrg(org: number): readonly number[] {
    return this.positions.get(org === BLANK || !this.hasOrgPeriods ? this.unlabeled : org) ?? [];
  }

  private reachesInto(earlier: number | undefined, period: AccountingPeriod | undefined): boolean {
    const end = this.periods[earlier ?? NO_PERIOD]?.end;
    return end === undefined || period === undefined || end >= period.start;
  }

  private lastStarted(ofOrg: readonly number[], day: Day): number {
    let low = 0;
    let high = ofOrg.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.periods[ofOrg[middle] ?? 0]?.start ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
