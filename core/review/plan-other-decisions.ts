/** Plans what is about no line: refused rows of a file, and an entry taken back. */

import { decidableActions } from '../model/decision.ts';
import { actionWords } from '../model/decision-words.ts';
import { ok, type Result } from '../model/result.ts';
import { type Plan, type PlannedDecision, planned, refuseDecision } from './decision-plan.ts';
import { refusedRowsWords, sourceTitle } from './refused-rows.ts';

type Planned = Result<readonly PlannedDecision[]>;

/** The refused rows of a file accepted as they are. */
export function planRefusedRows(plan: Plan): Planned {
  const { close, wish } = plan;
  const withRefused = close.files.filter(({ rows }) => rows.refused > 0);
  const file = withRefused.find((one) => sourceTitle(one) === wish.subject);
  if (!file) {
    const titles = withRefused.map(sourceTitle).join('; ');
    const remedy =
      titles === ''
        ? 'There is nothing to accept: no row of this close was refused.'
        : `Name one of these as the subject (--subject): ${titles}.`;
    const found = wish.subject === '' ? 'no file is named' : `no row of "${wish.subject}" was refused`;
    return refuseDecision('the file', found, remedy);
  }
  if (close.review.acceptedRefusedRows.has(file.index)) {
    return refuseDecision(
      wish.subject,
      'its refused rows are accepted already',
      'There is nothing to decide.',
    );
  }
  return ok([planned(plan, [], { subject: wish.subject, after: refusedRowsWords(file) })]);
}

/** An entry of the log taken back. */
export function planWithdrawal(plan: Plan): Planned {
  const { log, stateOf } = plan.close.review;
  const { subject } = plan.wish;
  const entry = /^[1-9]\d*$/.test(subject) ? log.entries[Number(subject) - 1] : undefined;
  if (!entry) {
    const remedy = 'Name the number of an entry of the log.';
    return refuseDecision(
      'the entry',
      subject === '' ? 'no entry is named' : `there is no entry ${subject}`,
      remedy,
      'trail',
    );
  }
  const actions: readonly string[] = decidableActions;
  if (entry.action === 'withdraw' || !actions.includes(entry.action)) {
    const remedy = 'Decide anew what is to hold instead; a signature is taken back by reopening the close.';
    return refuseDecision(`entry ${subject}`, `${actionWords[entry.action]}: this is not withdrawn`, remedy);
  }
  if (stateOf(entry.sequence) === 'withdrawn') {
    return refuseDecision(`entry ${subject}`, 'it is withdrawn already', 'There is nothing to decide.');
  }
  const before =
    entry.after === '' ? actionWords[entry.action] : `${actionWords[entry.action]}: ${entry.after}`;
  return ok([planned(plan, [], { subject, before, after: '' })]);
}
