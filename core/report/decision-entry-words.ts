/** What an entry of the log says besides who, when and why, as an auditor reads it; the log itself holds it for programs. */

import type { DecisionEntry } from '../model/decision.ts';
import { isSignature } from '../model/decision-words.ts';
import { groupedDigits } from '../model/money-words.ts';
import { setupPlace } from '../model/setting-places.ts';
import { causeWords } from './cause-words.ts';
import { passWords } from './code-words.ts';
import { signatureText } from './signature-words.ts';
import { valueWords } from './value-words.ts';

/** What the entry is about besides lines: a file, another entry, a part of the setup, the data signed, a last day. */
export function aboutWords({ action, subject }: DecisionEntry): string {
  if (subject === '') return '';
  switch (action) {
    case 'accept-difference':
      return `until ${subject}`;
    case 'withdraw':
      return `entry ${subject}`;
    case 'sign-prepared':
    case 'sign-reviewed':
      return `the result with the digest ${subject}`;
    case 'change-setup':
      return setupPlace(subject);
    default:
      return subject;
  }
}

const standings: Readonly<Record<string, string>> = {
  DRAFT: 'Not signed',
  PARTIAL: 'Signed by the preparer',
  SIGNED: 'Signed by preparer and reviewer',
};

/** What was there before the entry; '' for nothing. */
export function beforeWords({ action, before }: DecisionEntry): string {
  if (isSignature(action)) return standings[before] ?? before;
  if (action === 'change-setup') return valueWords(before);
  if (action === 'take-extract' || action === 'remove-extract') return contentWords(before);
  if (action === 'accept-difference' || action === 'match')
    return before.split('; ').map(statusWords).join('; ');
  return action === 'unmatch' ? statusWords(before) : before;
}

/** What holds since the entry; '' for nothing. */
export function afterWords(entry: DecisionEntry): string {
  const { action, after } = entry;
  if (isSignature(action)) return signatureText(entry);
  if (action === 'reopen') return standings[after] ?? after;
  if (action === 'change-setup') return valueWords(after);
  if (action === 'accept-difference' || action === 'close-item') return amountWords(after);
  return action === 'take-extract' ? contentWords(after) : after;
}

/** What the log holds as `-1234.50 USD`, as people read it; anything else as it is. */
function amountWords(text: string): string {
  return text.replace(/^-?\d+(?:\.\d+)?(?= [A-Z]{3}$)/, groupedDigits);
}

/** The cause of a line, or what matched it. */
function statusWords(status: string): string {
  const pass = /^matched by (.+)$/.exec(status)?.[1];
  if (pass !== undefined) return `matched by: ${passWords(pass)}`;
  const cause = Object.entries(causeWords).find(([code]) => code === status);
  return cause ? cause[1].title : status;
}

/** `SHA-256 …`, and what is stated about the extract. */
function contentWords(text: string): string {
  const [hash = '', stated] = splitAt(text, ', stated ');
  return stated === undefined ? hash : `${hash}; stated: ${valueWords(stated)}`;
}

function splitAt(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
