/** The open items of a book rolled forward, with sums over its own items. */

import { type AcceptedBefore, indexOpenItems, type OpenItem, type PriorClose } from '../model/prior-close.ts';
import type { RollForwardItems, Side } from '../model/roll-forward.ts';
import { finished } from '../model/sliced-work.ts';
import type { Close } from '../report/close.ts';
import { type OpenLines, OpenSide } from '../review/open-lines.ts';
import { rollForwardTotals } from '../review/roll-forward-totals.ts';
import type { BookLines } from './book-lines.ts';
import { selectRows } from './select-columns.ts';
import type { Selection } from './selection.ts';

/** Count and digest of the closing, as those of the opening, stay those of the whole close: they are what was signed. */
export function rolledForwardOfBook(
  selection: Selection,
  lines: BookLines,
): Pick<Close, 'rollForward' | 'prior'> {
  const { plan, number, foreign } = selection;
  const { rollForward: whole, prior: wholePrior } = plan.close;
  const kept = plan.items[number] ?? new Int32Array(0);
  const items = selectRows(whole.items, kept);
  const prior = wholePrior && priorOf(wholePrior, items);
  renumberRows(selection, items);
  const itemOf = (at: number): number => kept[at] ?? -1;
  return {
    prior,
    rollForward: {
      month: whole.month,
      items,
      totals: finished(
        rollForwardTotals({ ...lines, prior, pool: plan.close.pool }, items, openOf(lines, items)),
      ),
      closing: whole.closing,
      ownerOf: (at) => foreign.shown(whole.ownerOf(itemOf(at))),
      commentsOf: (at) => whole.commentsOf(itemOf(at)).map((words) => foreign.shown(words)),
      acceptedBefore: {
        billing: acceptedBeforeOf(selection, 'billing'),
        revenue: acceptedBeforeOf(selection, 'revenue'),
      },
      // Only lines.ndjson tells the next close of them, and a book has none.
      accepted: [],
    },
  };
}

function acceptedBeforeOf({ plan, at }: Selection, side: Side): ReadonlyMap<number, AcceptedBefore> {
  const whole = plan.close.rollForward.acceptedBefore[side];
  return new Map([...whole].flatMap(([row, before]) => (at[side](row) < 0 ? [] : [[at[side](row), before]])));
}

/** The prior close with the items of the book only, to which `items` are made to point. */
function priorOf(whole: PriorClose, items: RollForwardItems): PriorClose {
  const numbers = new Set<number>();
  for (let at = 0; at < items.count; at += 1) if (items.prior.get(at) >= 0) numbers.add(items.prior.get(at));
  const own: OpenItem[] = [];
  const position = new Map<number, number>();
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const item = whole.openItems[number];
    if (!item) continue;
    position.set(number, own.length);
    own.push(item);
  }
  for (let at = 0; at < items.count; at += 1) {
    if (items.prior.get(at) >= 0) items.prior.set(at, position.get(items.prior.get(at)) ?? -1);
  }
  return {
    // Ordered by name as those of the whole, so that positions hold.
    ...indexOpenItems(own),
    homeCurrency: whole.homeCurrency,
    adjustments: new Map(),
    accountOrgs: new Map(),
    accepted: new Map(),
    opening: whole.opening,
    statement: whole.statement,
  };
}

function renumberRows({ at, groupAt }: Selection, items: RollForwardItems): void {
  for (let position = 0; position < items.count; position += 1) {
    const side = items.side.get(position);
    const row = items.row.get(position);
    if (row >= 0) items.row.set(position, at[side](row));
    const by = items.clearedBy.get(position);
    if (by < 0) continue;
    const isMatch = items.reason.get(position) === 'matched';
    const other = side === 'billing' ? 'revenue' : 'billing';
    items.clearedBy.set(position, isMatch ? groupAt(by) : at[other](by));
  }
}

/** The lines that the items say are open. */
function openOf({ billing, revenue }: BookLines, items: RollForwardItems): OpenLines {
  const open = { billing: new OpenSide(billing.count), revenue: new OpenSide(revenue.count) };
  for (let at = 0; at < items.count; at += 1) {
    const amount = items.amount.get(at);
    const row = items.row.get(at);
    if (amount !== undefined && row >= 0) open[items.side.get(at)].add(row, amount, items.functional.get(at));
  }
  return open;
}
