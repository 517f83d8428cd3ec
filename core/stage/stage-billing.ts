/** Staging of Billing: extract rows become transaction lines by their transaction template. */

import type { Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import { tellAbsentColumns } from './absent-columns.ts';
import { tellTooFine } from './amount-decimals.ts';
import { blankBillingLines } from './billing-columns.ts';
import { markBillingDuplicates } from './billing-duplicates.ts';
import { planBilling } from './billing-plan.ts';
import { blankBeside, copySegment } from './copy-segment.ts';
import { fillLines } from './fill-lines.ts';
import { accountLookup, invoiceLookup } from './header-lookup.ts';
import { tellGaps } from './line-gaps.ts';
import { stateLines } from './line-states.ts';
import { markSettlementTwins } from './settlement-twins.ts';
import type { StageInput } from './stage-input.ts';
import { tablesOf } from './stage-table.ts';
import type { BillingLines } from './transaction-lines.ts';
import { linesOfUnreadCurrency } from './unread-currencies.ts';

/**
 * Stages all Billing extracts. Every row of a line kind becomes exactly one line; what does not count says so in its
 * state. Lines stand in the order of the templates, files and rows.
 */
export function* stageBilling(input: StageInput): Slices<BillingLines> {
  const plan = planBilling(input);
  const lines = yield* blankBillingLines(plan.count);
  const beside = blankBeside(plan.count);
  yield;
  for (const segment of plan.segments) yield* copySegment(segment, lines, beside, input);
  const lookups = {
    invoices: yield* invoiceLookup(tablesOf(input.extracts, input.kinds, 'invoice'), input),
    accounts: yield* accountLookup(tablesOf(input.extracts, input.kinds, 'account'), input),
  };
  const unread = linesOfUnreadCurrency(lines, input);
  yield* fillLines(plan, lines, beside, lookups, input.pool.size);
  for (const line of unread) lines.currency.set(line, BLANK);
  yield* stateLines(plan, lines, beside, input);
  yield* markBillingDuplicates(plan, lines, input);
  markSettlementTwins(lines, input);
  yield;
  yield* tellGaps(lines, input);
  yield* tellTooFine(lines, input);
  yield;
  tellAbsentColumns('billing', input);
  return lines;
}
