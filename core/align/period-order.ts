/** Periods that contradict or overlap each other. */

import type { AccountingPeriod } from '../model/accounting-period.ts';
import type { Findings } from '../model/finding.ts';
import { formatDay } from '../model/iso-date.ts';
import type { PlacedPeriod } from './period-tables.ts';

/** A date range in words: `2026-10-01 to 2026-10-31`, `from 2026-11-01`. */
export function rangeWords(period: Pick<AccountingPeriod, 'start' | 'end'>): string {
  if (period.end === undefined) return `from ${formatDay(period.start)}`;
  return `${formatDay(period.start)} to ${formatDay(period.end)}`;
}

/** Records `period-conflict` where extracts give one period of one org different dates, names or states. */
export function reportConflicts(placed: readonly PlacedPeriod[], findings: Findings): void {
  const byIdentity = new Map<string, PlacedPeriod>();
  for (const entry of placed) {
    const { id, org } = entry.period;
    if (id === '') continue;
    const identity = `${org}\n${id}`;
    const first = byIdentity.get(identity);
    if (!first) byIdentity.set(identity, entry);
    else findings.add('period-conflict', entry.place, `${words(first.period)}; here ${words(entry.period)}`);
  }
}

/** Records `period-overlap` where two periods of one org, which are ordered by first day, share days. */
export function reportOverlaps(placed: readonly PlacedPeriod[], findings: Findings): void {
  for (const [at, { period, place }] of placed.entries()) {
    const before = placed[at - 1]?.period;
    if (before?.org !== period.org || before.id === period.id) continue;
    if (before.end !== undefined && before.end < period.start) continue;
    findings.add('period-overlap', place, `${words(before)} and ${words(period)}`);
  }
}

function words(period: AccountingPeriod): string {
  return `${period.org}: ${period.name} (${rangeWords(period)}, ${period.status})`;
}
