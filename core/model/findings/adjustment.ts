import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings about an adjustment by itself: its dates, its state, its accounting code, its counterpart. */
export const adjustmentFindings = {
  'adjustment-before-invoice': {
    severity: 'warning',
    title: 'An adjustment is dated before its invoice',
    meaning: 'An invoice item adjustment or invoice adjustment cannot be older than the invoice it adjusts.',
    remedy: 'Correct the date of the adjustment in Billing.',
  },
  'adjustment-without-accounting-code': {
    severity: 'warning',
    title: 'An adjustment has no accounting code',
    meaning:
      'No journal run of an org takes the adjustment, so its entry is made by hand, and the extract does not say on ' +
      'which account. The proposed entries on the Adjustments sheet show the code as blank.',
    remedy:
      'Add the column Accounting Code to the export, or give the adjustment its code in Billing, before the ' +
      'entries are posted.',
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
} as const satisfies Record<string, FindingEntry>;
