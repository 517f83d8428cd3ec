/** What the passes look up in Billing again and again; made once, since it is large. */

import { CodeIndex } from '../model/code-index.ts';
import type { Slices } from '../model/sliced-work.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import { adjustmentNumbersOf } from './adjustment-numbers.ts';

/** What is found by text code; no decision changes it. */
export type BillingIndexes = {
  /** Lines in scope by record id, matched or not, without adjustments. */
  readonly itemsById: CodeIndex;
  /** 1 for each number of an adjustment, whatever became of it. */
  readonly adjustmentNumbers: Uint8Array;
};

/** Indexes the Billing lines; comes up for air every few thousand. */
export function* billingIndexes(billing: BillingLines, pool: TextPool): Slices<BillingIndexes> {
  const inScope = billing.state.codeOf('in-scope');
  const isAdjustment = billing.type.choices.map((type) => type.endsWith('-adjustment'));
  const isItem = (row: number): boolean =>
    billing.state.code(row) === inScope && !isAdjustment[billing.type.code(row)];
  return {
    itemsById: yield* CodeIndex.inSlices(billing.id, pool.size, isItem),
    adjustmentNumbers: yield* adjustmentNumbersOf(billing, pool.size),
  };
}
