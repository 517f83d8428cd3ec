/** What to do about each alignment status of an unlabeled adjustment. */

import type { AlignmentStatus } from '../align/alignment.ts';
import { alignedTitles } from '../model/code-titles.ts';
import { alignFindings } from '../model/findings/align.ts';
import type { Tone } from './sheet.ts';

/** A status in words. */
export type StatusWords = { readonly title: string; readonly remedy: string; readonly tone: Tone };

/** Title and remedy of a status; for one that is a finding, the words of the catalogue. */
export function alignmentWords(status: AlignmentStatus): StatusWords {
  if (status === 'aligned-open' || status === 'aligned-closed')
    return { title: alignedTitles[status], remedy: 'Nothing to do.', tone: 'good' };
  const { severity, title, remedy } = alignFindings[status];
  return { title, remedy, tone: severity === 'blocking' ? 'bad' : 'warning' };
}
