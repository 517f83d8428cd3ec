import type { TextPool } from '../model/text-pool.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import { adjustmentCodes, bookedCodes } from './adjustments.ts';

/** What was found of lines, kept as long as these are there: no decision changes it. */
const known = new WeakMap<BillingLines, Uint8Array>();

/**
 * Documents, by code, whose tax stands in rows of its own (1): the tax column of their items says the same again
 * and must not be added as well.
 */
export function documentsWithTaxLines(lines: BillingLines, pool: TextPool): Uint8Array {
  const found = known.get(lines) ?? foundIn(lines, pool);
  known.set(lines, found);
  return found;
}

function foundIn(lines: BillingLines, pool: TextPool): Uint8Array {
  const taxed = new Uint8Array(pool.size);
  const isAdjustment = adjustmentCodes(lines);
  const isBooked = bookedCodes(lines);
  const tax = lines.state.codeOf('tax');
  const taxation = lines.type.codeOf('taxation-item');
  for (let line = 0; line < lines.count; line += 1) {
    const [type, state] = [lines.type.code(line), lines.state.code(line)];
    if (isAdjustment[type] || !isBooked[state]) continue;
    if (state === tax || type === taxation) taxed[lines.document.get(line)] = 1;
  }
  return taxed;
}
