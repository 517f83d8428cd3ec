/** Plans a decision: finds what it is about, refuses what cannot be, and says what was there before. */

import type { DecidableAction } from '../model/decision.ts';
import { type Failure, type Result, refused } from '../model/result.ts';
import { DecidedLines } from './decided-lines.ts';
import type { DecidableClose, DecisionWish, Plan, PlannedDecision } from './decision-plan.ts';
import { planAcceptance, planMatch, planUnmatch } from './plan-group-decisions.ts';
import { planComment, planOrg, planOwner } from './plan-line-decisions.ts';
import { planRefusedRows, planWithdrawal } from './plan-other-decisions.ts';

type Planner = (plan: Plan) => Result<readonly PlannedDecision[]>;

const planners: Readonly<Record<DecidableAction, Planner>> = {
  'assign-org': planOrg,
  'accept-difference': planAcceptance,
  'accept-refused-rows': planRefusedRows,
  comment: planComment,
  'set-owner': planOwner,
  match: planMatch,
  unmatch: planUnmatch,
  withdraw: planWithdrawal,
};
/** What an action names that is about no line. */
const SUBJECTS: Readonly<Partial<Record<DecidableAction, string>>> = {
  'accept-refused-rows': 'the file',
  withdraw: 'the number of the entry',
};
/** A comment is its own reason, and who looks after a line decides nothing about it. */
const WITHOUT_REASON: ReadonlySet<DecidableAction> = new Set(['comment', 'set-owner']);

/** The entries that a wish comes to: several where lines had several values before; or why it cannot be. */
export function planDecision(wish: DecisionWish, close: DecidableClose): Result<readonly PlannedDecision[]> {
  const failures: Failure[] = [];
  const names = [...new Set(wish.lines)];
  const lines = new DecidedLines(close, names);
  const found = names.flatMap((name) => {
    const line = lines.find(name);
    if (!line) failures.push(unknownLine(name));
    return line ?? [];
  });
  return failures.length > 0 ? refused(...failures) : planners[wish.action]({ wish, close, lines, found });
}

/** What is wrong with a wish whatever the close says, so that it can be said before a long run. */
export function failuresOfWish({ action, lines, subject, reason }: DecisionWish): readonly Failure[] {
  const failures: Failure[] = [];
  const isAboutLines = SUBJECTS[action] === undefined;
  if (isAboutLines && lines.length === 0) {
    const remedy = 'Name lines as the workbook does, e.g. B-7K3MQ2ZD4T1X.';
    failures.push({ where: 'the lines', found: 'no line is named', remedy });
  }
  if (isAboutLines ? subject !== '' : lines.length > 0) {
    const remedy = isAboutLines
      ? 'Name lines instead of a subject.'
      : `Name ${SUBJECTS[action]} as the subject (--subject) and no line.`;
    failures.push({ where: action, found: isAboutLines ? 'a subject' : 'lines', remedy });
  }
  if (reason.trim() === '' && !WITHOUT_REASON.has(action)) {
    failures.push({ where: 'the reason', found: 'nothing', remedy: 'Say why; an auditor will ask.' });
  }
  return failures;
}

function unknownLine(name: string): Failure {
  if (/^M-[0-9A-Z]{12}$/.test(name)) {
    const remedy = 'Name a line of the match: its name is in the column Line of the sheet Matched.';
    return { where: `line ${name}`, found: 'the name of a match', remedy };
  }
  const remedy = 'Copy the name from the column Line of the workbook, or from lines.ndjson.';
  return { where: `line ${name}`, found: 'no line of this close has that name', remedy };
}
