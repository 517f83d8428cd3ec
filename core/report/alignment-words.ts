/** What to do about each alignment status of an unlabeled adjustment. */

import type { AlignmentStatus } from '../align/alignment.ts';
import { alignFindings } from '../model/findings/align.ts';
import type { Tone } from './sheet.ts';

/** A status in words. */
export type StatusWords = { readonly remedy: string; readonly tone: Tone };

/** The remedy of a status; for one that is a finding, the words of the catalogue. */
export function alignmentWords(status: AlignmentStatus): StatusWords {
  if (status === 'aligned-open') return { remedy: 'Nothing to do: both periods are open.', tone: 'good' };
  if (status === 'aligned-closed') {
    return { remedy: 'Nothing to do: it was in the signed close of its month.', tone: 'good' };
  }
  const { severity, remedy } = alignFindings[status];
  return { remedy, tone: severity === 'blocking' ? 'bad' : 'warning' };
}
