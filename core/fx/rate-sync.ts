import { isSameRate, parseRate } from '../model/exact-rate.ts';
import { type DayRange, isWithin, NO_DAY } from '../model/iso-date.ts';
import type { RateRow } from './rate-row.ts';

/** What a rate sync did; nothing that was given is changed. */
export type RateSync = {
  /** The rates after the sync. */
  readonly rates: readonly RateRow[];
  /** Rates of days on which there was none. */
  readonly added: readonly RateRow[];
  /** Rates that differ from the ones already present; those used by a signed month are kept. */
  readonly differences: readonly {
    readonly present: RateRow;
    readonly incoming: RateRow;
    readonly isReplaced: boolean;
  }[];
};

/**
 * Takes Billing's rates of a range of days, bounds included, into the rates already present. Rates outside the range
 * are neither taken nor replaced, and a rate that a signed month used (`isSigned`) is never overwritten.
 */
export function syncRates(
  present: readonly RateRow[],
  incoming: readonly RateRow[],
  range: DayRange,
  isSigned: (row: RateRow) => boolean,
): RateSync {
  const taken = incoming.filter((row) => isWithin(row.start, range) && isWithin(lastDay(row), range));
  const presentByKey = Map.groupBy(present, keyOf);
  const added = taken.filter((row) => !presentByKey.has(keyOf(row)));
  const differences = taken.flatMap((row) => {
    const known = presentByKey.get(keyOf(row)) ?? [];
    const isReplaced = !known.some(isSigned);
    const differing = known.filter((candidate) => !isEqualRate(candidate, row));
    return differing.map((candidate) => ({ present: candidate, incoming: row, isReplaced }));
  });
  const replacing = differences.filter((difference) => difference.isReplaced);
  const replaced = new Set(replacing.map((difference) => keyOf(difference.present)));
  const kept = present.filter((row) => !replaced.has(keyOf(row)));
  const replacements = new Set(replacing.map((difference) => difference.incoming));
  return { rates: [...kept, ...replacements, ...added], added, differences };
}

function lastDay(row: RateRow): number {
  return row.end === NO_DAY ? row.start : row.end;
}

function keyOf(row: RateRow): string {
  return `${row.system} ${row.from} ${row.to} ${row.start} ${lastDay(row)}`;
}

function isEqualRate(a: RateRow, b: RateRow): boolean {
  const [first, second] = [parseRate(a.rate), parseRate(b.rate)];
  return typeof first === 'string' || typeof second === 'string'
    ? a.rate === b.rate
    : isSameRate(first, second);
}
