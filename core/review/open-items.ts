/** The open items of this close as the next close will read them. */

import { NOT_IN_EXTRACTS, type OpenItem } from '../model/prior-close.ts';
import type { RollForwardItems, Side } from '../model/roll-forward.ts';
import type { ItemInputs } from './roll-forward-items.ts';

/** What the items say beside their amounts. */
export type ItemWords = {
  readonly month: string;
  readonly ownerOf: (item: number) => string;
  readonly commentsOf: (item: number) => readonly string[];
};

/** The open items in order of their names, each made when it is asked for. */
export function* openItemsOf(
  inputs: ItemInputs,
  items: RollForwardItems,
  words: ItemWords,
): Generator<OpenItem> {
  const named: { readonly at: number; readonly name: string }[] = [];
  for (let at = 0; at < items.count; at += 1) {
    if (!items.amount.isBlank(at)) named.push({ at, name: nameOf(inputs, items, at) });
  }
  named.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { at } of named) yield openItem(inputs, items, at, words);
}

/** Name of the line of an item. */
function nameOf({ identities, prior }: ItemInputs, items: RollForwardItems, at: number): string {
  const row = items.row.get(at);
  return row < 0
    ? (prior?.openItems[items.prior.get(at)]?.line ?? '')
    : identities[items.side.get(at)].reference(row);
}

function openItem(inputs: ItemInputs, items: RollForwardItems, at: number, words: ItemWords): OpenItem {
  const before = inputs.prior?.openItems[items.prior.get(at)];
  const line =
    items.row.get(at) < 0
      ? carried(inputs, items, at, before)
      : lineAt(inputs, items.side.get(at), items.row.get(at));
  return {
    ...line,
    openAmount: items.amount.amount(at),
    openFunctional: items.functional.get(at),
    opened: before?.opened ?? words.month,
    owner: words.ownerOf(at),
    comments: words.commentsOf(at),
  };
}

/** What an open item says of its line. */
type Line = Omit<OpenItem, 'openAmount' | 'openFunctional' | 'opened' | 'owner' | 'comments'>;

function carried(
  { pool }: ItemInputs,
  items: RollForwardItems,
  at: number,
  before: OpenItem | undefined,
): Line {
  if (!before) throw new Error('an item that no extract has must be one of the prior close');
  const org = pool.text(items.org.get(at));
  const isMoved = before.side === 'billing' && org !== before.org;
  return { ...before, ...(isMoved && { org, orgBasis: 'account' }), state: NOT_IN_EXTRACTS };
}

/** A line of this close as the next one reads it. */
export function lineAt(inputs: ItemInputs, side: Side, row: number): Line {
  const { pool, matching } = inputs;
  const isBilling = side === 'billing';
  const lines = isBilling ? inputs.billing : inputs.revenue;
  const conversion = isBilling ? inputs.billingConversion : inputs.revenueConversion;
  return {
    line: inputs.identities[side].reference(row),
    side,
    type: lines.type.get(row),
    id: pool.text(isBilling ? inputs.billing.id.get(row) : inputs.revenue.lineId.get(row)),
    document: pool.text(lines.document.get(row)),
    account: pool.text(lines.account.get(row)),
    date: lines.date.get(row),
    org: isBilling ? pool.text(inputs.orgs.org.get(row)) : '',
    orgBasis: isBilling ? inputs.orgs.basis.get(row) : '',
    revenueOrg: pool.text(isBilling ? inputs.orgs.revenueOrg.get(row) : inputs.revenue.org.get(row)),
    // Which period covers a day is for the report to say; the digest does not hold it.
    period: isBilling ? 0 : inputs.revenue.period.get(row),
    currency: pool.text(lines.currency.get(row)),
    amount: lines.amount.amount(row),
    state: lines.state.get(row),
    cause: (isBilling ? matching.billingCause : matching.revenueCause).get(row),
    functionalCurrency: pool.text(conversion.functionalCurrency.get(row)),
    functional: conversion.functional.get(row),
    content: inputs.identities[side].content(row),
  };
}
