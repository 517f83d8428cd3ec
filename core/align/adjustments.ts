/** Which Billing lines are unlabeled adjustments, and which of them count. */

import { isAdjustmentType } from '../model/adjustment.ts';
import { IntColumn } from '../model/column-table.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { BillingLines, BillingState } from '../stage/transaction-lines.ts';

/**
 * States of lines that Billing has booked. Tax and lines without a template are booked all the same: that Revenue
 * does not take them says nothing about accounting periods.
 */
const bookedStates = ['in-scope', 'tax', 'no-template'] as const satisfies readonly BillingState[];

/** For each type code of a table: whether it is an adjustment. */
export function adjustmentCodes(lines: BillingLines): readonly boolean[] {
  return lines.type.choices.map(isAdjustmentType);
}

/** For each state code of a table: whether its lines are booked. */
export function bookedCodes(lines: BillingLines): readonly boolean[] {
  return lines.state.choices.map((state) => (bookedStates as readonly BillingState[]).includes(state));
}

/** The rows of all adjustments that count, in the order of the lines. */
export function countingAdjustments(lines: BillingLines): IntColumn {
  const isAdjustment = adjustmentCodes(lines);
  const isBooked = bookedCodes(lines);
  const rows = new IntColumn();
  for (let line = 0; line < lines.count; line += 1) {
    if (isAdjustment[lines.type.code(line)] && isBooked[lines.state.code(line)]) rows.push(line);
  }
  return rows;
}

/** The rows of the booked IIAs that have a revenue schedule, in the order of the lines: those of tax have no revenue. */
export function scheduledAdjustments(lines: BillingLines, pool: TextPool): IntColumn {
  const isBooked = bookedCodes(lines);
  const adjustment = lines.type.codeOf('invoice-item-adjustment');
  const tax = pool.code('Tax');
  const rows = new IntColumn();
  for (let line = 0; line < lines.count; line += 1) {
    if (lines.type.code(line) !== adjustment || !isBooked[lines.state.code(line)]) continue;
    if (lines.sourceType.get(line) !== tax) rows.push(line);
  }
  return rows;
}
