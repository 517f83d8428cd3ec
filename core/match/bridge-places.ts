/** Places of the bridge: Revenue org × Revenue period × transaction currency, each with a number of its own. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import { type CalendarPeriod, UNLABELED } from '../model/accounting-period.ts';
import { type Day, NO_DAY } from '../model/iso-date.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';

const PERIOD_LIMIT = 2 ** 20;
const CURRENCY_LIMIT = 2 ** 12;

/** Numbers the places as they turn up; org and currency are text codes, period is YYYYMM or 0. */
export class Places {
  readonly org: number[] = [];
  readonly period: number[] = [];
  readonly currency: number[] = [];
  private readonly numbers = new Map<number, number>();
  private readonly orgNumbers = new Map<number, number>();
  private readonly currencyNumbers = new Map<number, number>();
  private last = -1;

  /** The number of a place, giving it one when it is new. */
  at(org: number, period: number, currency: number): number {
    const { last } = this;
    if (this.org[last] === org && this.period[last] === period && this.currency[last] === currency)
      return last;
    const key =
      (numberOf(this.orgNumbers, org) * PERIOD_LIMIT + period) * CURRENCY_LIMIT +
      numberOf(this.currencyNumbers, currency);
    const known = this.numbers.get(key);
    this.last = known ?? this.org.length;
    if (known !== undefined) return known;
    this.numbers.set(key, this.last);
    this.org.push(org);
    this.period.push(period);
    this.currency.push(currency);
    return this.last;
  }
}

function numberOf(numbers: Map<number, number>, code: number): number {
  const known = numbers.get(code);
  if (known !== undefined) return known;
  numbers.set(code, numbers.size);
  return numbers.size - 1;
}

type Placed = {
  readonly billing: BillingLines;
  readonly orgs: OrgAssignment;
  readonly calendar: readonly CalendarPeriod[];
};

/** Place of every Billing line: the Revenue org it maps to, the Revenue period that covers its document date. */
export function* placeBilling(
  places: Places,
  lines: BillingLines,
  orgs: OrgAssignment,
  calendar: readonly CalendarPeriod[],
): Slices<Int32Array> {
  const periodOf = periodLookup(calendar);
  const found = new Int32Array(lines.count);
  for (let row = 0; row < lines.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    found[row] = places.at(orgs.revenueOrg.get(row), periodOf(lines.date.get(row)), lines.currency.get(row));
  }
  return found;
}

/** The same after some lines got other orgs: only these are placed anew. */
export function placeAgain(
  places: Places,
  before: Int32Array,
  { billing: lines, orgs, calendar }: Placed,
  rows: readonly number[],
): Int32Array {
  const periodOf = periodLookup(calendar);
  const found = before.slice();
  for (const row of rows) {
    found[row] = places.at(orgs.revenueOrg.get(row), periodOf(lines.date.get(row)), lines.currency.get(row));
  }
  return found;
}

/** Place of every Revenue line: its own org, or `unlabeled` without one, and the period in which it was collected. */
export function* placeRevenue(places: Places, lines: RevenueLines, pool: TextPool): Slices<Int32Array> {
  const unlabeled = pool.code(UNLABELED);
  const found = new Int32Array(lines.count);
  for (let row = 0; row < lines.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const org = lines.org.get(row);
    found[row] = places.at(org === BLANK ? unlabeled : org, lines.period.get(row), lines.currency.get(row));
  }
  return found;
}

// Days repeat over many lines, so each is looked up once.
function periodLookup(calendar: readonly CalendarPeriod[]): (day: Day) => number {
  const known = new Map<Day, number>([[NO_DAY, 0]]);
  return (day) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const period = calendar.find(({ start, end }) => day >= start && day <= end)?.id ?? 0;
    known.set(day, period);
    return period;
  };
}
