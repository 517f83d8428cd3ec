import { CodeIndex } from '../model/code-index.ts';
import { type DayColumn, IntColumn, type TextColumn } from '../model/column-table.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import { isFitting } from './charge-key-parts.ts';
import { CompositeKey } from './composite-key.ts';
import type { MatchState } from './match-state.ts';
import { isSumOf, joinOne } from './shared-key.ts';

/** Beyond this many pairs within one charge of one document lines are not compared one by one. */
const PAIR_LIMIT = 4096;
const KEY_PASSES = { pair: 'K2', many: 'many' } as const;

/** What the lines of either side have in common. */
type KeyedLines = {
  readonly count: number;
  readonly document: TextColumn;
  readonly charge: TextColumn;
  readonly segment: TextColumn;
  readonly serviceStart: DayColumn;
  readonly serviceEnd: DayColumn;
};

/**
 * K2: document, charge, segment and service dates, only for lines whose id is missing on one side. First all parts
 * must agree; then a part that one side does not have, and an end date one day apart, do not count against a pair.
 */
export function* matchChargeKeys(state: MatchState): Slices<void> {
  if (!isAnyIdMissing(state)) return;
  const { billing, revenue } = state;
  const charges = new CompositeKey();
  const isBillingOpen = (row: number): boolean => state.isBillingFree(row) && !state.isAdjustment(row);
  const isRevenueOpen = (row: number): boolean =>
    state.isRevenueFree(row) && !state.isAdjustmentNumber(revenue.document.get(row));
  const billingCharges = yield* chargeColumn(billing, charges, isBillingOpen);
  const revenueCharges = yield* chargeColumn(revenue, charges, isRevenueOpen);
  const ofBilling = new CodeIndex(billingCharges, charges.size);
  yield;
  const ofRevenue = new CodeIndex(revenueCharges, charges.size);
  for (let charge = 1; charge < charges.size; charge += 1) {
    if (charge % SLICE_ROWS === 0) yield;
    const row = ofBilling.firstRow(charge);
    const other = ofRevenue.firstRow(charge);
    if (row < 0 || other < 0) continue;
    if (ofBilling.nextRow(row) >= 0 || ofRevenue.nextRow(other) >= 0) {
      joinCharge(state, ofBilling.rows(charge), ofRevenue.rows(charge));
    } else if (isFitting(state, row, other)) state.join('K2', row, other);
  }
}

function isAnyIdMissing(state: MatchState): boolean {
  for (let row = 0; row < state.billing.count; row += 1) {
    if (state.billing.id.get(row) === BLANK && state.isBillingFree(row)) return true;
  }
  for (let row = 0; row < state.revenue.count; row += 1) {
    if (state.revenue.lineId.get(row) === BLANK && state.isRevenueFree(row)) return true;
  }
  return false;
}

function* chargeColumn(
  lines: KeyedLines,
  charges: CompositeKey,
  isOpen: (row: number) => boolean,
): Slices<IntColumn> {
  const column = IntColumn.filled(lines.count, BLANK);
  for (let row = 0; row < lines.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    if (isOpen(row)) column.set(row, charges.code(lines.document.get(row), lines.charge.get(row)));
  }
  return column;
}

function joinCharge(state: MatchState, billingRows: readonly number[], revenueRows: readonly number[]): void {
  const waiting = byPeriodOfService(state.revenue, revenueRows);
  for (const [key, rows] of byPeriodOfService(state.billing, billingRows)) {
    const others = waiting.get(key);
    if (others) joinBucket(state, rows, others, true);
  }
  const billingLeft = billingRows.filter((row) => state.isBillingFree(row));
  const revenueLeft = revenueRows.filter((row) => state.isRevenueFree(row));
  if (billingLeft.length * revenueLeft.length > PAIR_LIMIT) return;
  joinBucket(state, billingLeft, revenueLeft, false);
}

function byPeriodOfService(lines: KeyedLines, rows: readonly number[]): Map<string, number[]> {
  return groupedBy(
    rows,
    (row) => `${lines.segment.get(row)} ${lines.serviceStart.get(row)} ${lines.serviceEnd.get(row)}`,
  );
}

function groupedBy(rows: readonly number[], keyOf: (row: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function joinBucket(
  state: MatchState,
  billingRows: readonly number[],
  revenueRows: readonly number[],
  isWhole: boolean,
): void {
  if (billingRows.length + revenueRows.length > 2) joinEqualAmounts(state, billingRows, revenueRows, isWhole);
  const billingLeft = billingRows.filter((row) => state.isBillingFree(row));
  const revenueLeft = revenueRows.filter((row) => state.isRevenueFree(row));
  const [only] = billingLeft;
  if (only !== undefined && billingLeft.length === 1) joinRest(state, only, revenueLeft, isWhole);
  else if (!isWhole) refuseAll(state, billingLeft, revenueLeft);
}

// Within one charge, lines of one amount go together when there are as many on both sides and any pairing is as good.
function joinEqualAmounts(
  state: MatchState,
  billingRows: readonly number[],
  revenueRows: readonly number[],
  isWhole: boolean,
): void {
  const waiting = byAmount(state.revenue, revenueRows);
  for (const [amount, rows] of byAmount(state.billing, billingRows)) {
    const others = waiting.get(amount) ?? [];
    if (others.length !== rows.length || !state.areInterchangeable(rows, others)) continue;
    const areFitting = isWhole
      ? areIdsMissing(state, rows, others)
      : rows.every((row) => others.every((other) => isFitting(state, row, other)));
    if (!areFitting) continue;
    others.sort(state.revenueOrder);
    for (const [at, row] of rows.sort(state.billingOrder).entries()) state.join('K2', row, others[at] ?? -1);
  }
}

function byAmount(
  lines: { readonly currency: TextColumn; readonly amount: MoneyColumn },
  rows: readonly number[],
): Map<string, number[]> {
  return groupedBy(rows, (row) => `${lines.currency.get(row)} ${lines.amount.get(row)}`);
}

function areIdsMissing(
  state: MatchState,
  billingRows: readonly number[],
  revenueRows: readonly number[],
): boolean {
  return (
    billingRows.every((row) => state.billing.id.get(row) === BLANK) ||
    revenueRows.every((row) => state.revenue.lineId.get(row) === BLANK)
  );
}

// The last Billing line of a charge takes what is left of it, unless parts of the key had to be guessed for that.
function joinRest(
  state: MatchState,
  billingRow: number,
  revenueRows: readonly number[],
  isWhole: boolean,
): void {
  const fitting = revenueRows.filter((row) => isFitting(state, billingRow, row));
  if (fitting.length === 0) return;
  const isSafe =
    isWhole ||
    fitting.length === 1 ||
    isSumOf(state, billingRow, fitting) ||
    fitting.every((row) => isSumOf(state, billingRow, [row]));
  if (isSafe) joinOne(state, billingRow, fitting, KEY_PASSES);
  else refuseAll(state, [billingRow], fitting);
}

function refuseAll(state: MatchState, billingRows: readonly number[], revenueRows: readonly number[]): void {
  const inOrder = [...revenueRows].sort(state.revenueOrder);
  for (const row of billingRows) {
    const fitting = inOrder.filter((other) => isFitting(state, row, other));
    const equal = fitting.filter((other) => isSumOf(state, row, [other]));
    if (fitting.length === 0) continue;
    state.refuse(
      [row],
      (equal.length > 0 ? equal : fitting).map((other) => [other]),
    );
  }
}
