import { parseRate } from '../model/exact-rate.ts';
import { type Day, NO_DAY } from '../model/iso-date.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { RateRow } from './rate-row.ts';

/** A rate that was looked up: text code (BLANK: none) and the day that it is of. */
export type RateFound = { readonly code: number; readonly used: Day; readonly isConflict: boolean };

/** Days of one answer, from `start` to the day before the next span. `code` is BLANK in a gap and in a conflict. */
type Span = {
  readonly start: Day;
  readonly code: number;
  readonly isConflict: boolean;
  readonly isGap: boolean;
};

type Boundary = { readonly day: Day; readonly row: RateRow; readonly isStart: boolean };

/** The rates of one system between two currencies as spans of days, in order. */
export type RateSeries = readonly Span[];

/**
 * Lays the rows of one pair out over the days. Rows may overlap as long as they agree; `onConflict` is told each
 * row that begins on a day on which another row says otherwise.
 */
export function rateSeries(
  rows: readonly RateRow[],
  pool: TextPool,
  onConflict: (row: RateRow) => void,
): RateSeries {
  const codes = codesByValue(rows, pool);
  const boundaries = boundariesOf(rows);
  const active = new Map<string, number>();
  const spans: Span[] = [];
  for (let at = 0; at < boundaries.length; ) {
    const day = boundaries[at]?.day ?? 0;
    const begun: RateRow[] = [];
    for (let next = boundaries[at]; next?.day === day; at += 1, next = boundaries[at]) {
      countValue(active, canonical(next.row.rate), next.isStart ? 1 : -1);
      if (next.isStart) begun.push(next.row);
    }
    if (active.size > 1) for (const row of begun) onConflict(row);
    const [value] = active.keys();
    const code = active.size === 1 ? (codes.get(value ?? '') ?? BLANK) : BLANK;
    spans.push({ start: day, code, isConflict: active.size > 1, isGap: active.size === 0 });
  }
  return spans;
}

/** The rate on a day, else the last one before it; undefined when there is none on or before it. */
export function rateOn(series: RateSeries, day: Day): RateFound | undefined {
  let low = 0;
  let high = series.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((series[middle]?.start ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  const span = series[low - 1];
  if (!span) return undefined;
  if (!span.isGap) return { code: span.code, used: day, isConflict: span.isConflict };
  // Two gaps never follow each other: whatever ends before a gap holds on the day before it.
  const before = series[low - 2];
  return before && { code: before.code, used: span.start - 1, isConflict: before.isConflict };
}

function boundariesOf(rows: readonly RateRow[]): Boundary[] {
  const boundaries: Boundary[] = [];
  for (const row of rows) {
    boundaries.push({ day: row.start, row, isStart: true });
    boundaries.push({ day: (row.end === NO_DAY ? row.start : row.end) + 1, row, isStart: false });
  }
  return boundaries.sort((a, b) => a.day - b.day);
}

function countValue(active: Map<string, number>, value: string, change: number): void {
  const count = (active.get(value) ?? 0) + change;
  if (count === 0) active.delete(value);
  else active.set(value, count);
}

/** A rate as a number, however it is written: 1.10 and 1.1 are one value. */
function canonical(text: string): string {
  const rate = parseRate(text);
  return typeof rate === 'string' ? text : `${rate.numerator}/${rate.denominator}`;
}

// Of several spellings of one rate, the one that sorts first stands for all, whatever the order of the rows.
function codesByValue(rows: readonly RateRow[], pool: TextPool): Map<string, number> {
  const texts = new Map<string, string>();
  for (const { rate } of rows) {
    const known = texts.get(canonical(rate));
    if (known === undefined || rate < known) texts.set(canonical(rate), rate);
  }
  return new Map([...texts].map(([value, text]) => [value, pool.code(text)]));
}
