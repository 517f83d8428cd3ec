/** Staging of Revenue: bill lines and bookings become lines with their org, book, period and origin. */

import type { Slices } from '../model/sliced-work.ts';
import { tellAbsentColumns } from './absent-columns.ts';
import { tellTooFine } from './amount-decimals.ts';
import { copyRevenueSegment, type RevenueSegment } from './copy-revenue-segment.ts';
import { tellGaps } from './line-gaps.ts';
import { blankRevenueLines } from './revenue-columns.ts';
import { markRevenueDuplicates } from './revenue-duplicates.ts';
import { RevenueOrgReader } from './revenue-org.ts';
import { PeriodReader } from './revenue-period.ts';
import type { StageInput } from './stage-input.ts';
import { tablesOf } from './stage-table.ts';
import { revenueTemplates } from './templates/revenue-templates.ts';
import type { RevenueLines } from './transaction-lines.ts';

/**
 * Stages all Revenue extracts. Every row becomes exactly one line; what does not count says so in its state, what
 * cannot be in Billing says so in its origin.
 */
export function* stageRevenue(input: StageInput): Slices<RevenueLines> {
  const segments: RevenueSegment[] = [];
  let count = 0;
  for (const template of revenueTemplates) {
    for (const table of tablesOf(input.extracts, input.kinds, template.kind)) {
      segments.push({ template, table, from: count });
      count += table.count;
    }
  }
  yield;
  const lines = yield* blankRevenueLines(count);
  const readers = { periods: new PeriodReader(input), orgs: new RevenueOrgReader(input) };
  yield;
  for (const segment of segments) yield* copyRevenueSegment(segment, lines, readers, input);
  yield* markRevenueDuplicates(segments, lines, input);
  yield* tellGaps(lines, input);
  yield* tellTooFine(lines, input);
  yield;
  tellAbsentColumns('revenue', input);
  return lines;
}
