/** Which days the Billing extracts are stated to cover, and for which Revenue lines they are evidence. */

import { type DayRange, isWithin } from '../model/iso-date.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { BillingType, RevenueType } from '../stage/transaction-lines.ts';
import type { MatchState } from './match-state.ts';

/** Types whose documents go to Revenue, which are the names of their kinds too, with what they mostly become there. */
const usualTypes = {
  'invoice-item': ['INV'],
  'credit-memo-item': ['CM', 'CM-C', 'CM-R', 'CM-RO'],
  'debit-memo-item': ['INV'],
  'invoice-item-adjustment': ['INV', 'CM-C'],
} as const satisfies Readonly<Partial<Record<BillingType, readonly RevenueType[]>>>;
const syncedTypes = Object.keys(usualTypes) as (keyof typeof usualTypes)[];

/** True for a day that every kind of Billing extract given has a file for whose stated range holds it. */
export function coveredDays(files: readonly SourceFile[]): (day: number) => boolean {
  const rangesOfKinds = syncedTypes
    .map((type) => files.filter(({ kind }) => kind === type).map(({ range }) => range))
    .filter((ranges) => ranges.length > 0);
  const holds = (range: DayRange | undefined, day: number): boolean =>
    range !== undefined && isWithin(day, range);
  return (day) =>
    rangesOfKinds.length > 0 && rangesOfKinds.every((ranges) => ranges.some((range) => holds(range, day)));
}

/**
 * True for a Revenue type of which Billing has lines at all. Extracts without a row are no evidence that a document
 * is gone: an export that failed is as empty as a month without documents, whatever range is stated for it.
 */
export function typesWithEvidence({ billing }: MatchState): (type: RevenueType) => boolean {
  const has = new Uint8Array(billing.type.choices.length);
  for (let row = 0; row < billing.count; row += 1) has[billing.type.code(row)] = 1;
  const given = syncedTypes.filter((type) => has[billing.type.codeOf(type)] === 1);
  const usual = new Set<RevenueType>(given.flatMap((type) => usualTypes[type]));
  const named = new Set<RevenueType>(Object.values(usualTypes).flat());
  return (type) => (named.has(type) ? usual.has(type) : given.length > 0);
}
