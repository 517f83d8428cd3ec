import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings of matching and of the bridge. */
export const matchFindings = {
  'match-ambiguous': {
    severity: 'warning',
    title: 'A line fits more than one match',
    meaning:
      'Several Revenue lines or groups of lines fit this Billing line equally well, or the lines that fit it fit ' +
      'another Billing line as well. None was matched, and the amounts count as unexplained.',
    remedy:
      'Compare the Revenue lines that are named with the Billing line, and find out why Revenue holds them without ' +
      'its id. With the line id or charge number in both extracts the match is certain.',
  },
  'document-level-match': {
    severity: 'warning',
    title: 'Matched by document total only',
    meaning:
      'The lines of this document that were left have no common key; only their sums are equal on both sides, so ' +
      'which line answers which is not known. The place is the first of its Billing lines.',
    remedy:
      'Check the document in both systems; export the line ids of both systems to match it line by line.',
  },
  'type-differs': {
    severity: 'note',
    title: 'A line arrived as another type',
    meaning:
      'Revenue holds the line under a type that its Billing document does not usually become. The amount counts.',
    remedy: 'Check the transaction type mapping if the type was not intended.',
  },
  'duplicate-in-revenue': {
    severity: 'warning',
    title: 'A line is in Revenue twice',
    meaning: 'Revenue holds the same Billing line with the same amount more than once.',
    remedy: 'Check in Revenue whether the line was collected twice, and reverse the surplus one.',
  },
  'cancelled-still-in-revenue': {
    severity: 'warning',
    title: 'Cancelled in Billing, still in Revenue',
    meaning: 'The document was cancelled in Billing after Revenue had collected it.',
    remedy: 'Reverse the line in Revenue, or create a document in Billing that offsets it.',
  },
  'draft-in-revenue': {
    severity: 'warning',
    title: 'A draft is in Revenue',
    meaning:
      'The document is a draft in Billing but Revenue holds its line: it was posted, collected and un-posted.',
    remedy: 'Post the document again, or reverse the line in Revenue.',
  },
  'deleted-upstream': {
    severity: 'warning',
    title: 'Revenue holds a document that Billing no longer has',
    meaning:
      'The Billing extracts are stated to cover the date of this document and do not hold it, and no invoice header ' +
      'does: it was deleted after collection, or one of the extracts is not complete.',
    remedy: 'Look for the document in Billing; if it was deleted or un-posted, reverse the line in Revenue.',
  },
  'items-missing': {
    severity: 'blocking',
    title: 'A posted invoice has no items in the extract',
    meaning:
      'Revenue holds a line of an invoice that is posted in the extract of invoices, but none of its items is in the ' +
      'extract of items, though that is stated to cover its date. The invoice is not gone: the extract of items is ' +
      'not complete. The amount counts as unexplained.',
    remedy:
      'Export the items of the same dates, orgs and statuses as the invoices, and give every file of them.',
  },
  'by-design-in-revenue': {
    severity: 'warning',
    title: 'An adjustment is in Revenue that should not be',
    meaning:
      'Adjustments of this kind do not go to Revenue by design or by the setup, but this one is there.',
    remedy: 'Find out how it got there; correct the setup if adjustments of this kind are expected.',
    at: 'integration',
  },
  'excluded-in-revenue': {
    severity: 'warning',
    title: 'An excluded line is in Revenue',
    meaning: 'Billing marks the line as excluded from revenue accounting, but Revenue holds it.',
    remedy: 'Check when the mark was set, and reverse the line in Revenue if the exclusion is right.',
  },
  'org-off-in-revenue': {
    severity: 'warning',
    title: 'A line of a switched-off org is in Revenue',
    meaning:
      'The org is switched off in the org mapping, so its lines should not go to Revenue, but this one is there.',
    remedy: 'Check the org mapping: switch the org on, or reverse the line in Revenue.',
    at: 'orgs.mapping',
  },
  'staging-error': {
    severity: 'warning',
    title: 'A line is stuck in staging',
    meaning: 'Revenue received the line and could not process it; the error text stands beside it.',
    remedy: 'Resolve the error in Revenue and collect the line again, or wait for the period to open.',
  },
  'date-outside-calendar': {
    severity: 'blocking',
    title: 'The Revenue calendar does not cover the date of a line',
    meaning:
      'No period of the Revenue calendar extract holds the document date of this Billing line, so the bridge shows ' +
      'its amount under no period; if Revenue has the line, its period shows the opposite difference.',
    remedy:
      'Export the Revenue calendar with all periods that the Billing extracts reach into, or correct the date of the ' +
      'document if it is wrong.',
  },
  'period-outside-calendar': {
    severity: 'blocking',
    title: 'The Revenue calendar does not have the period of a line',
    meaning:
      'The period in which Revenue collected this line is not among those of the Revenue calendar extract, so no ' +
      'Billing line can fall into it, and its first and last day are not known.',
    remedy:
      'Export the Revenue calendar with all periods that the Revenue extracts reach into, or correct the period of ' +
      'the line if it is wrong.',
  },
} as const satisfies Record<string, FindingEntry>;
