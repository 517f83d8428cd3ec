import { expect, it } from 'vitest';
import { kinds } from '../../../core/extract/all-kinds.ts';
import { groupingWords } from '../../../core/match/grouping-words.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { fileOf, sourceFile } from '../../support/extract-tables.ts';
import { revenueLines } from '../../support/line-tables.ts';

const files = ['report.csv', 'uploads.csv'].map((name, at) =>
  sourceFile(fileOf(kinds.billingReport, [], name), at),
);
const revenue = revenueLines(
  new TextPool(),
  ...Array.from({ length: 20 }, (_, at) => ({ file: at < 15 ? 0 : 1, row: at + 2 })),
);
const rows = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

it.each([
  [[[3, 0]], '1 grouping fits: report.csv rows 2, 5'],
  [[[0], [17, 1]], '2 groupings fit: report.csv row 2 or report.csv row 3 with uploads.csv row 19'],
  [[rows(0, 10)], '1 grouping fits: report.csv rows 2, 3, 4, 5, 6, 7, 8, 9 and 2 more'],
  [
    rows(0, 7).map((row) => [row]),
    '7 groupings fit: report.csv row 2 or report.csv row 3 or report.csv row 4 or report.csv row 5 or ' +
      'report.csv row 6 or 2 more',
  ],
])('the Revenue lines of %j are named by file and row', (candidates, words) => {
  expect(groupingWords(candidates, revenue, files)).toBe(words);
});
