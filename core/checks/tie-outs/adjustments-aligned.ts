import type { AlignmentStatus } from '../../align/alignment.ts';
import { alignedTitles } from '../../model/code-titles.ts';
import { countWords } from '../../model/counted.ts';
import { alignFindings } from '../../model/findings/align.ts';
import { type Check, fail, notApplicable, pass } from '../check.ts';

/** Statuses in which an unlabeled adjustment needs nobody's action. */
const FINE: ReadonlySet<AlignmentStatus> = new Set(['aligned-open', 'aligned-closed']);

/** Each IIA, IA and CBA against the periods of the org it belongs to. */
export const adjustmentsAligned: Check = {
  name: 'adjustments-aligned',
  group: 'tie-out',
  title: 'Every unlabeled adjustment falls into periods that are open on both sides',
  isBlocking: false,
  remedy: 'Work through the adjustments: each one says what to do.',
  at: 'adjustments',
  test: ({ alignment }) => {
    if (alignment.count === 0) return notApplicable('no unlabeled adjustment');
    const counts = new Map<AlignmentStatus, number>();
    for (let row = 0; row < alignment.count; row += 1) {
      const status = alignment.status.get(row);
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    const words = [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([status, count]) => `${titleOf(status)}: ${countWords(count)}`);
    const isFine = [...counts.keys()].every((status) => FINE.has(status));
    return isFine ? pass(words.join('; ')) : fail(words.join('; '));
  },
};

function titleOf(status: AlignmentStatus): string {
  if (status === 'aligned-open' || status === 'aligned-closed') return alignedTitles[status];
  return alignFindings[status].title;
}
