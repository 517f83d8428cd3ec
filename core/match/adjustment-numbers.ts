import { isAdjustmentType } from '../model/adjustment.ts';
import { BLANK } from '../model/text-pool.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';

/** Marks by text code the numbers of adjustments in Billing, whatever became of them. */
export function adjustmentNumbersOf(billing: BillingLines, poolSize: number): Uint8Array {
  const isAdjustment = billing.type.choices.map(isAdjustmentType);
  const numbers = new Uint8Array(poolSize);
  for (let row = 0; row < billing.count; row += 1) {
    const document = billing.document.get(row);
    if (document !== BLANK && isAdjustment[billing.type.code(row)]) numbers[document] = 1;
  }
  return numbers;
}
