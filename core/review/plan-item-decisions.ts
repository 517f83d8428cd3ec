/** Plans decisions about open items of the prior close that no extract of this one has. */

import { ok, type Result } from '../model/result.ts';
import { failureOfUntil } from './accepted-until.ts';
import {
  type AbsentItem,
  type Plan,
  type PlannedDecision,
  planned,
  refuseDecision,
} from './decision-plan.ts';
import { closingDecision, openAmountText } from './item-decisions.ts';
import { contentOfItem } from './open-item-digest.ts';

type Planned = Result<readonly PlannedDecision[]>;

/** One entry for each item: comment, owner, its difference accepted, or closed with a reason. */
export function planItems(plan: Plan): Planned {
  switch (plan.wish.action) {
    case 'comment':
      return commentItems(plan);
    case 'set-owner':
      return ownItems(plan);
    case 'accept-difference':
    case 'close-item':
      return closeItems(plan);
    default: {
      const remedy = 'Comment it, name an owner, accept it (accept-difference) or close it (close-item).';
      const found = 'an open item of the prior close that no extract has';
      return refuseDecision(`line ${plan.items[0]?.item.line ?? ''}`, found, remedy);
    }
  }
}

/** `close-item` for lines that an extract has: they are decided about as lines. */
export function planClosedLines({ found, lines }: Plan): Planned {
  const [first] = found;
  const name = first ? lines.decided(first).line : '';
  const remedy = 'Accept its difference instead (accept-difference); only what no extract has is closed.';
  return refuseDecision(`line ${name}`, 'an extract of this close has it', remedy);
}

function commentItems(plan: Plan): Planned {
  if (plan.wish.after.trim() !== '') return ok(plan.items.map((one) => entry(plan, one, {})));
  return refuseDecision('the comment', 'nothing', 'Write the comment as the value (--value).');
}

function ownItems(plan: Plan): Planned {
  const { items, wish, close } = plan;
  if (wish.after.trim() === '')
    return refuseDecision('the owner', 'nothing', 'Name the owner as the value (--value).');
  const same = items.find(({ at }) => close.rollForward.ownerOf(at) === wish.after);
  if (same)
    return refuseDecision(
      `line ${same.item.line}`,
      `${wish.after} is its owner already`,
      'Leave the line out.',
    );
  return ok(items.map((one) => entry(plan, one, { before: close.rollForward.ownerOf(one.at) })));
}

function closeItems(plan: Plan): Planned {
  const { close, items, wish } = plan;
  const wrong = wish.action === 'accept-difference' ? failureOfUntil(wish.subject, close) : undefined;
  if (wrong) return { isOk: false, failures: [wrong] };
  for (const { item, at } of items) {
    const made = closingDecision(close.review.items, item.line);
    if (made || close.rollForward.items.amount.isBlank(at)) {
      const found = made ? `decision ${made.sequence} has closed it already` : 'it is not open any more';
      return refuseDecision(`line ${item.line}`, found, 'Leave the line out.');
    }
  }
  return ok(
    items.map((one) => {
      const open = close.rollForward.items.amount.amount(one.at);
      const after = openAmountText(open, one.item.currency);
      return entry(plan, one, { before: one.item.cause, after, subject: wish.subject });
    }),
  );
}

function entry(
  plan: Plan,
  { item }: AbsentItem,
  words: Partial<Pick<PlannedDecision, 'before' | 'after' | 'subject'>>,
): PlannedDecision {
  return { ...planned(plan, [], words), lines: [{ line: item.line, content: contentOfItem(item) }] };
}
