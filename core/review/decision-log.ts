/** The log of decisions: an append-only chain in which each entry holds the hash of the one before. */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../model/canonical-json.ts';
import type { DecisionDraft, DecisionEntry, DecisionLog } from '../model/decision.ts';
import { instantOf } from '../model/instant.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import { DECISIONS_FORMAT, decisionEntrySchema } from '../setup/decisions-schema.ts';

/** Name of the file of decisions, beside close.json. */
export const DECISIONS_FILE = 'decisions.json';

const NO_ENTRY = '0'.repeat(64);
const listSchema = z.strictObject({ format: z.literal(DECISIONS_FORMAT), entries: z.array(z.unknown()) });
const REMEDY =
  'Nobody may edit this file. Put back the copy that the last workbook rests on (its Change log sheet holds every ' +
  'entry), and find out who changed it.';

/** A log without entries; its head is 64 zeros. */
export const emptyLog: DecisionLog = { entries: [], head: NO_ENTRY, length: 0 };

/** The log with more entries at its end. Throws when a draft lies before the entry it follows: ask `isBefore` first. */
export function appendDecisions(log: DecisionLog, drafts: readonly DecisionDraft[]): DecisionLog {
  const entries = [...log.entries];
  let { head } = log;
  for (const [at, draft] of drafts.entries()) {
    if (isBefore(draft.at, { entries })) {
      throw new Error('a decision may not lie before the last entry of its log');
    }
    const { by, action, lines, subject, before, after, reason } = draft;
    const said = { at: draft.at, by, action, lines, subject, before, after, reason };
    const content = { sequence: log.length + at + 1, ...said, previousHash: head };
    head = hashOf(content);
    entries.push({ ...content, hash: head });
  }
  return { entries, head, length: log.length + drafts.length };
}

/** True when a moment lies before the last entry of the log, so that nothing can be appended at it. */
export function isBefore(at: string, { entries }: Pick<DecisionLog, 'entries'>): boolean {
  const last = entries.at(-1);
  return last !== undefined && (instantOf(at) ?? 0) < (instantOf(last.at) ?? 0);
}

/** The text of decisions.json: the same log gives the same text. */
export function writeDecisionLog(log: DecisionLog): string {
  return `${JSON.stringify({ format: DECISIONS_FORMAT, entries: log.entries }, null, 2)}\n`;
}

/** The log in the text of decisions.json; refused at the first entry that does not fit the chain. */
export function readDecisionLog(text: string): Result<DecisionLog> {
  const list = listSchema.safeParse(parseJson(text));
  if (!list.success) return refused(failure(DECISIONS_FILE, `no list of decisions (${DECISIONS_FORMAT})`));
  const entries: DecisionEntry[] = [];
  for (const [at, value] of list.data.entries.entries()) {
    const sequence = at + 1;
    const entry = decisionEntrySchema.safeParse(value);
    const found = entry.success
      ? troubleOf(entry.data, sequence, entries)
      : `entry ${sequence} is no decision: ${issueWords(entry.error)}`;
    if (found !== '') return refused(failure(`${DECISIONS_FILE}, entry ${sequence}`, found));
    if (entry.success) entries.push(entry.data);
  }
  return ok(logOf(entries));
}

function logOf(entries: readonly DecisionEntry[]): DecisionLog {
  return { entries, head: entries.at(-1)?.hash ?? NO_ENTRY, length: entries.length };
}

/** What is wrong with an entry that stands after the given ones, '' for nothing. */
function troubleOf(entry: DecisionEntry, sequence: number, before: readonly DecisionEntry[]): string {
  if (entry.sequence !== sequence) {
    return `entry ${entry.sequence} stands where entry ${sequence} belongs: entries were taken out, added or moved`;
  }
  if (entry.hash !== hashOf(entry)) {
    return `entry ${sequence} was changed: its hash is not that of its content`;
  }
  if (new Set(entry.lines.map(({ line }) => line)).size < entry.lines.length) {
    return `entry ${sequence} names a line twice`;
  }
  const { head } = logOf(before);
  if (entry.previousHash !== head) {
    return sequence === 1
      ? 'entry 1 names an entry before it, but it is the first'
      : `entry ${sequence} was not written after entry ${sequence - 1}: it names another hash before it`;
  }
  return isBefore(entry.at, { entries: before }) ? `entry ${sequence} lies before the entry it follows` : '';
}

/** SHA-256 over the canonical JSON (RFC 8785) of an entry without its hash. */
function hashOf({ hash: _, ...content }: Omit<DecisionEntry, 'hash'> & { readonly hash?: string }): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function issueWords(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`)
    .join('; ');
}

function failure(where: string, found: string): Failure {
  return { where, found, remedy: REMEDY };
}
