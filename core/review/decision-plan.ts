/** What a decision is planned from, and how it is refused. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import type { Matching } from '../match/matching.ts';
import type { DecisionDraft, Review, WishAction } from '../model/decision.ts';
import type { OpenItem, PriorClose } from '../model/prior-close.ts';
import { type Failure, type Result, refused } from '../model/result.ts';
import type { RollForward } from '../model/roll-forward.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Setup } from '../setup/setup.ts';
import type { DecidedLines, FoundLine, LinesToDecide } from './decided-lines.ts';

/** What a decision rests on: the lines of a run and what is known of them. */
export type DecidableClose = LinesToDecide & {
  readonly setup: Setup;
  readonly files: readonly SourceFile[];
  readonly orgs: OrgAssignment;
  readonly matching: Matching;
  readonly review: Review;
  readonly prior: PriorClose | undefined;
  readonly rollForward: Pick<RollForward, 'items' | 'acceptedBefore' | 'ownerOf'>;
};

/** What somebody wants to decide. */
export type DecisionWish = {
  readonly action: WishAction;
  /** Names of lines; those of open items that no extract has are among them. */
  readonly lines: readonly string[];
  readonly subject: string;
  readonly after: string;
  readonly reason: string;
};

/** An entry that only lacks who and when. */
export type PlannedDecision = Omit<DecisionDraft, 'at' | 'by'>;

/** An open item that no extract has, and its position in the roll-forward. */
export type AbsentItem = { readonly item: OpenItem; readonly at: number };

/** A wish with its lines and items found; what it comes to are entries of its action. */
export type Plan = {
  readonly wish: DecisionWish & { readonly action: DecisionDraft['action'] };
  readonly close: DecidableClose;
  readonly lines: DecidedLines;
  readonly found: readonly FoundLine[];
  readonly items: readonly AbsentItem[];
};

/** The planned entry about some lines. */
export function planned(
  { wish, lines }: Plan,
  found: readonly FoundLine[],
  words: Partial<Pick<PlannedDecision, 'action' | 'subject' | 'before' | 'after' | 'reason'>>,
): PlannedDecision {
  return {
    action: wish.action,
    lines: found.map((line) => lines.decided(line)),
    subject: '',
    before: '',
    after: wish.after,
    reason: wish.reason,
    ...words,
  };
}

/** One entry for each value that lines had before, in the order of the lines. */
export function plannedByBefore(
  plan: Plan,
  beforeOf: (line: FoundLine) => string,
): readonly PlannedDecision[] {
  const groups = new Map<string, FoundLine[]>();
  for (const line of plan.found) {
    const before = beforeOf(line);
    const known = groups.get(before);
    if (known) known.push(line);
    else groups.set(before, [line]);
  }
  return [...groups].map(([before, lines]) => planned(plan, lines, { before }));
}

/** A refusal of a decision. */
export function refuseDecision(
  where: string,
  found: string,
  remedy: string,
  at?: Failure['at'],
): Result<never> {
  return refused({ where, found, remedy, ...(at && { at }) } satisfies Failure);
}
