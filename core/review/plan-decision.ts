/** Plans a decision: finds what it is about, refuses what cannot be, and says what was there before. */

import type { WishAction } from '../model/decision.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import { DecidedLines, type FoundLine } from './decided-lines.ts';
import type { AbsentItem, DecidableClose, DecisionWish, Plan, PlannedDecision } from './decision-plan.ts';
import { planConfirmations } from './plan-confirmations.ts';
import { planAcceptance, planMatch, planUnmatch } from './plan-group-decisions.ts';
import { planClosedLines, planItems } from './plan-item-decisions.ts';
import { planComment, planOrg, planOwner } from './plan-line-decisions.ts';
import { planRefusedRows, planWithdrawal } from './plan-other-decisions.ts';

type Planner = (plan: Plan) => Result<readonly PlannedDecision[]>;

const planners: Readonly<Record<WishAction, Planner>> = {
  'assign-org': planOrg,
  'accept-difference': planAcceptance,
  'accept-refused-rows': planRefusedRows,
  comment: planComment,
  'set-owner': planOwner,
  match: planMatch,
  unmatch: planUnmatch,
  'close-item': planClosedLines,
  'confirm-accepted': planConfirmations,
  withdraw: planWithdrawal,
};
/** What an action names that is about no line. */
const SUBJECTS: Readonly<Partial<Record<WishAction, string>>> = {
  'accept-refused-rows': 'the file',
  withdraw: 'the number of the entry',
};
/** A comment is its own reason, who looks after a line decides nothing about it, and what is confirmed has its reason. */
const WITHOUT_REASON: ReadonlySet<WishAction> = new Set(['comment', 'set-owner', 'confirm-accepted']);
/** Of these the subject is the last day for which they hold, if one is stated. */
const WITH_LAST_DAY: ReadonlySet<WishAction> = new Set(['accept-difference']);

/** The entries that a wish comes to: several where lines had several values before; or why it cannot be. */
export function planDecision(wish: DecisionWish, close: DecidableClose): Result<readonly PlannedDecision[]> {
  const failures: Failure[] = [];
  const names = [...new Set(wish.lines)];
  const lines = new DecidedLines(close, names);
  const found: FoundLine[] = [];
  const items: AbsentItem[] = [];
  const absent = absentItems(close, names);
  for (const name of names) {
    const line = lines.find(name);
    const item = absent.get(name);
    if (line) found.push(line);
    else if (item) items.push(item);
    else failures.push(unknownLine(name));
  }
  if (failures.length > 0) return refused(...failures);
  // What is confirmed comes to accepted differences.
  const action = wish.action === 'confirm-accepted' ? 'accept-difference' : wish.action;
  const plan: Plan = { wish: { ...wish, action }, close, lines, found, items };
  const isOfItems = items.length > 0 && wish.action !== 'confirm-accepted';
  const ofLines = found.length > 0 || !isOfItems ? planners[wish.action](plan) : ok([]);
  const ofItems = isOfItems ? planItems(plan) : ok([]);
  if (!ofLines.isOk || !ofItems.isOk) return ofLines.isOk ? ofItems : ofLines;
  return ok([...ofLines.value, ...ofItems.value]);
}

/** Open items of the prior close that no extract has, by name of their line. */
function absentItems(
  { prior, rollForward }: DecidableClose,
  names: readonly string[],
): ReadonlyMap<string, AbsentItem> {
  const wanted = new Set(names);
  const { items } = rollForward;
  const absent = new Map<string, AbsentItem>();
  for (let at = 0; at < items.count && absent.size < wanted.size; at += 1) {
    const item = items.row.get(at) < 0 ? prior?.openItems[items.prior.get(at)] : undefined;
    if (item && wanted.has(item.line)) absent.set(item.line, { item, at });
  }
  return absent;
}

/** What is wrong with a wish whatever the close says, so that it can be said before a long run. */
export function failuresOfWish({ action, lines, subject, reason }: DecisionWish): readonly Failure[] {
  const failures: Failure[] = [];
  const isAboutLines = SUBJECTS[action] === undefined;
  if (isAboutLines && lines.length === 0 && action !== 'confirm-accepted') {
    const remedy = 'Name lines as the workbook does, e.g. B-7K3MQ2ZD4T1X.';
    failures.push({ where: 'the lines', found: 'no line is named', remedy });
  }
  if (isAboutLines ? subject !== '' && !WITH_LAST_DAY.has(action) : lines.length > 0) {
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
