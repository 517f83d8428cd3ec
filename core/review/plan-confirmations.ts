/** Plans that differences of an earlier close are accepted again: all that are still as they were, or those of some lines. */

import { CONFIRMED } from '../model/opening-rows.ts';
import { type AcceptedBefore, decisionThen } from '../model/prior-close.ts';
import { ok, type Result } from '../model/result.ts';
import { sides } from '../model/roll-forward.ts';
import type { FoundLine } from './decided-lines.ts';
import { type Plan, type PlannedDecision, refuseDecision } from './decision-plan.ts';
import { planAcceptance } from './plan-group-decisions.ts';

type Planned = Result<readonly PlannedDecision[]>;
type Confirmable = { readonly line: FoundLine; readonly before: AcceptedBefore };

const NOT_ACCEPTED = 'no difference of it was accepted in an earlier close';

/** One entry of `accept-difference` for each difference, with the reason of then and what is added to it. */
export function planConfirmations(plan: Plan): Planned {
  const chosen = plan.wish.lines.length > 0 ? namedLines(plan) : ok(unchangedLines(plan));
  if (!chosen.isOk) return chosen;
  if (chosen.value.length === 0) {
    const found = 'no accepted difference of an earlier close waits to be confirmed as it was';
    return refuseDecision('the lines', found, 'There is nothing to confirm.');
  }
  const entries: PlannedDecision[] = [];
  for (const same of bySource(chosen.value)) {
    const accepted = planAcceptance(wishOf(plan, same));
    if (!accepted.isOk) return accepted;
    entries.push(...accepted.value);
  }
  return ok(entries);
}

function wishOf(plan: Plan, same: readonly Confirmable[]): Plan {
  const { month = '', reason = '', until = '' } = same[0]?.before.accepted ?? {};
  const more = plan.wish.reason.trim() === '' ? '' : ` (${plan.wish.reason.trim()})`;
  const words = `Confirmed as in ${month}: ${reason.replace(CONFIRMED, '')}${more}`;
  const wish = { ...plan.wish, action: 'accept-difference', subject: until, reason: words } as const;
  return { ...plan, wish, found: same.map(({ line }) => line) };
}

/** Lines of one earlier decision together. */
function bySource(lines: readonly Confirmable[]): readonly (readonly Confirmable[])[] {
  const groups = new Map<string, Confirmable[]>();
  for (const one of lines) {
    const key = decisionThen(one.before.accepted);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function unchangedLines({ close }: Plan): readonly Confirmable[] {
  const { acceptedBefore } = close.rollForward;
  return sides.flatMap((side) =>
    [...acceptedBefore[side]].flatMap(([row, before]) =>
      before.changed === '' ? [{ line: { side, row }, before }] : [],
    ),
  );
}

function namedLines({ close, lines, found, items }: Plan): Result<readonly Confirmable[]> {
  const [open] = items;
  if (open) return refuseConfirmation(open.item.line, NOT_ACCEPTED);
  const chosen: Confirmable[] = [];
  for (const line of found) {
    const before = close.rollForward.acceptedBefore[line.side].get(line.row);
    if (before?.changed !== '')
      return refuseConfirmation(lines.decided(line).line, before?.changed ?? NOT_ACCEPTED);
    chosen.push({ line, before });
  }
  return ok(chosen);
}

function refuseConfirmation(line: string, why: string): Result<never> {
  const remedy = 'Leave the line out, or accept its difference anew with a reason (accept-difference).';
  return refuseDecision(`line ${line}`, why, remedy);
}
