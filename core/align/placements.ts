/** Where an adjustment of an org and day is booked and where it belongs, worked out once per org and day. */

import type { AccountingPeriod } from '../model/accounting-period.ts';
import { type Day, type DayRange, isWithin, NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { AlignmentStatus } from './alignment.ts';
import { statusByPeriods } from './matrix.ts';
import { NO_PERIOD, PeriodLookup } from './period-lookup.ts';

/** Positions in the list of periods, NO_PERIOD for none, and what they make of the adjustment. */
export type Placement = {
  readonly org: number;
  readonly day: Day;
  readonly booked: number;
  readonly covering: number;
  readonly aligned: number;
  readonly status: AlignmentStatus;
  /** 0, 1 when both covering periods exist with different dates, 2 when that is severe. */
  readonly boundaries: 0 | 1 | 2;
  /** True when either covering period has no end. */
  readonly isOpenEnded: boolean;
};

/** More days than any two dates of the product lie apart, so that org and day make one number. */
const DAY_SPAN = 2 ** 21;

/** Finds placements. Adjustments share days, so a million of them need a few thousand placements. */
export class Placements {
  private readonly known = new Map<number, Placement>();
  private readonly lookup: PeriodLookup;
  private readonly periods: readonly AccountingPeriod[];
  private readonly closing: ReadonlyMap<number, DayRange>;

  constructor(periods: readonly AccountingPeriod[], setup: Setup, pool: TextPool) {
    this.periods = periods;
    this.lookup = new PeriodLookup(periods, pool, setup.features.multiOrg);
    const orgs = Object.entries(setup.closing.orgs).map(
      ([org, range]) => [pool.code(org), daysOf(range)] as const,
    );
    this.closing = new Map([[BLANK, daysOf(setup.closing.unlabeled)], ...orgs]);
  }

  /** The placement of an adjustment whose derived org has this code; BLANK is `org-undecided`. */
  of(org: number, day: Day): Placement {
    const key = org * DAY_SPAN + (day === NO_DAY ? DAY_SPAN - 1 : day + DAY_SPAN / 2);
    const known = this.known.get(key);
    if (known) return known;
    const placement = this.place(org, day);
    this.known.set(key, placement);
    return placement;
  }

  /** The period at a position; undefined for NO_PERIOD. */
  period(position: number): AccountingPeriod | undefined {
    return position === NO_PERIOD ? undefined : this.periods[position];
  }

  private place(org: number, day: Day): Placement {
    const booked = day === NO_DAY ? NO_PERIOD : this.lookup.covering(BLANK, day);
    const isPlaceable = org !== BLANK && day !== NO_DAY;
    const covering = isPlaceable ? this.lookup.covering(org, day) : NO_PERIOD;
    const [unlabeledPeriod, orgPeriod] = [this.period(booked), this.period(covering)];
    const belongsThere = orgPeriod?.status === 'open' || orgPeriod?.status === 'pending-close';
    const nextOpen = isPlaceable ? this.lookup.nextOpen(org, day) : NO_PERIOD;
    return {
      org,
      day,
      booked,
      covering,
      aligned: belongsThere ? covering : nextOpen,
      status: org === BLANK ? 'org-undecided' : statusByPeriods(unlabeledPeriod, orgPeriod),
      boundaries: this.boundaries(unlabeledPeriod, orgPeriod, org, day),
      isOpenEnded: [unlabeledPeriod, orgPeriod].some(
        (period) => period !== undefined && period.end === undefined,
      ),
    };
  }

  private boundaries(
    unlabeled: AccountingPeriod | undefined,
    orgPeriod: AccountingPeriod | undefined,
    org: number,
    day: Day,
  ): 0 | 1 | 2 {
    if (!unlabeled || !orgPeriod) return 0;
    if (unlabeled.start === orgPeriod.start && unlabeled.end === orgPeriod.end) return 0;
    const [one, other] = [this.closing.get(BLANK), this.closing.get(org)];
    return one && other && isWithin(day, one) !== isWithin(day, other) ? 2 : 1;
  }
}

function daysOf(range: { readonly from: string; readonly to: string }): DayRange {
  return { from: parseIsoDate(range.from) ?? NO_DAY, to: parseIsoDate(range.to) ?? NO_DAY };
}
