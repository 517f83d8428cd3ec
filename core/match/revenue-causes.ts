/** Why a Revenue line has no match in Billing. */

import { NO_DAY } from '../model/iso-date.ts';
import { openItemsFor, type PriorClose } from '../model/prior-close.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { SourceFile } from '../model/source-file.ts';
import { BLANK } from '../model/text-pool.ts';
import { headerLookup, type InvoiceHeader, type InvoiceHeaders } from './invoice-headers.ts';
import type { MatchState } from './match-state.ts';
import type { Cause } from './matching.ts';
import { coveredDays, typesWithEvidence } from './stated-ranges.ts';
import { unreadDocuments } from './unread-documents.ts';
import { goneInBilling, reportWithdrawal } from './withdrawn-lines.ts';

/** What is known about Revenue lines besides the lines themselves. */
export type RevenueEvidence = {
  readonly files: readonly SourceFile[];
  readonly prior: PriorClose | undefined;
  /** Undefined when the close has no extract of invoice headers. */
  readonly headers: InvoiceHeaders | undefined;
};

const RECORD_ID = /^[0-9a-f]{32}$/i;
const originCauses: Readonly<Record<string, Cause>> = {
  system: 'system-credit',
  'reduction-order': 'reduction-order',
  voided: 'voided',
};

/** Names the cause of every Revenue line that counts, has no match and no cause yet. */
export function* nameRevenueCauses(state: MatchState, evidence: RevenueEvidence): Slices<void> {
  const { revenue, revenueCause } = state;
  const inScope = revenue.state.codeOf('in-scope');
  const byOrigin = revenue.origin.choices.map((origin) => originCauses[origin]);
  const absence = yield* absenceOf(state, evidence);
  const refused = new Set(state.ambiguous.flatMap((match) => match.candidates.flat()));
  for (let row = 0; row < revenue.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    if (revenue.state.code(row) !== inScope) continue;
    const fromOrigin = byOrigin[revenue.origin.code(row)];
    if (fromOrigin) revenueCause.set(row, fromOrigin);
    else if (state.isRevenueFree(row)) revenueCause.set(row, refused.has(row) ? 'unexplained' : absence(row));
  }
}

function* absenceOf(
  state: MatchState,
  { files, prior, headers }: RevenueEvidence,
): Slices<(row: number) => Cause> {
  const { revenue, pool } = state;
  const isInBilling = documentsOf(state);
  yield;
  const isCovered = coveredDays(files);
  const covered = coveredAbsence(state, files, headers);
  const isUnread = yield* unreadDocuments(state);
  return (row) => {
    const id = pool.text(revenue.lineId.get(row));
    const document = revenue.document.get(row);
    if (id !== '' && !RECORD_ID.test(id)) return 'other-source';
    // The document is there and this line of it is not: no rule names a reason for that.
    if (isInBilling(document)) return isUnread(document) ? 'unreadable' : 'unexplained';
    if (isCovered(revenue.date.get(row))) return covered(row);
    const open = prior ? openItemsFor(prior.openInBilling, id, pool.text(document)) : [];
    if (open.length > 0) return 'timing';
    // No range covers a date that is not known.
    return revenue.date.get(row) === NO_DAY ? 'unreadable' : 'outside-extract-range';
  };
}

function documentsOf(state: MatchState): (document: number) => boolean {
  const known = new Uint8Array(state.pool.size);
  for (let row = 0; row < state.billing.count; row += 1) known[state.billing.document.get(row)] = 1;
  return (document) => document !== BLANK && known[document] === 1;
}

// The items are not where they should be: the header of the invoice knows better than that what became of it.
function coveredAbsence(
  state: MatchState,
  files: readonly SourceFile[],
  headers: InvoiceHeaders | undefined,
): (row: number) => Cause {
  const headerOf = headerLookup(headers, state.pool);
  const isEvidence = typesWithEvidence(state);
  return (row) => {
    const header = headerOf(state.revenue.document.get(row));
    if (header?.state === 'posted') return reportItemsMissing(state, row, header, files);
    if (header) return reportWithdrawal(state, row, goneInBilling[header.state]);
    if (!isEvidence(state.revenue.type.get(row))) return 'unexplained';
    return reportWithdrawal(state, row, goneInBilling.deleted);
  };
}

function reportItemsMissing(
  state: MatchState,
  row: number,
  header: InvoiceHeader,
  files: readonly SourceFile[],
): Cause {
  const document = state.pool.text(state.revenue.document.get(row));
  const file = files.find(({ index }) => index === header.file)?.name ?? '';
  const found = `${document}: the invoice is posted in ${file}, row ${header.row}, but none of its items is in the extract`;
  state.findings.add('items-missing', state.revenuePlace(row), found, state.revenueMoney(row));
  return 'unexplained';
}
