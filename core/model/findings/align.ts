import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings of accounting periods, of aligning unlabeled adjustments with them, and of totals by org. */
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
      'Where close.json names no prior close, add priorClose with the folder of the signed one. Otherwise explain ' +
      'the adjustment as a late item of the closed month, and book it in the next open period of the org.',
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
    remedy: 'Decide the org of the adjustment, or give the account extract or the invoice that says so.',
  },
  'period-org-unknown': {
    severity: 'blocking',
    title: 'An accounting period does not say whose it is',
    meaning:
      'The period carries no usable org label and close.json does not assign it. Names are not ' +
      'taken as evidence, so no adjustment can be aligned.',
    remedy:
      'Export the accounting periods with their org labels, or assign this period id to an org or ' +
      'to "unlabeled" in periods.assignments.',
  },
  'period-org-contradicted': {
    severity: 'warning',
    title: 'A period is assigned to another org than its label says',
    meaning: 'The label in the extract and the assignment in close.json differ; the label is used.',
    remedy: 'Remove the assignment from close.json, or correct the label in Billing.',
  },
  'period-incomplete': {
    severity: 'blocking',
    title: 'A period cannot be used',
    meaning:
      'The row of an accounting period needs its first day and status, a row of the Revenue calendar its id, first ' +
      'and last day, and neither may end before it starts. The row is left out.',
    remedy:
      'Export the periods again with the cells that are named as missing, or correct the dates at the source.',
  },
  'period-conflict': {
    severity: 'blocking',
    title: 'Extracts disagree about a period',
    meaning:
      'Two rows give one period of one org different dates or states, so the extracts were taken at ' +
      'different times.',
    remedy: 'Export the accounting periods again, once for all orgs.',
  },
  'period-overlap': {
    severity: 'blocking',
    title: 'Two periods share days',
    meaning:
      'Two accounting periods of one org, or two periods of the Revenue calendar, overlap, so it is open which of ' +
      'them covers a date.',
    remedy: 'Correct the dates of the periods, or take the wrong extract out of close.json.',
  },
  'periods-missing': {
    severity: 'blocking',
    title: 'No accounting periods are given',
    meaning: 'There are unlabeled adjustments, and no extract of accounting periods says where they belong.',
    remedy: 'Export the accounting periods of Billing, with org labels, and name the file in close.json.',
  },
  'calendar-missing': {
    severity: 'blocking',
    title: 'No Revenue calendar is given',
    meaning: 'close.json takes the Revenue calendar from its extract, and there is none.',
    remedy:
      'Add the extract of the Revenue calendar, or set calendar to "monthly" if its periods are ' +
      'calendar months.',
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
  'adjustment-before-invoice': {
    severity: 'warning',
    title: 'An adjustment is dated before its invoice',
    meaning: 'An invoice item adjustment or invoice adjustment cannot be older than the invoice it adjusts.',
    remedy: 'Correct the date of the adjustment in Billing.',
  },
  'exported-period-differs': {
    severity: 'warning',
    title: 'The exported period is not the one that covers the date',
    meaning:
      "The accounting period named on the row has other dates than the period that covers the row's " +
      'date.',
    remedy: 'Find out whether the date or the period was changed after the row was booked.',
  },
  'open-ended-period': {
    severity: 'warning',
    title: 'The date falls in an open-ended period',
    meaning:
      'The last defined accounting period ends before this date, so the open-ended period takes it ' +
      'until a real one is created.',
    remedy: 'Define the accounting period for this date in Billing.',
  },
  'adjustment-cancelled': {
    severity: 'note',
    title: 'An adjustment is cancelled',
    meaning:
      'Cancelled adjustments keep their amount in the export. They are in no total and are listed ' +
      'with their amount.',
    remedy: 'Nothing to do; check that cancelling was intended.',
  },
  'cancelled-after-close': {
    severity: 'warning',
    title: 'An adjustment was cancelled after its month was signed',
    meaning:
      'The signed close counts it. That month stays as it is; the roll-forward of this close ' +
      'carries a reversal.',
    remedy: "Check that the org's books carry the reversal in the current period.",
  },
  'counter-pair': {
    severity: 'note',
    title: 'Two adjustments cancel each other out',
    meaning:
      'Two adjustments of one invoice item are equal and opposite, and the first lies in a closed ' +
      'period. Together they net to zero; each stays in its own period.',
    remedy: 'Confirm the pair, or explain the two adjustments separately.',
  },
  'document-total-differs': {
    severity: 'warning',
    title: 'An invoice is not the sum of its lines',
    meaning:
      'The amount on the invoice header differs from its items plus tax. The total by org uses the ' +
      'header.',
    remedy: 'Export items, taxation items and headers of the same invoices at the same time.',
  },
  'schedule-sum-differs': {
    severity: 'warning',
    title: 'A revenue schedule does not add up to its adjustment',
    meaning:
      'The rows of the revenue schedule do not sum to the signed amount of the invoice item ' + 'adjustment.',
    remedy: 'Export the whole schedule, or correct it in Billing.',
  },
  'schedule-period-labelled': {
    severity: 'warning',
    title: 'A revenue schedule of an adjustment lies in a labelled period',
    meaning:
      'The revenue schedule of an unlabeled adjustment has to lie in unlabeled accounting periods; ' +
      'this row carries an org.',
    remedy: 'Find out how the row came into the period of an org; move the revenue or explain it.',
  },
  'schedule-open-ended': {
    severity: 'note',
    title: 'A revenue schedule reaches into the open-ended period',
    meaning: 'Part of the revenue is scheduled after the last defined accounting period.',
    remedy: 'Define the periods in Billing; the amount is listed until then.',
  },
} as const satisfies Record<string, FindingEntry>;
