/** Open items as their sheet says them. */

import { type Day, NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import type { ItemReason, ItemState } from '../model/roll-forward.ts';
import type { LineContext } from './close-context.ts';

/** Every state in a word; the roll-forward sums by these words. */
export const itemStateWords: Readonly<Record<ItemState, string>> = {
  open: 'Open',
  changed: 'Changed',
  new: 'New',
  cleared: 'Cleared',
  reversed: 'Reversed',
};

/** Every reason in words. */
export const itemReasonWords: Readonly<Record<ItemReason, string>> = {
  'in-extracts': 'The line is in the extracts',
  'accepted-before': 'Accepted in an earlier close: confirm it for this one, or solve it',
  carried: 'Carried from the prior close: no extract has the line',
  matched: 'Matched in this close',
  arrived: 'The other system shows it in this close',
  accepted: 'The difference was accepted',
  closed: 'Closed by decision: no extract has the line',
  cancelled: 'Cancelled since',
  'out-of-scope': 'Its state takes it out of the totals now',
  'not-expected': 'Not expected on the other side any more',
  gone: 'Gone from the extracts that cover its date',
  'currency-changed': 'Its currency is another one now',
};

/** By what an item was cleared: a match, a line of the other side, a decision; '' for nothing. */
export function clearedByText(context: LineContext, at: number): string {
  const { rollForward, billingIdentities, revenueIdentities, review, prior } = context.close;
  const { items } = rollForward;
  const by = items.clearedBy.get(at);
  const side = items.side.get(at);
  switch (items.reason.get(at)) {
    case 'matched':
      return context.matchName(by);
    case 'arrived':
      return (side === 'billing' ? revenueIdentities : billingIdentities).reference(by);
    case 'accepted':
    case 'closed': {
      const name = prior?.openItems[items.prior.get(at)]?.line ?? '';
      const { accepted, closed } = review.items;
      const entry =
        review.lines.accepted[side].get(items.row.get(at)) ?? closed.get(name) ?? accepted.get(name);
      return entry ? `decision ${entry.sequence}: ${entry.reason}` : '';
    }
    default:
      return '';
  }
}

/** The band of an age in days; undated items have none. */
export function ageBand(days: number | undefined): string {
  if (days === undefined) return '';
  if (days < 0) return 'dated later';
  if (days <= 30) return '0-30 days';
  if (days <= 60) return '31-60 days';
  return days <= 90 ? '61-90 days' : 'over 90 days';
}

/** Days from the document of an item to the end of the range being closed for its org; undefined without a date. */
export function ageOfItem({ close }: Pick<LineContext, 'close'>, at: number, day: Day): number | undefined {
  const { closing } = close.setup;
  const { items } = close.rollForward;
  const org = close.pool.text(items.org.get(at));
  const range = items.side.get(at) === 'revenue' ? closing.revenue : (closing.orgs[org] ?? closing.unlabeled);
  const end = parseIsoDate(range.to);
  return end === undefined || day === NO_DAY ? undefined : end - day;
}
