/** Data collection: staged lines of both systems grouped into revenue contracts. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import { isAdjustmentType } from '../model/adjustment.ts';
import { blankTexts, IntColumn, type TextColumn } from '../model/column-table.ts';
import type { Findings } from '../model/finding.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import { compareWithRevenue } from './contract-differences.ts';
import { ContractKeys } from './contract-keys.ts';

/** The contract of a line that is in none. */
const NO_CONTRACT = -1;

/** Revenue contracts as the grouping rule of the setup makes them; they are ordered by org, subscription, document. */
export type Contracts = {
  readonly count: number;
  /** Contract of each Billing and each Revenue line, NO_CONTRACT for lines that are not collected. */
  readonly billing: IntColumn;
  readonly revenue: IntColumn;
  /** By contract: Revenue org or the word of the line's route; one contract never has two. */
  readonly org: TextColumn;
  /** By contract: subscription, BLANK for a stand-alone contract or when the rule does not group by it, */
  readonly subscription: TextColumn;
  /** and document of a stand-alone contract, BLANK otherwise. */
  readonly document: TextColumn;
  /** By contract: Revenue's own contract id; the first by text when there are several, BLANK for none. */
  readonly revenueContract: TextColumn;
  /** By contract: number of Revenue's own contracts. */
  readonly revenueContracts: IntColumn;
};

/** Inputs of collectContracts; `orgs` is parallel to `billing`. */
export type CollectInput = {
  readonly billing: BillingLines;
  readonly revenue: RevenueLines;
  readonly orgs: OrgAssignment;
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly findings: Findings;
};

/**
 * Groups the lines that count, and Revenue's bookings, by the rule of the setup. Adjustments and lines without a
 * subscription refer to no sales order and stand alone, one contract per document. A contract never mixes orgs,
 * whatever the rule. Records `contract-differs` where Revenue grouped otherwise.
 */
export function* collectContracts(input: CollectInput): Slices<Contracts> {
  const { billing, revenue, orgs, setup, pool } = input;
  const keys = new ContractKeys(setup.collection.groupBy.includes('subscription'), pool);
  const ofBilling = IntColumn.filled(billing.count, NO_CONTRACT);
  const ofRevenue = IntColumn.filled(revenue.count, NO_CONTRACT);
  const isAdjustment = adjustmentNumbers(billing, pool);
  for (let line = 0; line < billing.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    if (billing.state.get(line) !== 'in-scope') continue;
    const document = billing.document.get(line);
    const subscription = isAdjustment[document] === 1 ? BLANK : billing.subscription.get(line);
    ofBilling.set(line, keys.contractOf(orgs.revenueOrg.get(line), subscription, document));
  }
  for (let line = 0; line < revenue.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    const state = revenue.state.get(line);
    if (state !== 'in-scope' && state !== 'order-line') continue;
    const document = revenue.document.get(line);
    const subscription = isAdjustment[document] === 1 ? BLANK : revenue.subscription.get(line);
    ofRevenue.set(line, keys.contractOf(revenue.org.get(line), subscription, document));
  }
  const ordered = keys.ordered();
  yield;
  renumber(ofBilling, ordered.positions);
  renumber(ofRevenue, ordered.positions);
  const contracts = {
    ...ordered.columns,
    count: ordered.positions.length,
    billing: ofBilling,
    revenue: ofRevenue,
    revenueContract: blankTexts(ordered.positions.length),
    revenueContracts: IntColumn.filled(ordered.positions.length, 0),
  };
  yield* compareWithRevenue(contracts, input);
  return contracts;
}

/** 1 by text code of each number of an IIA, IA or CBA: these refer to no sales order. */
function adjustmentNumbers(billing: BillingLines, pool: TextPool): Uint8Array {
  const numbers = new Uint8Array(pool.size);
  const isAdjustment = billing.type.choices.map(isAdjustmentType);
  for (let line = 0; line < billing.count; line += 1) {
    if (isAdjustment[billing.type.code(line)]) numbers[billing.document.get(line)] = 1;
  }
  numbers[BLANK] = 0;
  return numbers;
}

function renumber(column: IntColumn, positions: Int32Array): void {
  for (let line = 0; line < column.length; line += 1) {
    const contract = column.get(line);
    if (contract !== NO_CONTRACT) column.set(line, positions[contract] ?? NO_CONTRACT);
  }
}
