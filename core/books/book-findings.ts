/** What a book shows of findings, checks and the sign-off: nothing that names a line of another book. */

import { IntColumn } from '../model/column-table.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import type { BookPart, Close } from '../report/close.ts';
import { bookAt } from './book-plan.ts';
import { mergedRows } from './buckets.ts';
import type { PlacesByBook } from './finding-places.ts';
import { HIDDEN_TEXT } from './foreign-texts.ts';
import { selectInts } from './select-columns.ts';
import type { Selection } from './selection.ts';

/**
 * The places at lines of the book and those about a file or the setup as a whole. A place about the setup that names
 * something of another book is left out, as are places at rows that are no lines.
 */
export function findingsOfBook(
  selection: Selection,
  isShownEntry: (sequence: number) => boolean,
): { readonly findings: readonly Finding[]; readonly part: BookPart } {
  const findings: Finding[] = [];
  const placesLeftOut = new Map<FindingCode, number>();
  for (const places of selection.plan.places) {
    const { finding } = places;
    const kept = keptPlaces(selection, places, isShownEntry);
    const left = finding.row.length - kept.length;
    if (left > 0) placesLeftOut.set(finding.code, left);
    if (kept.length > 0) findings.push(partOf(selection, finding, kept));
  }
  return { findings, part: { book: bookAt(selection.plan, selection.number), placesLeftOut } };
}

function keptPlaces(
  { plan, number, foreign }: Selection,
  { finding, own, memo, general, decisions }: PlacesByBook,
  isShownEntry: (sequence: number) => boolean,
): Int32Array {
  const { pool } = plan.close;
  const isShown = (at: number): boolean =>
    !foreign.areIn(pool.text(finding.found.get(at))) && !foreign.areIn(pool.text(finding.column.get(at)));
  return mergedRows(
    own[number] ?? new Int32Array(0),
    memo[number] ?? new Int32Array(0),
    general.filter(isShown),
    decisions.filter((at) => isShownEntry(finding.row.get(at)) && isShown(at)),
  );
}

// A sum of amounts is kept for all places together, so a part of the places has none.
function partOf({ plan, foreign }: Selection, finding: Finding, kept: Int32Array): Finding {
  const { pool } = plan.close;
  const hidden = pool.code(HIDDEN_TEXT);
  const shown = (column: IntColumn): IntColumn => {
    const texts = IntColumn.filled(kept.length, hidden);
    for (const [at, place] of kept.entries()) {
      const code = column.get(place);
      if (!foreign.areIn(pool.text(code))) texts.set(at, code);
    }
    return texts;
  };
  return {
    code: finding.code,
    severity: finding.severity,
    file: selectInts(finding.file, kept),
    row: selectInts(finding.row, kept),
    column: selectInts(finding.column, kept),
    found: shown(finding.found),
    amounts: kept.length === finding.row.length ? finding.amounts : new Map(),
  };
}

/**
 * Checks and sign-off as they stand for the whole close; words that name something of another book are replaced. What
 * a failing check found is never shown: a sum of a file or a difference of the tenant is that of other orgs too.
 */
export function verdictsOfBook({ plan, foreign }: Selection): Pick<Close, 'checks' | 'signOff'> {
  const { checks, signOff } = plan.close;
  return {
    checks: checks.map((check) => {
      const isFailing = check.outcome === 'fail';
      return { ...check, evidence: isFailing ? HIDDEN_TEXT : foreign.shown(check.evidence) };
    }),
    signOff: {
      status: signOff.status,
      prepared: signOff.prepared,
      reviewed: signOff.reviewed,
      voided: signOff.voided.map((one) => ({
        ...one,
        reasons: one.reasons.map((words) => foreign.shown(words)),
      })),
      blockers: signOff.blockers.map((one) => ({ ...one, found: HIDDEN_TEXT })),
      digest: signOff.digest,
    },
  };
}
