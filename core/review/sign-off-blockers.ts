/** What stands against signing a close. */

import type { CheckResult } from '../checks/check.ts';
import { counted } from '../model/counted.ts';
import type { Review } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { findingEntry } from '../model/finding-catalogue.ts';
import { placeWords } from '../model/finding-place.ts';
import type { SignOffBlocker } from '../model/sign-off.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { TextPool } from '../model/text-pool.ts';

/** What a close found out, as far as it may stand against signing. */
export type BlockerInputs = {
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckResult[];
  readonly review: Pick<Review, 'acceptedRefusedRows'>;
  readonly files: readonly SourceFile[];
  readonly pool: TextPool;
};

/** Findings about rows that were left out; a decision about their file settles them. */
const REFUSED_ROWS: ReadonlySet<string> = new Set(['row-refused', 'total-row']);
/** The check that repeats the blocking findings, which are listed one by one. */
const REPEATS_FINDINGS = 'no-blocking-finding';

/**
 * Every blocking finding that no decision settles, and every blocking check that fails. Refused rows are settled by
 * a decision about their file.
 */
export function signOffBlockers(inputs: BlockerInputs): readonly SignOffBlocker[] {
  const { findings, checks } = inputs;
  const ofFindings = findings
    .filter(({ severity }) => severity === 'blocking')
    .flatMap((finding) => findingBlocker(inputs, finding));
  const ofChecks = checks
    .filter(({ name, isBlocking, outcome }) => isBlocking && outcome === 'fail' && name !== REPEATS_FINDINGS)
    .map(({ name, title, evidence, remedy }) => ({ code: name, found: `${title}: ${evidence}`, remedy }));
  return [...ofFindings, ...ofChecks];
}

function findingBlocker(inputs: BlockerInputs, finding: Finding): readonly SignOffBlocker[] {
  const { review, files, pool } = inputs;
  const isSettled = (at: number): boolean =>
    REFUSED_ROWS.has(finding.code) && review.acceptedRefusedRows.has(finding.file.get(at));
  let [places, first] = [0, -1];
  for (let at = 0; at < finding.row.length; at += 1) {
    if (isSettled(at)) continue;
    if (first < 0) first = at;
    places += 1;
  }
  if (first < 0) return [];
  const { title, remedy } = findingEntry(finding.code);
  const place = placeWords(finding, first, files, pool);
  const found = `${title}: ${counted(places, 'place')}, first ${place}: ${pool.text(finding.found.get(first))}`;
  return [{ code: finding.code, found, remedy }];
}
