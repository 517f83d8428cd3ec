import { type Check, needs } from '../check.ts';

/** Ties of Billing that need extracts which are not read; the reader of the workbook is told. */
const ties: readonly (readonly [name: string, title: string, needed: string])[] = [
  [
    'invoice-balance',
    'Invoice balance = amount − payments − memos ± adjustments',
    'payment and memo applications per invoice',
  ],
  [
    'ar-transactions',
    'AR Transaction total = item totals less legacy adjustments',
    'the AR Transaction extract',
  ],
  ['journal-coverage', 'Every line has a journal entry', 'journal entries with their transactions'],
  ['segments', 'Segments of an export add up to its record count', 'the job description of the batch query'],
];

/** One check per tie. */
export const unreadExtractTies: readonly Check[] = ties.map(([name, title, needed]) => ({
  name: `tie-${name}`,
  group: 'tie-out' as const,
  title,
  isBlocking: false,
  remedy: 'Make this tie by hand.',
  test: () => needs(needed),
}));
