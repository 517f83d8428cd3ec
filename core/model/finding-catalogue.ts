/**
 * Every finding code with what it means and what to do: the one text of the command line, the workbook and the window. It
 * names things, not where they are found: each surface adds its own place with `remedyOn`.
 */

import { adjustmentFindings } from './findings/adjustment.ts';
import { alignFindings } from './findings/align.ts';
import { fxFindings } from './findings/fx.ts';
import { importFindings } from './findings/import.ts';
import { matchFindings } from './findings/match.ts';
import { orgFindings } from './findings/org.ts';
import { periodFindings } from './findings/period.ts';
import { priorFindings } from './findings/prior.ts';
import { reviewFindings } from './findings/review.ts';
import { stageFindings } from './findings/stage.ts';
import type { RemedyPlace } from './remedy-places.ts';

/** `blocking` refuses sign-off, `warning` wants an answer, `note` is for the record. */
export type Severity = 'blocking' | 'warning' | 'note';

/** One entry of the catalogue. */
export type FindingEntry = {
  readonly severity: Severity;
  /** A short headline. */
  readonly title: string;
  /** What it means, in the reader's terms. */
  readonly meaning: string;
  /** What to do about it, and where. */
  readonly remedy: string;
  readonly at?: RemedyPlace;
};

/** All findings of the product by code. */
export const findingCatalogue = {
  ...importFindings,
  ...stageFindings,
  ...orgFindings,
  ...fxFindings,
  ...alignFindings,
  ...adjustmentFindings,
  ...periodFindings,
  ...matchFindings,
  ...priorFindings,
  ...reviewFindings,
} as const satisfies Record<string, FindingEntry>;

/** The code of a finding. */
export type FindingCode = keyof typeof findingCatalogue;

/** The entry of a code. */
export function findingEntry(code: FindingCode): FindingEntry {
  return findingCatalogue[code];
}
