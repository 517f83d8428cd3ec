/** Plans what holds for several lines as a whole: a match made or taken apart by hand, an accepted difference. */

import { isCurrencyCode, minorDigits } from '../model/currency.ts';
import { formatMoney } from '../model/money.ts';
import { ok, type Result, refused } from '../model/result.ts';
import { failureOfUntil } from './accepted-until.ts';
import type { FoundLine } from './decided-lines.ts';
import {
  type DecidableClose,
  type Plan,
  type PlannedDecision,
  planned,
  refuseDecision,
} from './decision-plan.ts';
import { whyNoMatch } from './match-rules.ts';

/** Status of a line that a person matched. */
const BY_HAND = 'matched by manual';

type Planned = Result<readonly PlannedDecision[]>;

/** Lines joined by hand. */
export function planMatch(plan: Plan): Planned {
  const { close, lines, found } = plan;
  const why = whyNoMatch(lines, found);
  if (why !== '') {
    const remedy = 'Name at least one counted line of each side, all in one currency.';
    return refuseDecision('the lines', why, remedy);
  }
  const byHand = found.find((line) => statusOf(close, line) === BY_HAND);
  if (byHand) {
    const remedy = 'Take that match apart first.';
    return refuseDecision(
      `line ${lines.decided(byHand).line}`,
      'it is matched by hand already',
      remedy,
      'unmatch',
    );
  }
  const groups = new Set(found.map((line) => groupOf(close, line)));
  const [group = -1] = groups;
  if (groups.size === 1 && group >= 0 && linesOf(close, groups).get(group)?.length === found.length) {
    return refuseDecision(
      'the lines',
      'they are matched with each other already',
      'There is nothing to decide.',
    );
  }
  const before = [...new Set(found.map((line) => statusOf(close, line)))].sort().join('; ');
  return ok([planned(plan, found, { before, after: 'one match' })]);
}

/** A match taken apart: all its lines. A match made by hand is withdrawn instead, which restores what was before. */
export function planUnmatch(plan: Plan): Planned {
  const { close, found } = plan;
  const groups = new Set(found.map((line) => groupOf(close, line)));
  const [group = -1] = groups;
  if (groups.size !== 1 || group < 0) {
    const remedy = 'Name lines of one match; the sheet Matched shows which lines are in it.';
    const what = groups.size > 1 ? 'they are not all in one match' : 'not matched';
    return refuseDecision('the lines', what, remedy);
  }
  const pass = close.matching.pass.get(group);
  const before = `matched by ${pass}`;
  if (pass !== 'manual') {
    const all = linesOf(close, groups).get(group) ?? [];
    return ok([planned(plan, all, { before, after: 'not matched' })]);
  }
  const byHand = close.review.matches.find(({ billing }) =>
    billing.some((row) => close.matching.billingGroup.get(row) === group),
  );
  const subject = String(byHand?.entry.sequence ?? 0);
  return ok([planned(plan, [], { action: 'withdraw', subject, before, after: '' })]);
}

/** Accepted differences: one entry for each match and each line that stands alone. */
export function planAcceptance(plan: Plan): Planned {
  const { close, lines, found, wish } = plan;
  const wrong = failureOfUntil(wish.subject, close);
  if (wrong) return refused(wrong);
  for (const line of found) {
    const why = whyNoDifference(close, line);
    if (why !== '') return refuseDecision(`line ${lines.decided(line).line}`, why, 'Leave the line out.');
  }
  const members = linesOf(close, new Set(found.map((line) => groupOf(close, line)).filter((at) => at >= 0)));
  const alone = found.filter((line) => groupOf(close, line) < 0).map((line) => [line]);
  const entries = [...members.values(), ...alone].map((all) => {
    const before = statusOf(close, all[0] ?? { side: 'billing', row: 0 });
    return planned(plan, all, { before, after: differenceOf(plan, all), subject: wish.subject });
  });
  return ok(entries);
}

function whyNoDifference(close: DecidableClose, line: FoundLine): string {
  if (close.review.lines.accepted[line.side].has(line.row)) return 'its difference is accepted already';
  return statusOf(close, line) === 'none' ? 'the line is in no total, so it is no difference' : '';
}

function groupOf({ matching }: DecidableClose, { side, row }: FoundLine): number {
  return matching[`${side}Group`].get(row);
}

/** `matched by K1`, or the cause of a line that stands alone, `none` when it is in no total. */
function statusOf(close: DecidableClose, line: FoundLine): string {
  const group = groupOf(close, line);
  if (group >= 0) return `matched by ${close.matching.pass.get(group)}`;
  return close.matching[`${line.side}Cause`].get(line.row);
}

/** All lines of some groups, Billing first, found in one pass. */
function linesOf(
  { matching }: DecidableClose,
  groups: ReadonlySet<number>,
): ReadonlyMap<number, readonly FoundLine[]> {
  const members = new Map<number, FoundLine[]>([...groups].map((group) => [group, []]));
  for (const side of ['billing', 'revenue'] as const) {
    const column = matching[`${side}Group`];
    for (let row = 0; row < column.length; row += 1) members.get(column.get(row))?.push({ side, row });
  }
  return members;
}

/** Billing − Revenue of some lines, '' where they are in several currencies. */
function differenceOf({ close, lines }: Plan, found: readonly FoundLine[]): string {
  const currencies = new Set(found.map((line) => lines.currency(line)));
  const [currency = ''] = currencies;
  if (currencies.size !== 1 || !isCurrencyCode(currency)) return '';
  const total = found.reduce((sum, { side, row }) => {
    const amount = close[side].amount.amount(row);
    return side === 'billing' ? sum + amount : sum - amount;
  }, 0n);
  return `${formatMoney(total, minorDigits(currency))} ${currency}`;
}
