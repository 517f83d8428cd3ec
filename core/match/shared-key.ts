/** Lines that share a key on both sides, more than one on a side: which belong together, which are there twice. */

import type { MatchState } from './match-state.ts';
import type { Pass } from './matching.ts';

/** The passes under which a key confirms a pair and a one-to-many group. */
export type KeyPasses = { readonly pair: Pass; readonly many: Pass };

/** Joins the lines that share a key which belongs to one Billing record, such as a record id or an adjustment number. */
export function joinSharedKey(
  state: MatchState,
  billingRows: readonly number[],
  revenueRows: readonly number[],
  keyPasses: KeyPasses,
): void {
  const [only] = billingRows;
  if (only !== undefined && billingRows.length === 1) joinOne(state, only, revenueRows, keyPasses);
  else joinSeveral(state, billingRows, revenueRows, keyPasses);
}

/**
 * Joins one Billing line with the Revenue lines of its key. Lines of its own document come first, since a Revenue
 * line of another document may carry the id of the item that it adjusts. A line that is there twice counts once.
 */
export function joinOne(
  state: MatchState,
  billingRow: number,
  revenueRows: readonly number[],
  keyPasses: KeyPasses,
): void {
  const document = state.billing.document.get(billingRow);
  const own = revenueRows.filter((row) => state.revenue.document.get(row) === document);
  const candidates = (own.length > 0 ? own : [...revenueRows]).sort(state.revenueOrder);
  if (isSumOf(state, billingRow, candidates)) joinRows(state, billingRow, candidates, keyPasses);
  else joinRows(state, billingRow, withoutRepeats(state, candidates), keyPasses);
}

/** True when the Revenue lines have the currency of the Billing line and sum to it exactly. */
export function isSumOf(state: MatchState, billingRow: number, revenueRows: readonly number[]): boolean {
  const currency = state.billing.currency.get(billingRow);
  let sum = 0n;
  for (const row of revenueRows) {
    if (state.revenue.currency.get(row) !== currency) return false;
    sum += state.revenue.amount.amount(row);
  }
  return sum === state.billing.amount.amount(billingRow);
}

function joinRows(
  state: MatchState,
  billingRow: number,
  rows: readonly number[],
  keyPasses: KeyPasses,
): void {
  const [only] = rows;
  if (only !== undefined && rows.length === 1) state.join(keyPasses.pair, billingRow, only);
  else if (rows.length > 1) state.joinAll(keyPasses.many, [billingRow], rows);
}

// The first of equal lines, in order of content, is kept; the others were collected a second time.
function withoutRepeats(state: MatchState, rows: readonly number[]): readonly number[] {
  const { document, currency, amount } = state.revenue;
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = `${document.get(row)} ${currency.get(row)} ${amount.get(row)}`;
    if (seen.has(key)) markRepeated(state, row);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function markRepeated(state: MatchState, row: number): void {
  const { lineId, document } = state.revenue;
  state.revenueCause.set(row, 'duplicate-in-revenue');
  const found = `line ${state.pool.text(lineId.get(row))} of ${state.pool.text(document.get(row))}`;
  state.findings.add('duplicate-in-revenue', state.revenuePlace(row), found, state.revenueMoney(row));
}

// Two Billing records of one key contradict each other; equal amounts go together, the rest in order of content.
function joinSeveral(
  state: MatchState,
  billingRows: readonly number[],
  revenueRows: readonly number[],
  keyPasses: KeyPasses,
): void {
  const left = pairEqualAmounts(state, billingRows, revenueRows, keyPasses.pair);
  const [only] = left.billing;
  if (only !== undefined && left.billing.length === 1) {
    if (left.revenue.length > 0) joinOne(state, only, left.revenue, keyPasses);
    return;
  }
  for (const [at, row] of left.billing.entries()) {
    const other = left.revenue[at];
    if (other !== undefined) state.join(keyPasses.pair, row, other);
  }
}

function pairEqualAmounts(
  state: MatchState,
  billingRows: readonly number[],
  revenueRows: readonly number[],
  pass: Pass,
): { readonly billing: readonly number[]; readonly revenue: readonly number[] } {
  const { billing, revenue } = state;
  const waiting = new Map<string, number[]>();
  const inReverse = [...revenueRows].sort((first, second) => state.revenueOrder(second, first));
  for (const row of inReverse) {
    const key = `${revenue.currency.get(row)} ${revenue.amount.get(row)}`;
    const rows = waiting.get(key);
    if (rows) rows.push(row);
    else waiting.set(key, [row]);
  }
  const billingLeft = [...billingRows].sort(state.billingOrder).filter((row) => {
    const found = waiting.get(`${billing.currency.get(row)} ${billing.amount.get(row)}`)?.pop();
    if (found !== undefined) state.join(pass, row, found);
    return found === undefined;
  });
  return { billing: billingLeft, revenue: inReverse.reverse().filter((row) => state.isRevenueFree(row)) };
}
