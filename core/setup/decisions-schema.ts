/** The schema of decisions.json. */

import { z } from 'zod';
import { decisionActions } from '../model/decision.ts';
import { instantOf } from '../model/instant.ts';

/** Format and version of decisions.json. */
export const DECISIONS_FORMAT = 'tieout-decisions/1';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'write 64 lower-case hex digits');
const UTC_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** A cell of the Change log holds no more, and the log must be readable from there. */
const LONGEST = 32_767;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are refused
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/;

/** Text that a person typed: nothing that a cell of a workbook cannot hold. */
const typed = z
  .string()
  .max(LONGEST, `write at most ${LONGEST} characters`)
  .refine((text) => !UNPRINTABLE.test(text) && text.isWellFormed(), 'write no control characters');

const person = z
  .strictObject({
    name: typed.min(1).describe('Name as it was typed.'),
    account: typed.describe('Account of the operating system.'),
  })
  .describe('Who decided, as declared: this program authenticates nobody.');

const decidedLine = z.strictObject({
  line: typed.min(1).describe('Name of a line, as in lines.ndjson and the workbook.'),
  content: typed.describe('What the line said then; another content now makes the decision stale.'),
});

/** One entry of the log. */
export const decisionEntrySchema = z.strictObject({
  sequence: z.int().min(1).describe('Counts from 1 without a gap.'),
  at: z
    .string()
    .refine((text) => UTC_TIME.test(text) && instantOf(text) !== undefined, 'write a time in UTC, ISO 8601')
    .describe('When it was decided, in UTC, e.g. "2026-11-02T08:00:00.000Z".'),
  by: person,
  action: z.enum(decisionActions),
  lines: z
    .array(decidedLine)
    .describe('The lines decided about; empty for decisions about files and the close.'),
  subject: typed.describe('What else it is about: a file, the number of an entry, a digest; or empty.'),
  before: typed.describe('Value before, or empty.'),
  after: typed.describe('Value after: the org, the comment, the owner; or empty.'),
  reason: typed,
  previousHash: hash.describe('Hash of the entry before, 64 zeros for the first.'),
  hash: hash.describe('SHA-256 of the canonical JSON (RFC 8785) of this entry without this field.'),
});

/** The schema of decisions.json: an append-only chain of entries. */
export const decisionsSchema = z
  .strictObject({
    format: z.literal(DECISIONS_FORMAT).describe('Format and version of this file.'),
    entries: z.array(decisionEntrySchema),
  })
  .meta({ title: 'decisions.json', description: 'What people decided about a close, as a chain of hashes.' });
