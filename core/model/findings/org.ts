import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings of giving lines their org and mapping Billing orgs to Revenue organizations. */
export const orgFindings = {
  'account-in-two-orgs': {
    severity: 'blocking',
    title: 'An account is labelled with two orgs',
    meaning:
      'Account extracts that belong together (of one stated month, or taken at about the same time) give this ' +
      'account two different org labels. An account belongs to exactly one org, so every amount of it could stand ' +
      'under the wrong one.',
    remedy:
      'Correct the label of the account in Billing and export all accounts again. If the extracts stand for different months, state the month of each.',
    at: 'sources.month',
  },
  'account-extract-undated': {
    severity: 'warning',
    title: 'An account extract does not say when it was taken',
    meaning:
      'Several account extracts are given, and without a readable as-of time this one is taken as the oldest, so its ' +
      'labels do not count as those of today.',
    remedy: 'State when the extract was taken, or the month it stands for.',
    at: 'sources.asOf',
  },
  'account-only-in-earlier-extract': {
    severity: 'note',
    title: 'An account is missing from the latest account extract',
    meaning:
      'Only an earlier account extract has this account: one of an earlier month, or one taken longer before the latest than the setup allows. Its old label is no evidence of the org the account has now.',
    remedy:
      'Export the accounts of all orgs as of the end of the month being closed. If both extracts stand for that month, state it for each of them.',
    at: 'sources.month',
  },
  'account-relabelled': {
    severity: 'warning',
    title: 'The org of an account changed',
    meaning:
      'The account carries another org than before: in the signed prior close where it knows the account, else in an ' +
      'earlier account extract. This close takes the org of the latest extract; a month already signed stays as it ' +
      'is, and lines that Revenue already holds keep the old org.',
    remedy:
      'Confirm the change and have the Revenue lines moved if needed. With a signed prior close, the roll-forward ' +
      'shows the transfer of what was open.',
  },
  'document-in-two-orgs': {
    severity: 'warning',
    title: 'A document is labelled with two orgs',
    meaning:
      'Rows of one document carry different org labels. Transactions between orgs are not supported, so one label ' +
      'is wrong; adjustments of the document cannot take their org from it.',
    remedy: 'Find the right org in Billing and export the document again.',
  },
  'org-bases-disagree': {
    severity: 'warning',
    title: 'Two sources give different orgs',
    meaning:
      'The label of the row, the document it adjusts and its account do not name the same org. The strongest is used ' +
      '(a document: its label; an adjustment: the document it adjusts, then the account).',
    remedy: 'Assign an org to the row, or correct the label that is wrong in Billing.',
    at: 'assign-org',
  },
  'org-not-derivable': {
    severity: 'blocking',
    title: 'Nothing says which org a row belongs to',
    meaning:
      'The row has no label, the document it adjusts gives no org, and no account extract can answer for its account. ' +
      'The amount stays unlabeled.',
    remedy: 'Give the account extract or the adjusted documents, or assign an org to the row.',
    at: 'assign-org',
  },
  'account-without-org': {
    severity: 'blocking',
    title: 'The account of a row has no org',
    meaning:
      'The account is in the account extract without a label, and nothing else gives an org. The amount stays unlabeled.',
    remedy: 'Label the account in Billing and export again, or assign an org to the row.',
    at: 'assign-org',
  },
  'account-missing': {
    severity: 'blocking',
    title: 'The account of a row is not in the account extract',
    meaning:
      'The account extract does not contain this account, and nothing else gives an org. The amount stays unlabeled.',
    remedy:
      'Export the accounts of all orgs, including inactive ones, or assign an org to the row. If an account extract of the same month has it, state the month of both account extracts.',
    at: 'assign-org',
  },
  'org-unknown': {
    severity: 'blocking',
    title: 'An org label names no org of the setup',
    meaning:
      'The label is neither the name nor the id of a Billing org in the setup, so it is open where its rows go.',
    remedy: 'Add the org to the Billing orgs of the setup and map it, or correct the label.',
    at: 'orgs.billing',
  },
  'org-unmapped': {
    severity: 'blocking',
    title: 'A Billing org is mapped to no Revenue organization',
    meaning:
      'The org has no row in the mapping and there is no default, so its rows have no counterpart to be compared with.',
    remedy: 'Map the org: name its Revenue organization, or switch the org off.',
    at: 'orgs.mapping',
  },
  'functional-currency-differs': {
    severity: 'warning',
    title: 'An org and its Revenue organization keep different currencies',
    meaning:
      'The home currency of the Billing org is not the functional currency of the Revenue organization it is mapped ' +
      'to. Their functional amounts count in different currencies and are not compared.',
    remedy:
      'Correct the currency of the org or of the organization in the setup; if both are right, rely on the transaction and reporting bridges.',
    at: 'orgs',
  },
} as const satisfies Record<string, FindingEntry>;
