import { basisTitles } from '../../model/code-titles.ts';
import type { Money } from '../../model/money.ts';
import { readableMoney } from '../../model/money-words.ts';
import { type Check, fail, pass } from '../check.ts';

/** Amounts that sit under another org on the other side only move: over all orgs they come to nothing. */
export const orgReclassNets: Check = {
  name: 'org-reclass-nets',
  group: 'conservation',
  title: 'Reclassifications between orgs sum to zero',
  isBlocking: true,
  remedy: 'This is a fault of the program: keep the files and report it.',
  test: ({ bridge }) => {
    const sums = new Map<string, Money>();
    for (const cell of bridge.cells) {
      const { basis, currency, countsIn } = cell;
      const key = `${basisTitles[basis] ?? basis}, documents in ${currency}, in ${countsIn}`;
      const moved =
        (cell.causes.get('org-reclass')?.amount ?? 0n) + (cell.causes.get('org-relabelled')?.amount ?? 0n);
      sums.set(key, (sums.get(key) ?? 0n) + moved);
    }
    const open = [...sums].filter(([, sum]) => sum !== 0n);
    if (open.length > 0) return fail(open.map(([key, sum]) => `${key}: ${readableMoney(sum)}`).join('; '));
    return pass('in every currency');
  },
};
