/** Rolls the open items of the signed prior close forward to those of this one. */

import type { DecidedGroup, DecisionEntry, ItemDecisions, LineDecisions } from '../model/decision.ts';
import type { Findings } from '../model/finding.ts';
import { acceptedWords } from '../model/opening-rows.ts';
import type { AcceptedBefore, AcceptedLine, OpenItem } from '../model/prior-close.ts';
import type { RollForward, RollForwardItems } from '../model/roll-forward.ts';
import type { Slices } from '../model/sliced-work.ts';
import type { Setup } from '../setup/setup.ts';
import { acceptedLines } from './accepted-lines.ts';
import type { AcceptedThen } from './accepted-then.ts';
import { digestInSlices } from './open-item-digest.ts';
import { openItemsOf } from './open-items.ts';
import { openLinesOf } from './open-lines.ts';
import { type ItemInputs, type ItemsAndStale, rollForwardItems } from './roll-forward-items.ts';
import { rollForwardTotals } from './roll-forward-totals.ts';

/** The inputs of rollItems and withWords. */
export type RollForwardInputs = Omit<ItemInputs, 'decisions' | 'itemDecisions'> & {
  readonly setup: Setup;
  readonly findings: Findings;
  readonly decisions: Pick<LineDecisions, 'accepted' | 'owners' | 'comments'>;
  readonly itemDecisions: ItemDecisions;
  /** Accepted differences, each with all of its lines. */
  readonly acceptances: readonly DecidedGroup[];
  /** Lines accepted before that an extract has, by name. */
  readonly acceptedHere: ReadonlyMap<string, AcceptedThen>;
};

/** The items of a roll-forward and their sums, and decisions about items that no longer hold. */
export type RolledItems = Pick<RollForward, 'items' | 'totals'> & Pick<ItemsAndStale, 'stale'>;

/**
 * Every open item of the prior close with what became of it, every new one, and their sums: what owners and comments do
 * not change. Records the items that are gone.
 */
export function* rollItems(inputs: ItemInputs & Pick<RollForwardInputs, 'findings'>): Slices<RolledItems> {
  const open = yield* openLinesOf(inputs);
  const { items, stale } = yield* rollForwardItems(inputs, open);
  reportGone(inputs, items);
  return { items, totals: yield* rollForwardTotals(inputs, items, open), stale };
}

/**
 * The items with owners, comments and the digest that a signature is bound to. An item keeps owner and comments; a new
 * owner takes its place, and new comments follow the old ones.
 */
export function* withWords(
  inputs: Omit<RollForwardInputs, 'findings'>,
  { items, totals }: Pick<RolledItems, 'items' | 'totals'>,
): Slices<RollForward> {
  const month = inputs.setup.closing.revenue.to.slice(0, 7);
  const words = { month, ownerOf: ownerFinder(inputs, items), commentsOf: commentFinder(inputs, items) };
  const accepted: readonly AcceptedLine[] = acceptedLines(inputs, items, month);
  const closing = yield* digestInSlices(openItemsOf(inputs, items, words), accepted);
  return { ...words, items, totals, closing, accepted, acceptedBefore: inputs.acceptedBefore };
}

type Words = Pick<RollForwardInputs, 'prior' | 'decisions' | 'itemDecisions'>;

/** Name of the line of an item that no extract has, '' for any other. */
function absentName({ prior }: Words, items: RollForwardItems, at: number): string {
  return items.row.get(at) < 0 ? (prior?.openItems[items.prior.get(at)]?.line ?? '') : '';
}

function ownerFinder(inputs: Words, items: RollForwardItems): RollForward['ownerOf'] {
  const { prior, decisions, itemDecisions } = inputs;
  return (at) =>
    decisions.owners[items.side.get(at)].get(items.row.get(at))?.after ??
    itemDecisions.owners.get(absentName(inputs, items, at))?.after ??
    prior?.openItems[items.prior.get(at)]?.owner ??
    '';
}

function commentFinder(
  inputs: Words & Pick<RollForwardInputs, 'acceptedBefore'>,
  items: RollForwardItems,
): RollForward['commentsOf'] {
  const { prior, decisions, itemDecisions, acceptedBefore } = inputs;
  return (at) => {
    const [side, row] = [items.side.get(at), items.row.get(at)];
    const before = acceptedBefore[side].get(row);
    const known = prior?.openItems[items.prior.get(at)]?.comments ?? [];
    const words = before ? [acceptedComment(before)] : [];
    return [
      ...known,
      // The item may have them since the close that met it first.
      ...words.filter((word) => !known.includes(word)),
      ...(decisions.comments[side].get(row) ?? []).map(commentText),
      ...(itemDecisions.comments.get(absentName(inputs, items, at)) ?? []).map(commentText),
    ];
  };
}

// It goes with the item for as long as it is open.
function acceptedComment({ accepted, changed }: AcceptedBefore): string {
  return `${acceptedWords(accepted)}${changed === '' ? '' : ` (${changed})`}`;
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
