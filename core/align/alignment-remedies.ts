/** What to do about each alignment status, in words. */

import { alignFindings } from '../model/findings/align.ts';
import { type AlignmentStatus, alignmentStatuses } from './alignment.ts';

/** True when a status asks for no action and is no finding. */
export function isFine(status: AlignmentStatus): status is 'aligned-open' | 'aligned-closed' {
  return status === 'aligned-open' || status === 'aligned-closed';
}

function remedyOf(status: AlignmentStatus): string {
  if (status === 'aligned-open') return 'Nothing to do: both periods are open.';
  if (status === 'aligned-closed') return 'Nothing to do: it was in the signed close of its month.';
  return alignFindings[status].remedy;
}

/** The remedy of every status; that of a finding is the one in the catalogue of findings. */
export const alignmentRemedies: ReadonlyMap<AlignmentStatus, string> = new Map(
  alignmentStatuses.map((status) => [status, remedyOf(status)]),
);
