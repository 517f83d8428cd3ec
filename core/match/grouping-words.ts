/** The groupings of Revenue lines that fit a Billing line, in words. */

import { counted } from '../model/counted.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { RevenueLines } from '../stage/transaction-lines.ts';

/** Groupings and rows of one grouping that are named; the rest is counted. */
const NAMED_GROUPINGS = 5;
const NAMED_ROWS = 8;

/** `2 groupings fit: report.csv rows 2, 5 or report.csv row 7`; without files the rows alone are named. */
export function groupingWords(
  candidates: readonly (readonly number[])[],
  revenue: RevenueLines,
  files: readonly SourceFile[],
): string {
  const named = candidates.slice(0, NAMED_GROUPINGS).map((rows) => candidateWords(rows, revenue, files));
  const more = candidates.length - named.length;
  const fit = candidates.length === 1 ? 'fits' : 'fit';
  const all = `${named.join(' or ')}${more > 0 ? ` or ${more} more` : ''}`;
  return `${counted(candidates.length, 'grouping')} ${fit}: ${all}`;
}

function candidateWords(
  rows: readonly number[],
  revenue: RevenueLines,
  files: readonly SourceFile[],
): string {
  const byFile = new Map<number, number[]>();
  for (const line of rows) {
    const file = revenue.file.get(line);
    const ofFile = byFile.get(file) ?? [];
    ofFile.push(revenue.row.get(line));
    byFile.set(file, ofFile);
  }
  return [...byFile]
    .sort(([one], [other]) => one - other)
    .map(([file, numbers]) => {
      const shown = numbers.sort((one, other) => one - other).slice(0, NAMED_ROWS);
      const more = numbers.length > NAMED_ROWS ? ` and ${numbers.length - NAMED_ROWS} more` : '';
      const name = files.find((one) => one.index === file)?.name;
      return `${name === undefined ? '' : `${name} `}${numbers.length === 1 ? 'row' : 'rows'} ${shown.join(', ')}${more}`;
    })
    .join(' with ');
}
