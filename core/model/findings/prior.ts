import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings of the signed prior close and of what it left open. */
export const priorFindings = {
  'opening-differs': {
    severity: 'blocking',
    title: 'The opening is not the signed closing of the prior close',
    meaning:
      'The open items in lines.ndjson of the prior close do not have the count and digest that its result.json, or the setup, states: the files were changed after the prior close was written, or they are of two runs.',
    remedy:
      'Put back result.json and lines.ndjson as they were written together, and find out who changed them. If the ' +
      'prior close was run again, sign that run and state its digest.',
    at: 'priorClose',
  },
  'prior-not-signed': {
    severity: 'warning',
    title: 'The prior close is not signed',
    meaning:
      'Its result.json does not say that preparer and reviewer have signed, so its closing may still change.',
    remedy:
      'Have the prior close signed, write its result once more so that it says so, and take that result.',
    at: 'priorClose',
  },
  'prior-gap': {
    severity: 'warning',
    title: 'There are days between the prior close and this one',
    meaning:
      'The signed prior close ends more than a day before this one begins. What happened on the days between is in ' +
      'neither of them, so the roll-forward may count it as new or miss it.',
    remedy:
      'Close the days between first and take that close as the prior one, or correct the dates of this close. If ' +
      'nothing was billed on these days, leave it as it is.',
  },
  'accepted-before': {
    severity: 'warning',
    title: 'A difference that an earlier close accepted is there again',
    meaning:
      'An earlier close accepted the difference, or closed the open item, for the reason that is shown. That does not ' +
      'hold for this close by itself: the line counts as open until somebody says again that it is acceptable.',
    remedy:
      'Look whether the reason still holds. What is still as it was can be confirmed, all at once or line by line; what ' +
      'changed since is decided about anew.',
    at: 'confirm-accepted',
  },
  'open-item-gone': {
    severity: 'warning',
    title: 'An open item of the prior close is gone',
    meaning:
      'The prior close left the line open. No extract has it now, although the extracts of its kind are stated to ' +
      'cover its date, and the other system does not show it either. The roll-forward counts it as cleared.',
    remedy: 'Find out who deleted the document and why, or correct the range that is stated for the extract.',
    at: 'sources.range',
  },
} as const satisfies Record<string, FindingEntry>;
