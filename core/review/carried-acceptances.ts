/** What earlier closes accepted and this one neither confirms nor solves: the next close must ask about it again. */

import { type AcceptedLine, NOT_IN_EXTRACTS, type PriorLine } from '../model/prior-close.ts';
import type { RollForwardItems } from '../model/roll-forward.ts';
import type { AcceptedThen } from './accepted-then.ts';
import { lineAt } from './open-items.ts';
import type { ItemInputs } from './roll-forward-items.ts';

/** What they are made from. */
export type CarriedInputs = ItemInputs & {
  /** Lines accepted before that an extract has, by name. */
  readonly acceptedHere: ReadonlyMap<string, AcceptedThen>;
};

/** The lines in no order; `decided` are the names of those that this close accepts or closes itself. */
export function carriedAcceptances(
  inputs: CarriedInputs,
  items: RollForwardItems,
  decided: ReadonlySet<string>,
): readonly AcceptedLine[] {
  const { prior, acceptedHere, acceptedBefore } = inputs;
  if (!prior || prior.accepted.size === 0) return [];
  const cleared = clearedNames(inputs, items);
  return [...prior.accepted.values()].flatMap((then) => {
    if (decided.has(then.line)) return [];
    const here = acceptedHere.get(then.line);
    // A line that no extract has is no difference of this close, and may be one of a later close.
    if (!here) return cleared.has(then.line) ? [] : [{ ...then, state: NOT_IN_EXTRACTS }];
    if (!acceptedBefore[here.side].has(here.row)) return [];
    return [{ ...then, ...factsAt(inputs, here) }];
  });
}

/** What the line says now; what was accepted of it stays what it was then. */
function factsAt(inputs: ItemInputs, { side, row }: AcceptedThen): Omit<PriorLine, 'line'> {
  const { type, id, document, account, date, org, revenueOrg, currency, ...line } = lineAt(inputs, side, row);
  const { amount, state, cause } = line;
  return { side, type, id, document, account, date, org, revenueOrg, currency, amount, state, cause };
}

/** Names of the items that no extract has and that are open no more. */
function clearedNames({ prior }: ItemInputs, items: RollForwardItems): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = 0; at < items.count; at += 1) {
    const item = prior?.openItems[items.prior.get(at)];
    if (item && items.row.get(at) < 0 && items.amount.isBlank(at)) names.add(item.line);
  }
  return names;
}
