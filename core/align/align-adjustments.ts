/** Aligns unlabeled adjustments (IIA, IA, CBA) with the accounting periods of the orgs they belong to. */

import type { AccountingPeriod } from '../model/accounting-period.ts';
import { ChoiceColumn, IntColumn } from '../model/column-table.ts';
import { counted } from '../model/counted.ts';
import type { Findings } from '../model/finding.ts';
import { AdjustmentDates } from './adjustment-dates.ts';
import { countingAdjustments } from './adjustments.ts';
import { type Alignment, type AlignmentStatus, alignmentStatuses } from './alignment.ts';
import { AlignmentFindings } from './alignment-findings.ts';
import type { AlignmentInputs } from './alignment-inputs.ts';
import { pairCounterAdjustments } from './counter-pairs.ts';
import { NO_PERIOD } from './period-lookup.ts';
import { type Placement, Placements } from './placements.ts';
import { isUnchanged } from './signed-adjustment.ts';

/**
 * Gives every adjustment that counts its status, the unlabeled period it is booked in, the org period that covers
 * its date and the one it belongs to. A period without a known org stops the alignment: all become `period-org-unknown`.
 */
export function alignAdjustments(inputs: AlignmentInputs): Alignment {
  const { lines, orgs, periods } = inputs;
  const line = countingAdjustments(lines);
  const alignment = blankAlignment(line);
  if (periods.isOrgUnknown) return alignment;
  reportMissingPeriods(periods.periods, line.length, inputs.findings);
  const placements = new Placements(periods.periods, inputs.setup, inputs.pool);
  const report = new AlignmentFindings(inputs, placements);
  const dates = new AdjustmentDates(inputs);
  for (let at = 0; at < line.length; at += 1) {
    const row = line.get(at);
    const placement = placements.of(orgs.org.get(row), lines.date.get(row));
    const status = statusOf(placement, row, inputs);
    alignment.status.set(at, status);
    alignment.bookedPeriod.set(at, placement.booked);
    alignment.coveringPeriod.set(at, placement.covering);
    alignment.alignedPeriod.set(at, placement.aligned);
    alignment.boundaries.set(at, placement.boundaries);
    report.line(row, placement, status);
    dates.check(row, placements.period(placement.booked));
  }
  pairCounterAdjustments(alignment, inputs);
  return alignment;
}

function blankAlignment(line: IntColumn): Alignment {
  const count = line.length;
  return {
    count,
    line,
    status: ChoiceColumn.filled(alignmentStatuses, count, 'period-org-unknown'),
    bookedPeriod: IntColumn.filled(count, NO_PERIOD),
    coveringPeriod: IntColumn.filled(count, NO_PERIOD),
    alignedPeriod: IntColumn.filled(count, NO_PERIOD),
    boundaries: IntColumn.filled(count, 0),
    counterPair: IntColumn.filled(count, -1),
  };
}

function reportMissingPeriods(periods: readonly AccountingPeriod[], count: number, findings: Findings): void {
  if (periods.length > 0 || count === 0) return;
  findings.add(
    'periods-missing',
    { file: -1, row: 0, column: 'sources' },
    `${counted(count, 'adjustment')} and no accounting period`,
  );
}

/** Two closed periods are fine only for an adjustment that the signed close knows with the same amount. */
function statusOf(placement: Placement, line: number, inputs: AlignmentInputs): AlignmentStatus {
  if (placement.status !== 'aligned-closed') return placement.status;
  return isUnchanged(line, inputs) ? 'aligned-closed' : 'arrived-after-close';
}
