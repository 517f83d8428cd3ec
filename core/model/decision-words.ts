/** Decisions in words, for findings, the Change log and the command line. */

import type { DecisionAction, DecisionEntry, UnappliedDecision } from './decision.ts';
import { IN_DECISIONS, type Place } from './finding.ts';

/** Lines that are named before the rest is counted. */
const NAMED = 8;

/** Each action as an auditor reads it. */
export const actionWords: Readonly<Record<DecisionAction, string>> = {
  'assign-org': 'org assigned',
  'accept-difference': 'difference accepted',
  'accept-refused-rows': 'refused rows accepted',
  comment: 'comment',
  'set-owner': 'owner set',
  match: 'matched by hand',
  unmatch: 'match taken apart',
  'close-item': 'open item closed',
  withdraw: 'decision withdrawn',
  'change-setup': 'setup changed',
  'take-extract': 'extract taken in',
  'remove-extract': 'extract removed',
  'sign-prepared': 'signed by the preparer',
  'sign-reviewed': 'signed by the reviewer',
  reopen: 'close reopened',
};

/** `entry 7, org assigned: US, by Ada (ada) on 2026-11-02T08:00:00Z`. */
function decisionWords({ sequence, action, after, by, at }: DecisionEntry): string {
  // A signature holds digests of what was signed, which say nothing to a reader.
  const value = after === '' || isSignature(action) ? '' : `: ${after}`;
  const account = by.account === '' ? '' : ` (${by.account})`;
  return `entry ${sequence}, ${actionWords[action]}${value}, by ${by.name}${account} on ${at}`;
}

/** An entry as it is shown in a terminal: what, about what, why. */
export function decisionText(entry: DecisionEntry): string {
  const { action, lines, before, reason, subject } = entry;
  const until = action === 'accept-difference' ? subject : '';
  const about = [subjectWords(entry), ...lines.map(({ line }) => line)].filter((text) => text !== '');
  const shown = about.length > NAMED ? [...about.slice(0, NAMED), `and ${about.length - NAMED} more`] : about;
  return [
    decisionWords(entry),
    ...(shown.length > 0 ? [`    about: ${shown.join(', ')}`] : []),
    ...(before === '' ? [] : [`    before: ${before}`]),
    ...(until === '' ? [] : [`    accepted until: ${until}`]),
    ...(reason === '' ? [] : [`    reason: ${reason}`]),
  ].join('\n');
}

/** True for an entry that signs: what it holds are digests of what was signed. */
export function isSignature(action: DecisionAction): boolean {
  return action === 'sign-prepared' || action === 'sign-reviewed';
}

/** What an entry is about besides lines: another entry, the digest that was signed, a file; a last day is none of these. */
function subjectWords({ action, subject }: DecisionEntry): string {
  if (subject === '' || action === 'accept-difference') return '';
  if (action === 'withdraw') return `entry ${subject}`;
  return isSignature(action) ? `the data with the digest ${subject}` : subject;
}

/** What was decided and what is there instead: `line B-… says something else now; decided: entry 7, …`. */
export function unappliedWords({ entry, line, found }: UnappliedDecision): string {
  const reason = entry.reason === '' ? '' : `, because: ${entry.reason}`;
  return `${found}${line === '' ? '' : ` (${line})`}; decided: ${decisionWords(entry)}${reason}`;
}

/** The place of an entry in decisions.json. */
export function decisionPlace({ sequence }: DecisionEntry): Place {
  return { file: IN_DECISIONS, row: sequence };
}
