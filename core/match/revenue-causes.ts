/** Why a Revenue line has no match in Billing. */

import { type DayRange, isWithin } from '../model/iso-date.ts';
import type { PriorClose } from '../model/prior-close.ts';
import type { SourceFile } from '../model/source-file.ts';
import { BLANK } from '../model/text-pool.ts';
import type { BillingType } from '../stage/transaction-lines.ts';
import type { MatchState } from './match-state.ts';
import type { Cause } from './matching.ts';

/** What is known about Revenue lines besides the lines themselves. */
export type RevenueEvidence = {
  readonly files: readonly SourceFile[];
  readonly prior: PriorClose | undefined;
};

const RECORD_ID = /^[0-9a-f]{32}$/i;
const originCauses: Readonly<Record<string, Cause>> = {
  system: 'system-credit',
  'reduction-order': 'reduction-order',
  voided: 'voided',
};
/** Types whose documents go to Revenue: a Revenue line must come from one of them. */
const syncedTypes: ReadonlySet<BillingType> = new Set([
  'invoice-item',
  'credit-memo-item',
  'debit-memo-item',
  'invoice-item-adjustment',
]);

/** Names the cause of every Revenue line that counts, has no match and no cause yet. */
export function nameRevenueCauses(state: MatchState, evidence: RevenueEvidence): void {
  const { revenue, revenueCause } = state;
  const inScope = revenue.state.codeOf('in-scope');
  const byOrigin = revenue.origin.choices.map((origin) => originCauses[origin]);
  const absence = absenceOf(state, evidence);
  const refused = new Set(state.ambiguous.flatMap((match) => match.candidates.flat()));
  for (let row = 0; row < revenue.count; row += 1) {
    if (revenue.state.code(row) !== inScope) continue;
    const fromOrigin = byOrigin[revenue.origin.code(row)];
    if (fromOrigin) revenueCause.set(row, fromOrigin);
    else if (state.isRevenueFree(row)) revenueCause.set(row, refused.has(row) ? 'unexplained' : absence(row));
  }
}

function absenceOf(state: MatchState, { files, prior }: RevenueEvidence): (row: number) => Cause {
  const { revenue, pool } = state;
  const isInBilling = documentsOf(state);
  const isCovered = statedRanges(state, files);
  return (row) => {
    const id = pool.text(revenue.lineId.get(row));
    const document = revenue.document.get(row);
    if (id !== '' && !RECORD_ID.test(id)) return 'other-source';
    // The document is there and this line of it is not: no rule names a reason for that.
    if (isInBilling(document)) return 'unexplained';
    if (isCovered(revenue.date.get(row))) return reportDeleted(state, row);
    const open = prior?.open.get(id) ?? prior?.open.get(pool.text(document));
    return open?.side === 'billing' ? 'timing' : 'outside-extract-range';
  };
}

function documentsOf(state: MatchState): (document: number) => boolean {
  const known = new Uint8Array(state.pool.size);
  for (let row = 0; row < state.billing.count; row += 1) known[state.billing.document.get(row)] = 1;
  return (document) => document !== BLANK && known[document] === 1;
}

// A date is covered when every kind of Billing extract that states a range has a file whose range holds it.
function statedRanges(state: MatchState, files: readonly SourceFile[]): (day: number) => boolean {
  const { billing } = state;
  const rangesByType = new Map<BillingType, Map<number, DayRange>>();
  const seen = new Set<number>();
  for (let row = 0; row < billing.count; row += 1) {
    const file = billing.file.get(row);
    const key = file * billing.type.choices.length + billing.type.code(row);
    if (seen.has(key)) continue;
    seen.add(key);
    const type = billing.type.get(row);
    const range = files.find((source) => source.index === file)?.range;
    if (!range || !syncedTypes.has(type)) continue;
    const ranges = rangesByType.get(type) ?? new Map<number, DayRange>();
    rangesByType.set(type, ranges.set(file, range));
  }
  const kinds = [...rangesByType.values()].map((ranges) => [...ranges.values()]);
  return (day) => kinds.length > 0 && kinds.every((ranges) => ranges.some((range) => isWithin(day, range)));
}

function reportDeleted(state: MatchState, row: number): Cause {
  const { lineId, document } = state.revenue;
  const found = `${state.pool.text(document.get(row))}, line ${state.pool.text(lineId.get(row))}`;
  state.findings.add('deleted-upstream', state.revenuePlace(row), found, state.revenueMoney(row));
  return 'deleted-upstream';
}
