/** The table of commands between a host (command line, window) and the engine, with the check of every request. */

import { z } from 'zod';
import { type DecisionEntry, wishActions } from '../model/decision.ts';
import { signOffRoles } from '../model/sign-off.ts';
import type { CloseSummary } from './summary.ts';
import type { Verification } from './verification.ts';

/** Each command by name: what is asked and how it is checked. Handlers and callers derive from this table. */
export const commands = {
  /** Runs a whole close from close.json and its extracts to result.json, lines.ndjson and the workbook. */
  close: z.strictObject({
    /** Stop after the result, or go on to lines and workbook. */
    until: z.enum(['result', 'workbook']).default('workbook'),
    /** With the workbook, one more per Billing org, for what is unlabeled and for Revenue lines of no org. */
    books: z.boolean().default(false),
    /** With the workbook, its tables as CSV files. */
    tables: z.boolean().default(false),
    /** Rows after which a list goes on on a sheet of its own; no more fit on one. */
    rowsPerSheet: z.int().min(1).max(1_000_000).default(1_000_000),
  }),
  /** Records a decision in decisions.json; the account of the operating system is added by the host. */
  decide: z.strictObject({
    action: z.enum(wishActions),
    /** Names of lines as the workbook shows them. */
    lines: z.array(z.string()).default([]),
    /** A file whose refused rows are accepted, an entry that is withdrawn, the last day of an accepted difference. */
    subject: z.string().default(''),
    /** The org, the comment or the owner. */
    after: z.string().default(''),
    reason: z.string().default(''),
    /** Name of the person who decides, as declared. */
    by: z.string().trim().min(1),
  }),
  /** Signs the close as it stands; refused with every reason at once. The host adds the account. */
  sign: z.strictObject({
    role: z.enum(signOffRoles),
    /** Name of the person who signs, as declared. */
    by: z.string().trim().min(1),
  }),
  /** Takes all signatures back, so that a signed close may be changed again. */
  reopen: z.strictObject({
    reason: z.string().trim().min(1),
    by: z.string().trim().min(1),
  }),
  /** Verifies decisions.json and shows its entries. */
  trail: z.strictObject({}),
  /** Makes the run of a workbook again from its settings, decisions, opening items and the extracts, and compares. */
  verify: z.strictObject({
    /** The workbook, by a name that the host knows. */
    workbook: z.string().min(1),
    /** The workbook of the whole close, from which a book of it is made again; used where it is of the same run. */
    whole: z.string().min(1).optional(),
    /** True when somebody named it: then it must be of the same run. */
    isWholeNamed: z.boolean().default(false),
    /** How many differences the answer holds; all are counted. */
    shown: z.int().min(0).default(50),
  }),
} as const;

/** What each command is asked with; parts that have a default may be left out. */
export type Requests = { readonly [Name in keyof typeof commands]: z.input<(typeof commands)[Name]> };

/** What each command answers with. */
export type Replies = {
  readonly close: CloseSummary;
  readonly decide: DecisionsReply;
  readonly sign: DecisionsReply;
  readonly reopen: DecisionsReply;
  readonly trail: DecisionsReply;
  readonly verify: Verification;
};

/** Entries of the log of decisions (those just recorded, or all), with the head and the length of the chain. */
export type DecisionsReply = {
  readonly entries: readonly DecisionEntry[];
  readonly head: string;
  readonly length: number;
};

/** A step forward of a running command. */
export type Progress = {
  readonly stage: string;
  readonly done: number;
  /** 0 when the total is not known. */
  readonly total: number;
};
