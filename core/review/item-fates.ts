/** What became of one item: a line of the prior close that is here or not, or a line that is open for the first time. */

import { isAdjustmentType } from '../model/adjustment.ts';
import type { UnappliedDecision } from '../model/decision.ts';
import { moneyWords } from '../model/money-words.ts';
import type { OpenItem } from '../model/prior-close.ts';
import type { ItemReason, Side } from '../model/roll-forward.ts';
import type { Arrival } from './arrivals.ts';
import type { ItemDraft } from './item-columns.ts';
import { closingDecision, openAmountText } from './item-decisions.ts';
import type { OpenLines } from './open-lines.ts';
import type { ItemInputs } from './roll-forward-items.ts';

type Fate = Pick<ItemDraft, 'state' | 'reason' | 'clearedBy' | 'amount' | 'functional'>;

const NOT_OPEN = { amount: undefined, functional: undefined, clearedBy: -1 } as const;

/** An item, and the decision about it that was made when another amount of it was open. */
export type AbsentItem = { readonly draft: ItemDraft; readonly stale: UnappliedDecision | undefined };

/** An item whose line no extract has. */
export function absentItem(
  inputs: ItemInputs,
  item: OpenItem,
  prior: number,
  arrival: Arrival | undefined,
  orgNow: (item: OpenItem) => string,
): AbsentItem {
  const { pool, isCovered } = inputs;
  const undecided = absentFate(item, arrival, isCovered);
  const { fate, stale } = decidedFate(inputs, item, undecided);
  const draft = {
    ...{ side: item.side, row: -1, prior },
    ...{ org: pool.code(orgNow(item)), currency: pool.code(item.currency) },
    functionalCurrency: pool.code(item.functionalCurrency),
    ...fate,
  };
  return { draft, stale };
}

/** What a decision makes of an item; one that the other system shows in full needs none. */
function decidedFate(
  { itemDecisions }: ItemInputs,
  item: OpenItem,
  fate: Fate,
): { readonly fate: Fate; readonly stale: UnappliedDecision | undefined } {
  const entry = closingDecision(itemDecisions, item.line);
  if (!entry || (fate.reason === 'arrived' && fate.amount === undefined)) return { fate, stale: undefined };
  const open = openAmountText(fate.amount ?? item.openAmount, item.currency);
  if (entry.after !== open) {
    const words = moneyWords(fate.amount ?? item.openAmount, item.currency);
    const found = `${words} of the item ${item.document} is open now`;
    return { fate, stale: { entry, line: item.line, found } };
  }
  const reason = entry.action === 'close-item' ? 'closed' : 'accepted';
  return { fate: { ...NOT_OPEN, state: 'cleared', reason }, stale: undefined };
}

function absentFate(
  item: OpenItem,
  arrival: Arrival | undefined,
  isCovered: (item: OpenItem) => boolean,
): Fate {
  const carried = { amount: item.openAmount, functional: item.openFunctional, clearedBy: -1 };
  if (arrival?.amount === item.openAmount) {
    return { ...NOT_OPEN, state: 'cleared', reason: 'arrived', clearedBy: arrival.row };
  }
  if (arrival) {
    // No rate says what the rest is in functional currency; in the same currency it is the same amount.
    const amount = item.openAmount - arrival.amount;
    const functional = item.currency === item.functionalCurrency ? amount : undefined;
    return { state: 'changed', reason: 'arrived', clearedBy: arrival.row, amount, functional };
  }
  if (isCovered(item)) return { ...NOT_OPEN, state: 'cleared', reason: 'gone' };
  return { ...carried, state: 'open', reason: 'carried' };
}

/** An item whose line the extracts have: one row, or two when its currency is another one now. */
export function presentItems(
  inputs: ItemInputs,
  open: OpenLines,
  item: OpenItem,
  prior: number,
  row: number,
): readonly ItemDraft[] {
  const now = newItem(inputs, open, item.side, row, prior);
  const { pool } = inputs;
  const before = {
    ...now,
    currency: pool.code(item.currency),
    functionalCurrency:
      item.openFunctional === undefined ? now.functionalCurrency : pool.code(item.functionalCurrency),
  };
  if (!open[item.side].isOpen(row)) return [{ ...before, ...clearedFate(inputs, item, row) }];
  const isSameCurrency =
    before.currency === now.currency &&
    (before.functionalCurrency === now.functionalCurrency || now.functional === undefined);
  if (!isSameCurrency) {
    return [{ ...before, ...NOT_OPEN, state: 'cleared', reason: 'currency-changed' }, now];
  }
  const isSame = now.amount === item.openAmount;
  return [{ ...before, amount: now.amount, functional: now.functional, state: isSame ? 'open' : 'changed' }];
}

function clearedFate(inputs: ItemInputs, item: OpenItem, row: number): Fate {
  const { matching, decisions } = inputs;
  const isBilling = item.side === 'billing';
  const lines = isBilling ? inputs.billing : inputs.revenue;
  const group = (isBilling ? matching.billingGroup : matching.revenueGroup).get(row);
  const state = lines.state.get(row);
  const cleared = (reason: ItemReason, clearedBy = -1): Fate => ({
    ...NOT_OPEN,
    state: 'cleared',
    reason,
    clearedBy,
  });
  if (decisions.accepted[item.side].has(row)) return cleared('accepted');
  if (group >= 0) return cleared('matched', group);
  if (state === 'cancelled') {
    return isAdjustmentType(item.type)
      ? { ...NOT_OPEN, state: 'reversed', reason: 'cancelled' }
      : cleared('cancelled');
  }
  return cleared(state === 'in-scope' || state === 'no-template' ? 'not-expected' : 'out-of-scope');
}

/** A line of this close as an item; open for the first time unless its row says otherwise. */
export function newItem(
  inputs: ItemInputs,
  open: OpenLines,
  side: Side,
  row: number,
  prior: number,
): ItemDraft {
  const isBilling = side === 'billing';
  const lines = isBilling ? inputs.billing : inputs.revenue;
  const conversion = isBilling ? inputs.billingConversion : inputs.revenueConversion;
  const reason = inputs.acceptedBefore[side].has(row) ? 'accepted-before' : 'in-extracts';
  return {
    ...{ side, row, prior, state: 'new', reason, clearedBy: -1 },
    org: isBilling ? inputs.orgs.org.get(row) : inputs.revenue.org.get(row),
    currency: lines.currency.get(row),
    functionalCurrency: conversion.functionalCurrency.get(row),
    amount: open[side].amount(row),
    functional: open[side].functional(row),
  };
}
