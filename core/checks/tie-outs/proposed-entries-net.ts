import { counted } from '../../model/counted.ts';
import type { Money } from '../../model/money.ts';
import { moneyWords } from '../../model/money-words.ts';
import { type Check, fail, notApplicable, pass } from '../check.ts';

/** What is taken out of unlabeled goes into an org: over the tenant the proposed entries come to nothing. */
export const proposedEntriesNet: Check = {
  name: 'proposed-entries-net',
  group: 'tie-out',
  title: 'Proposed journal entries from unlabeled to orgs sum to zero over the tenant',
  isBlocking: true,
  remedy: 'This is a fault of the program: keep the files and report it.',
  test: ({ proposals }) => {
    const sums = new Map<string, Money>();
    let entries = 0;
    for (const total of proposals.totals) {
      sums.set(total.currency, (sums.get(total.currency) ?? 0n) + total.amount);
      entries += total.entries;
    }
    if (entries === 0) return notApplicable('no entry proposed');
    const open = [...sums].filter(([, sum]) => sum !== 0n);
    if (open.length > 0) {
      return fail(open.map(([currency, sum]) => `${moneyWords(sum, currency)}`).join('; '));
    }
    return pass(`${counted(entries, 'entry', 'entries')} in ${[...sums.keys()].sort().join(', ')}`);
  },
};
