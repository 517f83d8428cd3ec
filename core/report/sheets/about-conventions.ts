/** How the words, colours and figures of a workbook are to be read. */

import { column, smallTable, text } from '../cells.ts';
import type { Row, Table } from '../sheet.ts';

const CONVENTIONS: readonly (readonly [string, string])[] = [
  ['DRAFT', 'Nobody has signed this export, or a signature is void because something changed after it.'],
  ['PARTIAL', 'The preparer has signed, the reviewer has not.'],
  ['SIGNED', 'Preparer and reviewer, two people, have signed exactly this data.'],
  [
    'Amounts',
    'Figures show the decimals of their currency; the cell holds all decimals. Negatives stand in parentheses, zero is a dash.',
  ],
  [
    'Converted amounts',
    'Revenue’s functional and reporting amounts are rate × amount, not rounded. One that would read as zero shows all decimals.',
  ],
  [
    'Long amounts',
    'A cell keeps 15 digits; where an amount has more, the column beside it says all digits as text.',
  ],
  ['Currencies', 'No total mixes currencies: each names the one it counts in.'],
  ['Dates', 'Calendar dates without a time zone.'],
  ['Unlabeled', 'Rows that carry no org of Billing: invoice item, invoice and credit balance adjustments.'],
  ['Formulas', 'Totals, differences and checks are formulas; each was stored with the engine’s own figure.'],
  ['Black', 'A formula over cells of its own sheet.'],
  ['Green', 'A formula that reads another sheet.'],
  ['Blue', 'Entered by a person: settings, control figures, decisions.'],
  ['Line', 'The name of a line (B- Billing, R- Revenue). It holds when the extract is imported again.'],
  ['Match', 'The name of a match, after one of its lines.'],
  ['Source A, Source B', 'Every line of Billing (A) and of Revenue (B), with its file and row.'],
];

/** The table of these words. */
export function conventionTable(): Table {
  const rows = CONVENTIONS.map(([name, value]): Row => [text(name), text(value)]);
  return smallTable([column('Word', 'text'), column('How to read it', 'text')], rows, {
    heading: 'How to read it',
  });
}
