/** Rolls the open items of the signed prior close forward to those of this one. */

import type { DecisionEntry, LineDecisions } from '../model/decision.ts';
import type { Findings } from '../model/finding.ts';
import type { OpenItem } from '../model/prior-close.ts';
import type { RollForward, RollForwardItems } from '../model/roll-forward.ts';
import type { Setup } from '../setup/setup.ts';
import { openItemsDigest } from './open-item-digest.ts';
import { openItemsOf } from './open-items.ts';
import { openLinesOf } from './open-lines.ts';
import { type ItemInputs, rollForwardItems } from './roll-forward-items.ts';
import { rollForwardTotals } from './roll-forward-totals.ts';

/** The inputs of rollForwardOf. */
export type RollForwardInputs = Omit<ItemInputs, 'decisions'> & {
  readonly setup: Setup;
  readonly findings: Findings;
  readonly decisions: Pick<LineDecisions, 'accepted' | 'owners' | 'comments'>;
};

/** The items of a roll-forward and their sums. */
export type RolledItems = Pick<RollForward, 'items' | 'totals'>;

type Accepted = { readonly decisions: Pick<LineDecisions, 'accepted'> };

/**
 * Every open item of the prior close with what became of it, every new one, and their sums. An item keeps owner and
 * comments; a new owner takes its place, and new comments follow the old ones.
 */
export function rollForwardOf(inputs: RollForwardInputs): RollForward {
  return withWords(inputs, rollItems(inputs));
}

/** The items and their sums: what owners and comments do not change. Records the items that are gone. */
export function rollItems(
  inputs: Omit<ItemInputs, 'decisions'> & Pick<RollForwardInputs, 'findings'> & Accepted,
): RolledItems {
  const open = openLinesOf(inputs);
  const items = rollForwardItems(inputs, open);
  reportGone(inputs, items);
  return { items, totals: rollForwardTotals(inputs, items, open) };
}

/** The items with owners, comments and the digest that a signature is bound to. */
export function withWords(
  inputs: Omit<RollForwardInputs, 'findings'>,
  { items, totals }: RolledItems,
): RollForward {
  const words = {
    month: inputs.setup.closing.revenue.to.slice(0, 7),
    ownerOf: ownerFinder(inputs, items),
    commentsOf: commentFinder(inputs, items),
  };
  return { ...words, items, totals, closing: openItemsDigest(openItemsOf(inputs, items, words)) };
}

function ownerFinder(
  { prior, decisions }: Pick<RollForwardInputs, 'prior' | 'decisions'>,
  items: RollForwardItems,
): RollForward['ownerOf'] {
  return (at) =>
    decisions.owners[items.side.get(at)].get(items.row.get(at))?.after ??
    prior?.openItems[items.prior.get(at)]?.owner ??
    '';
}

function commentFinder(
  { prior, decisions }: Pick<RollForwardInputs, 'prior' | 'decisions'>,
  items: RollForwardItems,
): RollForward['commentsOf'] {
  return (at) => [
    ...(prior?.openItems[items.prior.get(at)]?.comments ?? []),
    ...(decisions.comments[items.side.get(at)].get(items.row.get(at)) ?? []).map(commentText),
  ];
}

// The next close has not this log: who said it and when must go with the words.
function commentText({ after, by, at }: DecisionEntry): string {
  return `${after} (${by.name}, ${at.slice(0, 10)})`;
}

function reportGone(
  { prior, findings }: Pick<RollForwardInputs, 'prior' | 'findings'>,
  items: RollForwardItems,
): void {
  for (let at = 0; at < items.count; at += 1) {
    const item: OpenItem | undefined = prior?.openItems[items.prior.get(at)];
    if (!item || items.reason.get(at) !== 'gone') continue;
    const found = `${item.line}, ${item.document}: open since ${item.opened}`;
    findings.add('open-item-gone', { file: -1, row: 0, column: 'priorClose' }, found, {
      currency: item.currency,
      amount: item.openAmount,
    });
  }
}
