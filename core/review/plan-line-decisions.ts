/** Plans what holds for each line by itself: its org, a comment, its owner. */

import { orgNamedBy } from '../model/org.ts';
import { ok, type Result } from '../model/result.ts';
import type { FoundLine } from './decided-lines.ts';
import { type Plan, type PlannedDecision, plannedByBefore, refuseDecision } from './decision-plan.ts';

type Planned = Result<readonly PlannedDecision[]>;

/** The org of Billing lines. */
export function planOrg(plan: Plan): Planned {
  const { close, found, lines, wish } = plan;
  const names = close.setup.orgs.billing.map(({ name }) => name);
  const org = orgNamedBy(wish.after, close.setup.orgs.billing);
  if (org === undefined || org === '') {
    const remedy = `Name one of the Billing orgs: ${names.join(', ')}.`;
    return refuseDecision(
      'the org',
      wish.after === '' ? 'nothing' : `"${wish.after}" is no Billing org`,
      remedy,
    );
  }
  const revenue = found.find(({ side }) => side === 'revenue');
  if (revenue) {
    const remedy = 'Name Billing lines only: the org of a Revenue line is what Revenue says.';
    return refuseDecision(nameOf(plan, revenue), 'a Revenue line', remedy);
  }
  const same = found.find(({ row }) => close.review.lines.assignedOrgs.get(row)?.after === org);
  if (same) return refuseDecision(nameOf(plan, same), `org ${org} is decided already`, 'Leave the line out.');
  const before = ({ row }: FoundLine): string => lines.text(close.orgs.org.get(row));
  return ok(plannedByBefore({ ...plan, wish: { ...wish, after: org } }, before));
}

/** A comment on lines. */
export function planComment(plan: Plan): Planned {
  if (plan.wish.after.trim() !== '') return ok(plannedByBefore(plan, () => ''));
  return refuseDecision('the comment', 'nothing', 'Write the comment as the value (--value).');
}

/** The owner of lines: who is to look after them. */
export function planOwner(plan: Plan): Planned {
  const { found, wish, close } = plan;
  if (wish.after.trim() === '')
    return refuseDecision('the owner', 'nothing', 'Name the owner as the value (--value).');
  const ownerOf = ({ side, row }: FoundLine): string => close.review.lines.owners[side].get(row)?.after ?? '';
  const same = found.find((line) => ownerOf(line) === wish.after);
  if (same)
    return refuseDecision(nameOf(plan, same), `${wish.after} is its owner already`, 'Leave the line out.');
  return ok(plannedByBefore(plan, ownerOf));
}

function nameOf({ lines }: Plan, line: FoundLine): string {
  return `line ${lines.decided(line).line}`;
}
