/** Data collection: staged lines of both systems grouped into revenue contracts. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import { isAdjustmentType } from '../model/adjustment.ts';
import { changedRows } from '../model/changed-rows.ts';
import { blankTexts, IntColumn, type TextColumn } from '../model/column-table.ts';
import type { Findings } from '../model/finding.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import { compareWithRevenue, type OwnContracts } from './contract-differences.ts';
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

/** Revenue lines by contract, which no decision changes, and the contracts that are known so far. */
export type CollectedRevenue = {
  readonly keys: ContractKeys;
  /** 1 by text code of each number of an adjustment. */
  readonly isAdjustment: Uint8Array;
  /** By Revenue line the number of its contract among the keys. */
  readonly numbers: IntColumn;
  readonly own: ReadonlyMap<number, OwnContracts>;
};

/** The contracts with what a later run over the same lines goes on from. */
export type Collected = {
  readonly contracts: Contracts;
  /** By Billing line the number of its contract among the keys, and the Revenue org that it rests on. */
  readonly numbers: IntColumn;
  readonly revenueOrg: TextColumn;
};

/**
 * Groups the lines that count, and Revenue's bookings, by the rule of the setup. Adjustments and lines without a
 * subscription refer to no sales order and stand alone, one contract per document. A contract never mixes orgs,
 * whatever the rule. Records `contract-differs` where Revenue grouped otherwise.
 */
export function* collectContracts(input: CollectInput): Slices<Contracts> {
  return (yield* collectBilling(input, yield* collectRevenue(input))).contracts;
}

/** The Revenue lines by contract. Records `contract-differs`. */
export function* collectRevenue(input: Omit<CollectInput, 'orgs'>): Slices<CollectedRevenue> {
  const { billing, revenue, setup, pool } = input;
  const keys = new ContractKeys(setup.collection.groupBy.includes('subscription'), pool);
  const isAdjustment = adjustmentNumbers(billing, pool);
  const numbers = IntColumn.filled(revenue.count, NO_CONTRACT);
  for (let line = 0; line < revenue.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    const state = revenue.state.get(line);
    if (state !== 'in-scope' && state !== 'order-line') continue;
    const document = revenue.document.get(line);
    const subscription = isAdjustment[document] === 1 ? BLANK : revenue.subscription.get(line);
    numbers.set(line, keys.contractOf(revenue.org.get(line), subscription, document));
  }
  const own = yield* compareWithRevenue({ ...keys.columns, revenue: numbers }, input);
  return { keys, isAdjustment, numbers, own };
}

/** The contracts of both sides; after an earlier run only the Billing lines of another Revenue org are collected again. */
export function* collectBilling(
  { billing, orgs: { revenueOrg } }: Pick<CollectInput, 'billing' | 'orgs'>,
  revenue: CollectedRevenue,
  earlier?: Collected,
): Slices<Collected> {
  const { keys, isAdjustment } = revenue;
  const numbers = earlier?.numbers.copied() ?? IntColumn.filled(billing.count, NO_CONTRACT);
  const rows = earlier && changedRows(earlier.revenueOrg, revenueOrg);
  for (let at = 0; at < (rows?.length ?? billing.count); at += 1) {
    if (at % SLICE_ROWS === 0) yield;
    const line = rows?.[at] ?? at;
    if (billing.state.get(line) !== 'in-scope') continue;
    const document = billing.document.get(line);
    const subscription = isAdjustment[document] === 1 ? BLANK : billing.subscription.get(line);
    numbers.set(line, keys.contractOf(revenueOrg.get(line), subscription, document));
  }
  yield;
  return { contracts: yield* inOrderOf(revenue, numbers), numbers, revenueOrg };
}

function* inOrderOf({ keys, numbers, own }: CollectedRevenue, billing: IntColumn): Slices<Contracts> {
  const isUsed = new Uint8Array(keys.columns.org.length);
  for (const column of [billing, numbers]) {
    for (let line = 0; line < column.length; line += 1) {
      if (column.get(line) !== NO_CONTRACT) isUsed[column.get(line)] = 1;
    }
    yield;
  }
  const { columns, positions } = yield* keys.ordered(isUsed);
  const count = columns.org.length;
  const [revenueContract, revenueContracts] = [blankTexts(count), IntColumn.filled(count, 0)];
  for (const [number, { first, count: owns }] of own) {
    revenueContract.set(positions[number] ?? 0, first);
    revenueContracts.set(positions[number] ?? 0, owns);
  }
  const placed = {
    billing: yield* placedIn(billing, positions),
    revenue: yield* placedIn(numbers, positions),
  };
  return { ...columns, count, ...placed, revenueContract, revenueContracts };
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

function* placedIn(numbers: IntColumn, positions: Int32Array): Slices<IntColumn> {
  const placed = IntColumn.filled(numbers.length, NO_CONTRACT);
  for (let line = 0; line < numbers.length; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    const number = numbers.get(line);
    if (number !== NO_CONTRACT) placed.set(line, positions[number] ?? NO_CONTRACT);
  }
  return placed;
}
