/** Why a line stands alone, in words: its cause, the staging error, the groupings that fitted equally well. */

import { BLANK } from '../model/text-pool.ts';
import { causeWords } from './cause-words.ts';
import type { CloseContext } from './close-context.ts';
import type { LineView } from './line-view.ts';

/** Candidate lines named per grouping; a grouping rarely has more. */
const NAMED = 5;

/** Tells the story of lines without a match. */
export class UnmatchedWords {
  private readonly groupings = new Map<number, string>();
  private readonly context: CloseContext;

  constructor(context: CloseContext) {
    this.context = context;
    for (const match of context.close.matching.ambiguous) {
      const named = match.candidates.map((rows) => this.candidate(rows)).join(' or ');
      for (const row of match.billing) this.groupings.set(row, `These fit equally well: ${named}.`);
    }
  }

  /** What an unmatched line is, in words. */
  meaning(lines: LineView, row: number): string {
    const { matching, pool } = this.context.close;
    const isBilling = lines.side === 'billing';
    const cause = (isBilling ? matching.billingCause : matching.revenueCause).get(row);
    const words = [causeWords[cause].meaning];
    if (!isBilling) return words.join(' ');
    const error = matching.stagingError.get(row);
    if (error !== BLANK) words.push(`Staging error: ${pool.text(error)}`);
    const grouping = this.groupings.get(row);
    if (grouping !== undefined) words.push(grouping);
    return words.join(' ');
  }

  private candidate(rows: readonly number[]): string {
    const { revenue } = this.context;
    const names = rows
      .slice(0, NAMED)
      .map((row) => `${revenue.text('document', row)} ${revenue.text('id', row)}`);
    const more = rows.length > NAMED ? ` and ${rows.length - NAMED} more` : '';
    return `Revenue lines ${names.join(', ')}${more}`;
  }
}
