/** Builds the allocation list from the lines. */

import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import { adjustmentCodes, bookedCodes, scheduledAdjustments } from './adjustments.ts';
import { AllocationRows } from './allocation-rows.ts';
import type { Allocation, AllocationInputs } from './allocation-types.ts';
import { applyHeaders } from './document-headers.ts';
import { documentsWithTaxLines } from './tax-lines.ts';

/** Allocates documents to periods of their org, and IIA, IA, CBA and revenue schedules to unlabeled periods. */
export function* allocate(inputs: AllocationInputs): Slices<Allocation> {
  const rows = new AllocationRows(inputs);
  const { lines } = inputs;
  const isAdjustment = adjustmentCodes(lines);
  const isBooked = bookedCodes(lines);
  const settlement = lines.state.codeOf('settlement');
  const taxed = documentsWithTaxLines(lines, inputs.pool);
  yield;
  for (let line = 0; line < lines.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    const state = lines.state.code(line);
    if (isAdjustment[lines.type.code(line)]) {
      if (isBooked[state]) rows.push('adjustment', line, BLANK, lines.amount, line);
    } else if (state === settlement) rows.addToDocument('settlement', line, false);
    else if (isBooked[state]) rows.addToDocument('document', line, taxed[lines.document.get(line)] === 0);
  }
  yield* applyHeaders(rows, inputs);
  pushSchedules(rows, inputs);
  return rows.list;
}

/** The revenue of an invoice item adjustment is unlabeled like the adjustment. */
function pushSchedules(rows: AllocationRows, { lines, pool, schedules }: AllocationInputs): void {
  if (schedules) {
    for (let at = 0; at < schedules.count; at += 1) {
      rows.push('revenue-schedule', schedules.line.get(at), BLANK, schedules.sum, at);
    }
    return;
  }
  const scheduled = scheduledAdjustments(lines, pool);
  for (let at = 0; at < scheduled.length; at += 1) {
    rows.push('revenue-schedule', scheduled.get(at), BLANK, lines.amount, scheduled.get(at));
  }
}
