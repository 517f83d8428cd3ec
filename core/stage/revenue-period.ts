/** Periods of Revenue as extracts write them: YYYYMM, or a name. */

import type { Kinds } from '../extract/all-kinds.ts';
import type { Extracts } from '../extract/kind.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';

const YEAR_MONTH = /^(\d{4})-?(\d{2})$/;
const MONTH_YEAR = /^([a-z]+)[\s'’./-]*(\d{4}|\d{2})$/;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SHORTEST_MONTH = 3;
/** Two-digit years below this are of this century, as Revenue reads them (RR format). */
const PIVOT = 50;

/** Period ids by text code; 0 = blank, -1 = unreadable. */
export class PeriodReader {
  private readonly ids = new Map<number, number>([[BLANK, 0]]);
  private readonly pool: TextPool;

  /** Names of the calendar extract outrank the month they look like. */
  constructor({ pool, kinds, extracts }: { pool: TextPool; kinds: Kinds; extracts: Extracts }) {
    this.pool = pool;
    for (const { count, columns } of extracts.of(kinds.revenueCalendar)) {
      for (let row = 0; row < count; row += 1) {
        const name = columns.name.get(row);
        if (name !== BLANK) this.ids.set(name, columns.id.get(row));
      }
    }
  }

  /** YYYYMM of a text code, 0 for blank, -1 when the text is no period. */
  idOf(code: number): number {
    const known = this.ids.get(code);
    if (known !== undefined) return known;
    const id = periodIdOf(this.pool.text(code)) ?? -1;
    this.ids.set(code, id);
    return id;
  }
}

/** Reads `202401`, `2024-01`, `JAN-19`, `Jan-24`, `January 2024`; undefined when the text is none of these. */
export function periodIdOf(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  const numbers = YEAR_MONTH.exec(plain);
  if (numbers) return periodId(Number(numbers[1]), Number(numbers[2]));
  const named = MONTH_YEAR.exec(plain);
  if (!named) return undefined;
  const name = named[1] ?? '';
  const month =
    name === 'sept'
      ? 9
      : MONTHS.findIndex((one) => one === name || one.slice(0, SHORTEST_MONTH) === name) + 1;
  const year = Number(named[2]);
  if (named[2]?.length === 4) return periodId(year, month);
  return periodId(year < PIVOT ? 2000 + year : 1900 + year, month);
}

function periodId(year: number, month: number): number | undefined {
  const isPeriod = year >= 1900 && year < 3000 && month >= 1 && month <= 12;
  return isPeriod ? year * 100 + month : undefined;
}
