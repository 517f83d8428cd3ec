import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings of aligning unlabeled adjustments with the accounting periods of their orgs. */
export const alignFindings = {
  'org-pending': {
    severity: 'warning',
    title: 'The org period is about to close',
    meaning:
      'The adjustment is booked in an open unlabeled period, but the period of its org is pending ' +
      'close. After that close it can only be late.',
    remedy: 'Post the adjustment to the org before its period closes.',
  },
  'late-adjustment': {
    severity: 'warning',
    title: 'The org period is already closed',
    meaning:
      'The unlabeled period took the adjustment, but the period of its org that covers the date is ' +
      "closed, so the org's books of that month lack it.",
    remedy: 'Book it in the next open period of the org, or have the closed one reopened.',
  },
  'no-org-period-unlabeled-open': {
    severity: 'warning',
    title: 'The org has no period for the date',
    meaning:
      'The adjustment is booked in an open unlabeled period, and no accounting period of its org ' +
      'covers the date.',
    remedy: 'Create the accounting period of the org that covers the date, or decide another org.',
  },
  'unlabeled-pending': {
    severity: 'warning',
    title: 'The unlabeled period is about to close',
    meaning:
      'The period of the org is open, but the unlabeled period the adjustment is booked in is ' +
      'pending close. Corrections after that need a counter-adjustment.',
    remedy: 'Settle the adjustment before the unlabeled period closes.',
  },
  'both-pending': {
    severity: 'warning',
    title: 'Both periods are about to close',
    meaning: 'The unlabeled period and the period of the org are pending close.',
    remedy: 'Post the adjustment to the org before either period closes.',
  },
  'late-adjustment-pending': {
    severity: 'warning',
    title: 'The org period is closed and the unlabeled one is about to be',
    meaning:
      "The org's books of the month lack the adjustment, and the unlabeled period it is booked in " +
      'is pending close.',
    remedy:
      'Book it in the next open period of the org before the unlabeled period closes, or have the ' +
      'org period reopened.',
  },
  'no-org-period-unlabeled-pending': {
    severity: 'warning',
    title: 'The org has no period, and the unlabeled one is about to close',
    meaning: 'No accounting period of the org covers the date, and the unlabeled period is pending close.',
    remedy: 'Create the accounting period of the org before the unlabeled period closes.',
  },
  'blocked-adjustment': {
    severity: 'warning',
    title: 'The unlabeled period is closed while the org is still open',
    meaning:
      'The adjustment is dated in a closed unlabeled period, so it cannot be changed or journaled ' +
      'there, although the period of its org is open.',
    remedy:
      'Make a manual entry in the org period, or a counter-adjustment in the next open unlabeled ' +
      'period.',
  },
  'blocked-adjustment-org-pending': {
    severity: 'warning',
    title: 'The unlabeled period is closed and the org is about to close',
    meaning:
      'The adjustment is dated in a closed unlabeled period, and the period of its org is pending ' +
      'close.',
    remedy:
      'Make a manual entry before the org period closes, or a counter-adjustment in the next open ' +
      'unlabeled period.',
  },
  'arrived-after-close': {
    severity: 'warning',
    title: 'No signed close shows it in its closed month',
    meaning:
      'Both periods are closed. With a signed prior close: that close does not hold this adjustment with this ' +
      'amount, so it was booked or changed afterwards. Without one: nothing shows whether the month was signed with it.',
    remedy:
      'Where the setup names no prior close, name the signed one. Otherwise explain the adjustment as a late item of the closed month, and book it in the next open period of the org.',
    at: 'priorClose',
  },
  'no-org-period-unlabeled-closed': {
    severity: 'warning',
    title: 'The org has no period, and the unlabeled one is closed',
    meaning:
      'The adjustment is dated in a closed unlabeled period, and no accounting period of its org ' +
      'covers the date.',
    remedy: 'Create the accounting period of the org, then make a manual entry there.',
  },
  'no-unlabeled-period-org-open': {
    severity: 'warning',
    title: 'No unlabeled period covers the date',
    meaning:
      'The period of the org is open, but there is no unlabeled accounting period in which the ' +
      'adjustment could be booked.',
    remedy: 'Create the unlabeled accounting period for the date, or export it if it exists.',
  },
  'no-unlabeled-period-org-pending': {
    severity: 'warning',
    title: 'No unlabeled period covers the date, and the org is about to close',
    meaning:
      'There is no unlabeled accounting period for the date, and the period of the org is pending ' +
      'close.',
    remedy: 'Create the unlabeled accounting period before the org period closes, or export it if it exists.',
  },
  'no-unlabeled-period-org-closed': {
    severity: 'warning',
    title: 'No unlabeled period covers the date, and the org is closed',
    meaning: 'There is no unlabeled accounting period for the date, and the period of the org is closed.',
    remedy:
      'Create or export the unlabeled accounting period, and book the adjustment in the next open ' +
      'period of the org.',
  },
  'no-period': {
    severity: 'warning',
    title: 'No accounting period covers the date',
    meaning:
      'Neither an unlabeled period nor one of the org covers the date of the adjustment, or it has ' +
      'no date.',
    remedy: 'Create both accounting periods for the date, or export them if they exist.',
  },
  'org-undecided': {
    severity: 'blocking',
    title: 'The org of an adjustment is open',
    meaning:
      'Nothing gives an org for this adjustment, so no org period can be named for it. The amount ' +
      'stays unlabeled.',
    remedy: 'Give the account extract or the invoice that says so, or assign an org to the adjustment.',
    at: 'assign-org',
  },
  'period-org-unknown': {
    severity: 'blocking',
    title: 'An accounting period does not say whose it is',
    meaning:
      'The period carries no usable org label and the setup does not assign it. Names are not taken as evidence, so no adjustment can be aligned.',
    remedy:
      'Export the accounting periods with their org labels, or assign the period to an org or to "unlabeled" in the setup.',
    at: 'periods',
  },
  'boundaries-differ': {
    severity: 'warning',
    title: 'The two periods have different dates',
    meaning:
      'The unlabeled period and the period of the org that cover the date begin or end on different ' +
      'days, for example a calendar month against a 4-4-5 month.',
    remedy: 'Check in which of the two months the adjustment is meant to count.',
  },
  'boundaries-differ-severe': {
    severity: 'warning',
    title: 'One side closes the date now, the other does not',
    meaning:
      'The two periods have different dates, and the adjustment lies inside the range being closed ' +
      'on one side only: it would count in different months.',
    remedy:
      'Decide the month with the controller of the org, and date the entry so that both sides close ' +
      'it together.',
  },
} as const satisfies Record<string, FindingEntry>;
