import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings of accounting periods and the Revenue calendar, and of what is allocated to them. */
export const periodFindings = {
  'period-org-contradicted': {
    severity: 'warning',
    title: 'A period is assigned to another org than its label says',
    meaning: 'The label in the extract and the assignment in the setup differ; the label is used.',
    remedy: 'Remove the assignment, or correct the label in Billing.',
    at: 'periods',
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
    remedy: 'Correct the dates of the periods, or take the wrong extract out of the close.',
    at: 'sources',
  },
  'periods-missing': {
    severity: 'blocking',
    title: 'No accounting periods are given',
    meaning: 'There are unlabeled adjustments, and no extract of accounting periods says where they belong.',
    remedy: 'Export the accounting periods of Billing, with org labels, and add the file to the close.',
    at: 'sources',
  },
  'calendar-missing': {
    severity: 'blocking',
    title: 'No Revenue calendar is given',
    meaning: 'The setup takes the Revenue calendar from its extract, and there is none.',
    remedy: 'Add the extract of the Revenue calendar, or state that its periods are calendar months.',
    at: 'calendar',
  },
  'exported-period-differs': {
    severity: 'warning',
    title: 'The exported period is not the one that covers the date',
    meaning:
      "The accounting period named on the row has other dates than the period that covers the row's " +
      'date.',
    remedy: 'Find out whether the date or the period was changed after the row was booked.',
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
      'The rows of the revenue schedule do not sum to the signed amount of the invoice item adjustment.',
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
  'open-ended-period': {
    severity: 'warning',
    title: 'The date falls in an open-ended period',
    meaning:
      'The last defined accounting period ends before this date, so the open-ended period takes it ' +
      'until a real one is created.',
    remedy: 'Define the accounting period for this date in Billing.',
  },
} as const satisfies Record<string, FindingEntry>;
