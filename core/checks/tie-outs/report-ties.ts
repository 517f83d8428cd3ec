import { type Check, needs } from '../check.ts';

/** Ties between Revenue's own reports; no extract of these reports is read yet, and the workbook says so. */
const ties: readonly (readonly [name: string, title: string, needed: string])[] = [
  [
    'rollforward-begin',
    'Billing Rollforward opens with the prior closing',
    'the Billing Rollforward of both periods',
  ],
  [
    'rollforward-additions',
    'Billing Rollforward additions = RC Rollforward additions',
    'the Billing and RC Rollforward',
  ],
  [
    'rollforward-releases',
    'Billing Rollforward releases = Accounting Detail',
    'the Billing Rollforward and Accounting Detail',
  ],
  ['waterfall-billed', 'Billing Waterfall billed = Billing Report of the period', 'the Billing Waterfall'],
  [
    'waterfall-amortized',
    'Billing Waterfall amortized = Accounting Detail',
    'the Billing Waterfall and Accounting Detail',
  ],
  ['rc-rollforward-release', 'RC Rollforward release = billed + unbilled revenue', 'the RC Rollforward'],
  ['netting', 'Netting = ending balance of contract assets', 'the Netting report'],
  ['waterfall-revenue', 'Waterfall net revenue = Revenue Insight', 'the Waterfall and Revenue Insight'],
  ['trial-balance', 'Trial Balance = RC Rollforward and Waterfall', 'the Trial Balance'],
  ['ledger', 'Accounting Report net revenue = general ledger', 'the Accounting Report and a ledger balance'],
];

/** One check per tie. */
export const reportTies: readonly Check[] = ties.map(([name, title, needed]) => ({
  name: `tie-${name}`,
  group: 'tie-out' as const,
  title,
  isBlocking: false,
  remedy: 'Compare the two reports by hand until their extracts can be read.',
  test: () => needs(needed),
}));
