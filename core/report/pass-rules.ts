/** What each pass takes as proof that lines belong together. */

import type { Pass } from '../match/matching.ts';

/** The rule of every pass in words; '' for lines without a match. */
export const passRules: Readonly<Record<Pass, string>> = {
  none: '',
  manual: 'A person decided that the lines belong together.',
  K1: 'The record id in Billing is the invoice line id in Revenue.',
  'K1-many': 'Several Revenue lines carry the record id of one Billing line.',
  K2: 'Document, charge, segment and service dates agree, and one side has no record id.',
  K3: 'The number of the adjustment is the document number in Revenue.',
  many: 'Several Revenue lines of the document sum to one Billing line exactly.',
  K4: 'What is left of the document comes to the same sum on both sides.',
};
