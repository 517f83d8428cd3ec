/** Codes in words, where more than one stage writes them. */

/** Bases of the bridge. */
export const basisTitles: Readonly<Record<string, string>> = {
  transaction: 'Transaction',
  functional: 'Functional',
  reporting: 'Reporting',
};

/** Columns of the bridge that are no Revenue org. */
export const bridgeOrgTitles: Readonly<Record<string, string>> = {
  unlabeled: 'unlabeled (no org)',
  'org-off': 'no Revenue org: switched off',
  unmapped: 'no Revenue org: not mapped',
};

/** What an org rests on. */
export const orgBasisTitles: Readonly<Record<string, string>> = {
  'own-label': 'Own label',
  'parent-document': 'Document it adjusts',
  'source-transaction': 'Source transaction',
  account: 'Account',
  assigned: 'Decision',
  'sole-org': 'The only org of the tenant',
  none: 'Nothing gives one',
};

/** Alignment statuses that ask for no action; all others are findings and named by the catalogue. */
export const alignedTitles = {
  'aligned-open': 'Both periods are open',
  'aligned-closed': 'It was in the signed close of its month',
} as const;

/** Regimes of settlement, as the setup offers them. */
export const regimeTitles: Readonly<Record<string, string>> = {
  legacy: 'Legacy',
  harmonization: 'Harmonization',
  'invoice-settlement': 'Invoice Settlement',
  'forward-compatibility': 'Forward compatibility',
};
