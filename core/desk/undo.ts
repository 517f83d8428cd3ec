/** What `undo` takes back. */

import { counted } from '../model/counted.ts';
import { type DecisionEntry, type DecisionLog, decidableActions } from '../model/decision.ts';
import { actionWords } from '../model/decision-words.ts';
import { standingOf } from '../review/decision-standing.ts';

/** The last decision of a log that stands and can be withdrawn; undefined for none. */
export function lastDecision(log: DecisionLog): DecisionEntry | undefined {
  const standing = standingOf(log);
  const isReplaced = (entry: DecisionEntry): boolean => {
    const lines = entry.lines.length === 0 ? [''] : entry.lines.map(({ line }) => line);
    return lines.every((line) => standing.isReplaced(entry, line));
  };
  return log.entries.findLast(
    (entry) => isDecidable(entry) && !standing.isWithdrawn(entry) && !isReplaced(entry),
  );
}

/** A decision in words for a button: `org assigned: US, 3 lines`; '' for none. */
export function decisionTitle(entry: DecisionEntry | undefined): string {
  if (!entry) return '';
  const { action, after, lines, subject } = entry;
  const value = after === '' || action === 'accept-refused-rows' ? '' : `: ${after}`;
  const about = lines.length > 0 ? counted(lines.length, 'line') : subject;
  return `${actionWords[action]}${value}${about === '' ? '' : `, ${about}`}`;
}

function isDecidable({ action }: DecisionEntry): boolean {
  const actions: readonly string[] = decidableActions;
  return action !== 'withdraw' && actions.includes(action);
}
