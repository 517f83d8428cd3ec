/** The rates of extracts as lines are converted with them. */

import type { Extracts } from '../extract/kind.ts';
import type { RateRow } from '../fx/rate-row.ts';
import { ratesInRange } from '../fx/rates-in-range.ts';
import { rateRowsOf } from '../inputs/rates.ts';
import type { Findings } from '../model/finding.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { TextPool } from '../model/text-pool.ts';

/** The rates of all rate extracts of both systems, each within the range that is stated for its file. */
export function closeRates(
  extracts: Extracts,
  files: readonly SourceFile[],
  pool: TextPool,
  findings: Findings,
): readonly RateRow[] {
  return ratesInRange(rateRowsOf(extracts, pool), files, findings);
}
