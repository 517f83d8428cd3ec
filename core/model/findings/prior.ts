import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings of the signed prior close and of what it left open. */
export const priorFindings = {
  'opening-differs': {
    severity: 'blocking',
    title: 'The opening is not the signed closing of the prior close',
    meaning:
      'The open items in lines.ndjson of the prior close do not have the count and digest that its result.json, or ' +
      'priorClose.digest in close.json, states: the files were changed after the prior close was written, or they ' +
      'are of two runs.',
    remedy:
      'Put back result.json and lines.ndjson as they were written together, and find out who changed them. If the ' +
      'prior close was run again, sign that run and state its digest.',
  },
  'prior-not-signed': {
    severity: 'warning',
    title: 'The prior close is not signed',
    meaning:
      'Its result.json does not say that preparer and reviewer have signed, so its closing may still change.',
    remedy:
      'Have the prior close signed with `tieout sign`, run it once more so that its files say so, and copy them here.',
  },
  'open-item-gone': {
    severity: 'warning',
    title: 'An open item of the prior close is gone',
    meaning:
      'The prior close left the line open. No extract has it now, although the extracts of its kind are stated to ' +
      'cover its date, and the other system does not show it either. The roll-forward counts it as cleared.',
    remedy:
      'Find out who deleted the document and why, or correct the range that is stated for the extract in close.json.',
  },
} as const satisfies Record<string, FindingEntry>;
