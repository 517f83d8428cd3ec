/** Why no journal entry is proposed for an adjustment, in words. */

import type { ProposalVerdict } from '../align/proposal-verdicts.ts';

type Words = { readonly why: string; readonly remedy?: string };

// Where no remedy stands here, that of the alignment status is the one.
const words: Readonly<Record<Exclude<ProposalVerdict, 'proposed'>, Words>> = {
  'no-multi-org': {
    why: 'Without Multi-Org the journal run takes the adjustment',
    remedy: 'Nothing: run the journal run.',
  },
  'period-org-unknown': { why: 'An accounting period does not say whose it is' },
  'org-undecided': { why: 'The org is undecided' },
  'no-amount': {
    why: 'Amount or currency is not known',
    remedy: 'Export the adjustment again with its type, amount and currency.',
  },
  'no-unlabeled-period': { why: 'No unlabeled period covers the date' },
  'no-org-period': { why: 'No period of the org covers the date' },
  'signed-already': { why: 'The signed close of its month counts it' },
  'unlabeled-closed': { why: 'The unlabeled period is closed: nothing can be reversed there' },
  countered: {
    why: 'It counters an adjustment of a closed unlabeled period: together they are zero',
    remedy: 'Nothing to do.',
  },
  'no-open-org-period': {
    why: 'The org has no open period from this date on',
    remedy: 'Create or open the next accounting period of the org, then book the adjustment there.',
  },
};

/** Why an entry is withheld; '' for one that is proposed. */
export function withheldWords(verdict: ProposalVerdict): string {
  return verdict === 'proposed' ? '' : words[verdict].why;
}

/** What has to be done before an entry can be proposed; undefined where the alignment says it. */
export function withheldRemedy(verdict: ProposalVerdict): string | undefined {
  return verdict === 'proposed' ? '' : words[verdict].remedy;
}
