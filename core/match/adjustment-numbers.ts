import { isAdjustmentType } from '../model/adjustment.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';

/** Marks by text code the numbers of adjustments in Billing, whatever became of them. */
export function* adjustmentNumbersOf(billing: BillingLines, poolSize: number): Slices<Uint8Array> {
  const isAdjustment = billing.type.choices.map(isAdjustmentType);
  const numbers = new Uint8Array(poolSize);
  for (let row = 0; row < billing.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const document = billing.document.get(row);
    if (document !== BLANK && isAdjustment[billing.type.code(row)]) numbers[document] = 1;
  }
  return numbers;
}
