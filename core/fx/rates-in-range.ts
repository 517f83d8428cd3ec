/** The range of days that a rate extract is taken for: its rates hold on these days and on no other. */

import type { Findings } from '../model/finding.ts';
import { NO_DAY } from '../model/iso-date.ts';
import type { SourceFile } from '../model/source-file.ts';
import { type RateRow, rateWords } from './rate-row.ts';

/**
 * The rates within the range, first and last day included, that is stated for their extract; all of an extract without
 * one. What is left out, or cut to the range, is told row by row. Rows without days are left for the rate table to refuse.
 */
export function ratesInRange(
  rows: readonly RateRow[],
  files: readonly Pick<SourceFile, 'index' | 'range'>[],
  findings: Findings,
): readonly RateRow[] {
  const ranges = new Map(files.map(({ index, range }) => [index, range]));
  return rows.flatMap((row) => {
    const range = ranges.get(row.file);
    const last = row.end === NO_DAY ? row.start : row.end;
    if (!range || row.start === NO_DAY || last < row.start) return [row];
    if (row.start >= range.from && last <= range.to) return [row];
    findings.add('rate-outside-range', row, rateWords(row));
    if (last < range.from || row.start > range.to) return [];
    return [{ ...row, start: Math.max(row.start, range.from), end: Math.min(last, range.to) }];
  });
}
