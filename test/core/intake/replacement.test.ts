/** What a file changes that takes the place of an extract, and which of it is a warning. */

import { describe, expect, it, test } from 'vitest';
import type { ExtractFacts } from '../../../core/intake/extract-facts.ts';
import { factsText, readFacts } from '../../../core/intake/extract-facts.ts';
import { replacementOf } from '../../../core/intake/replacement.ts';
import { previewedFile } from '../../support/offers.ts';

const NONE = { gone: 0, changed: 0, lines: [] };
const october: ExtractFacts = {
  kind: 'payment',
  rows: { read: 11, blank: 0, refused: 0, data: 10 },
  sums: [
    { currency: 'EUR', amount: '-50' },
    { currency: 'USD', amount: '1250.5' },
  ],
  days: { header: 'Effective Date', from: '2026-10-01', to: '2026-10-31' },
  columns: [
    { header: 'Payment Number', field: 'number' },
    { header: 'Amount', field: 'amount' },
    { header: 'Comment', field: '' },
  ],
};

const warningsOf = (changed: Partial<ExtractFacts>, decisions: Parameters<typeof replacementOf>[2] = NONE) =>
  replacementOf(october, { ...october, ...changed }, decisions).warnings;
const rows = (data: number): ExtractFacts['rows'] => ({ ...october.rows, data });

describe('a replacement is evident', () => {
  test.each<[string, Partial<ExtractFacts>]>([
    ['the same', {}],
    ['more rows', { rows: rows(12) }],
    [
      'larger sums, and a currency more',
      {
        sums: [
          { currency: 'EUR', amount: '-60' },
          { currency: 'GBP', amount: '1' },
          { currency: 'USD', amount: '1250.500000001' },
        ],
      },
    ],
    ['days before and after', { days: { header: 'Effective Date', from: '2026-09-30', to: '2026-11-01' } }],
    [
      'a column that was not read less, one more, one under another header',
      {
        columns: [
          { header: 'Number', field: 'number' },
          { header: 'Amount', field: 'amount' },
          { header: 'Status', field: 'status' },
        ],
      },
    ],
  ])('with %s', (_, changed) => {
    expect(warningsOf(changed)).toEqual([]);
  });
});

describe('a replacement warns', () => {
  test.each<[string, Partial<ExtractFacts>, string]>([
    ['fewer rows', { rows: rows(9) }, 'It has 1 row fewer: 9 instead of 10.'],
    [
      'a smaller sum',
      {
        sums: [
          october.sums[0] ?? { currency: '', amount: '' },
          { currency: 'USD', amount: '1250.499999999' },
        ],
      },
      'The sum in USD is smaller: 1,250.499999999 USD instead of 1,250.50 USD.',
    ],
    [
      'a smaller negative sum, and a currency gone',
      { sums: [{ currency: 'EUR', amount: '-49' }] },
      'The sum in EUR is smaller: -49.00 EUR instead of -50.00 EUR. The sum in USD is gone; it was 1,250.50 USD.',
    ],
    [
      'a sum of the other sign',
      { sums: [{ currency: 'EUR', amount: '500' }, october.sums[1] ?? { currency: '', amount: '' }] },
      'The sum in EUR has another sign: 500.00 EUR instead of -50.00 EUR.',
    ],
    [
      'another period',
      { days: { header: 'Effective Date', from: '2026-11-01', to: '2026-11-30' } },
      'It covers 2026-11-01 to 2026-11-30 (Effective Date); the extract in the close covers 2026-10-01 to 2026-10-31.',
    ],
    [
      'a column that was read gone',
      { columns: october.columns.slice(1) },
      'A column that was read is gone: "Payment Number".',
    ],
    ['another kind', { kind: 'refund' }, 'It is of another kind: Refund instead of Payment.'],
  ])('of %s', (_, changed, words) => {
    expect(warningsOf(changed).join(' ')).toBe(words);
  });

  it('of decisions that would not count any more, and where nobody can tell yet', () => {
    expect(warningsOf({}, { gone: 1, changed: 2, lines: [] })).toEqual([
      '1 decided line is not in it: what was decided about it will not count.',
      '2 decided lines say something else in it and have to be decided again.',
    ]);
    expect(replacementOf(october, october, undefined).warnings).toEqual([
      'There are decisions about lines. Run the close first to see whether they still apply.',
    ]);
  });

  it('and shows both sides', () => {
    const after = { ...october, rows: rows(12), sums: [{ currency: 'GBP', amount: '7' }], columns: [] };
    expect(replacementOf(october, after, NONE)).toMatchObject({
      rows: { before: 10, after: 12 },
      sums: [
        { currency: 'EUR', before: '-50', after: '' },
        { currency: 'GBP', before: '', after: '7' },
        { currency: 'USD', before: '1250.5', after: '' },
      ],
      columnsGone: ['Payment Number', 'Amount', 'Comment'],
      columnsAdded: [],
    });
  });
});

test('facts are kept for one content read in one way', () => {
  const text = factsText('one', october);
  expect(readFacts(text, (key) => key === 'one')).toEqual(october);
  expect(readFacts(text, (key) => key === 'two')).toBeUndefined();
  expect(readFacts('{"format":"tieout-reading/9"}', () => true)).toBeUndefined();
});

describe('the days of a file', () => {
  it('are those of the column that dates its rows', async () => {
    const header = 'Payment: Payment Number,Payment: Effective Date,Payment: Amount,Payment: Created Date';
    const file = await previewedFile(`${header}\nP-1,2026-10-07,1,2020-01-01\nP-2,2026-10-05,1,\nP-3,,1,\n`);
    expect(file.days).toEqual({ header: 'Payment: Effective Date', from: '2026-10-05', to: '2026-10-07' });
  });

  it('are not told of a file that has none', async () => {
    const file = await previewedFile(
      'Account: Account Number,Account: Name,Account: Currency\nA-1,Ada,USD\n',
    );
    expect(file.days).toBeUndefined();
  });
});
