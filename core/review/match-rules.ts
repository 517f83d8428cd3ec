import type { DecidedLines, FoundLine } from './decided-lines.ts';

/** Why lines cannot be matched with one another by hand, '' when they can. */
export function whyNoMatch(lines: DecidedLines, found: readonly FoundLine[]): string {
  for (const side of ['billing', 'revenue'] as const) {
    if (!found.some((line) => line.side === side))
      return `no ${side === 'billing' ? 'Billing' : 'Revenue'} line is named`;
  }
  for (const line of found) {
    const why = lines.whyUnmatchable(line);
    if (why !== '') return `${lines.decided(line).line} ${why}`;
  }
  const currencies = new Set(found.map((line) => lines.currency(line)));
  return currencies.size > 1 ? `the lines are in ${[...currencies].sort().join(' and ')}` : '';
}
