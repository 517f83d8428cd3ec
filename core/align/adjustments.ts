/** Which Billing lines are unlabeled adjustments, and which of them count. */

import { IntColumn } from '../model/column-table.ts';
import type { BillingLines, BillingState, BillingType } from '../stage/transaction-lines.ts';

/** IIA, IA and CBA: the legacy documents that never carry an org. */
const adjustmentTypes = [
  'invoice-item-adjustment',
  'invoice-adjustment',
  'credit-balance-adjustment',
] as const satisfies readonly BillingType[];

/**
 * States of lines that Billing has booked. Tax and lines without a template are booked all the same: that Revenue
 * does not take them says nothing about accounting periods.
 */
const bookedStates = ['in-scope', 'tax', 'no-template'] as const satisfies readonly BillingState[];

/** For each type code of a table: whether it is an adjustment. */
export function adjustmentCodes(lines: BillingLines): readonly boolean[] {
  return lines.type.choices.map((type) => (adjustmentTypes as readonly BillingType[]).includes(type));
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

/** The key under which a signed close knows an adjustment: `invoice-item-adjustment IIA-1`. */
export function adjustmentKey(type: string, document: string): string {
  return `${type} ${document}`;
}
