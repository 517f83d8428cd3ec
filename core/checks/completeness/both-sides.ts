import { countWords } from '../../model/counted.ts';
import { type Check, fail, pass } from '../check.ts';

/** A close of one side alone would call every one of its lines a difference. */
export const bothSides: Check = {
  name: 'both-sides-have-lines',
  group: 'completeness',
  title: 'Billing and Revenue both have lines that count',
  isBlocking: true,
  remedy: 'Add the missing extract, or export it again: an empty one is no evidence that there was nothing.',
  test: ({ billing, revenue }) => {
    const counts = [countOf(billing), countOf(revenue)] as const;
    const words = `${countWords(counts[0])} of Billing, ${countWords(counts[1])} of Revenue`;
    return counts.some((count) => count === 0) ? fail(words) : pass(words);
  },
};

function countOf(lines: {
  readonly count: number;
  readonly state: { codeOf(state: 'in-scope'): number; code(row: number): number };
}): number {
  const inScope = lines.state.codeOf('in-scope');
  let count = 0;
  for (let row = 0; row < lines.count; row += 1) if (lines.state.code(row) === inScope) count += 1;
  return count;
}
