/**
 * The table of everything that the page may ask: name and check of the request. The handlers of shell and engine thread,
 * the preload and the page's `call` derive from it; replies stand in window-replies, events and the bridge in
 * window-bridge.
 */

import { z } from 'zod';
import { signOffRoles } from '../model/sign-off.ts';
import { gridRequest, rowRange } from './window/grid.ts';
import { decisionWish, exportRequest } from './window/review.ts';
import { settingsChange } from './window/shell.ts';
import { declaredName, fileToken } from './window/values.ts';
import { seenBefore, watchOrder } from './window/watch.ts';

const nothing = z.strictObject({});
const basis = z.enum(['transaction', 'functional', 'reporting']);
const reason = z.string().trim().min(1);
const closingDates = { from: z.iso.date(), to: z.iso.date() };

/** Answered by the engine thread, which holds the open workspace. */
export const deskCommands = {
  'workspace-create': z.strictObject({
    file: fileToken,
    tenant: z.string().trim().min(1),
    ...closingDates,
    homeCurrency: z.string().regex(/^[A-Z]{3}$/),
    by: declaredName,
  }),
  /** Takes close.json, decisions.json and the extracts of a folder into a new workspace. */
  'workspace-from-folder': z.strictObject({ file: fileToken, folder: fileToken }),
  /** `isTakingOver` opens a workspace that another machine has locked. */
  'workspace-open': z.strictObject({ file: fileToken, isTakingOver: z.boolean().default(false) }),
  'workspace-close': nothing,
  /** Goes on in another file, with everything confirmed: where the file was changed or opened by somebody else. */
  'workspace-save-as': z.strictObject({ file: fileToken }),
  /** The next period in a new file: setup, profiles and open items of the signed close that is open. */
  'workspace-next': z.strictObject({ file: fileToken, ...closingDates, by: declaredName }),
  workspace: nothing,

  setup: nothing,
  /** Says what a draft breaks without saving it. */
  'setup-check': z.strictObject({ draft: z.unknown() }),
  'setup-save': z.strictObject({ draft: z.unknown(), by: declaredName, reason: z.string().default('') }),

  extracts: nothing,
  /** Reads files or folders without taking anything of them. */
  'import-preview': z.strictObject({ files: z.array(fileToken).min(1) }),
  /** Reads one file of a preview again as somebody says; `stated` is an entry of `sources` in part. */
  'import-adjust': z.strictObject({
    preview: z.string(),
    file: z.string(),
    stated: z.record(z.string(), z.unknown()),
  }),
  /** `meant` names the files among them whose warnings of what they replace somebody has read. */
  'import-take': z.strictObject({
    preview: z.string(),
    files: z.array(z.string()).min(1),
    meant: z.array(z.string()).default([]),
    by: declaredName,
  }),
  'import-discard': z.strictObject({ preview: z.string() }),
  /** What the preparer states about an extract: as-of time, range, parameters, control figures. */
  'extract-state': z.strictObject({
    name: z.string(),
    sheet: z.string().default(''),
    stated: z.record(z.string(), z.unknown()),
    by: declaredName,
  }),
  'extract-remove': z.strictObject({
    name: z.string(),
    sheet: z.string().default(''),
    by: declaredName,
    reason,
  }),
  profiles: nothing,
  'profile-save': z.strictObject({ preview: z.string(), file: z.string(), name: z.string().trim().min(1) }),
  'profile-remove': z.strictObject({ name: z.string() }),

  /**
   * Looks into a folder at once and then every so many minutes; a watch that runs ends. With what a watch had seen it
   * goes on from there: while one runs nothing happens, and a folder that cannot be read is tried again. Nothing happens
   * either where another workspace than the one that is named was opened meanwhile.
   */
  'watch-start': z.strictObject({
    folder: fileToken,
    ...watchOrder,
    since: seenBefore.optional(),
    workspace: fileToken.optional(),
  }),
  'watch-stop': nothing,
  /** Looks twice, a few seconds apart, so that what stays the same is picked up now; answers before the first look. */
  'watch-look': nothing,
  watch: nothing,
  /** Takes staged files into the close, all of them or none. */
  'watch-collect': z.strictObject({ files: z.array(z.string()).min(1), by: declaredName }),
  /** Lets staged files go; their contents are not staged again, and the folder keeps its files. */
  'watch-discard': z.strictObject({ files: z.array(z.string()).min(1) }),
  /** Looks at staged files as at files that are offered, so that what they ask can be answered. */
  'watch-preview': z.strictObject({ files: z.array(z.string()).min(1) }),

  'close-run': nothing,
  overview: z.strictObject({ basis }),
  bridge: z.strictObject({
    basis,
    countsIn: z.string(),
    orgs: z.array(z.string()).optional(),
    periods: z.array(z.int()).optional(),
    currencies: z.array(z.string()).optional(),
  }),

  'grid-open': gridRequest,
  'grid-page': z.strictObject({ view: z.string(), ...rowRange.shape }),
  'grid-toggle': z.strictObject({ view: z.string(), group: z.string(), isOpen: z.boolean() }),
  'grid-values': z.strictObject({ view: z.string(), column: z.string(), search: z.string().default('') }),
  /** The rows as tab-separated text with a header, amounts as plain decimals; at most 100,000 rows. One cell is its text. */
  'grid-text': z.strictObject({
    view: z.string(),
    ranges: z.array(rowRange),
    columns: z.array(z.string()),
    hasHeader: z.boolean().default(true),
  }),
  /** Where rows stand in a view, by their keys: so that focus and selection stay with them when figures change. */
  'grid-find': z.strictObject({ view: z.string(), keys: z.array(z.string()).max(1000) }),
  'grid-close': z.strictObject({ view: z.string() }),

  /** A line by its name, with the lines of its match. */
  line: z.strictObject({ line: z.string() }),
  'original-row': z.strictObject({ line: z.string() }),
  adjustments: nothing,
  adjustment: z.strictObject({ line: z.string() }),

  'decision-preview': z.strictObject({ wish: decisionWish }),
  decide: z.strictObject({ wish: decisionWish, by: declaredName }),
  /** Takes back the last decision that is in force. */
  undo: z.strictObject({ by: declaredName }),
  review: nothing,
  sign: z.strictObject({ role: z.enum(signOffRoles), by: declaredName }),
  reopen: z.strictObject({ reason, by: declaredName }),
  export: exportRequest.extend({ folder: fileToken }),

  explain: z.strictObject({ code: z.string() }),
  explanations: nothing,
} as const;

/** Answered by the shell itself. Dialogs answer with nothing when they are dismissed. */
export const shellCommands = {
  'pick-extracts': nothing,
  'pick-folder': z.strictObject({ title: z.string() }),
  'pick-workspace': nothing,
  'pick-new-workspace': z.strictObject({ name: z.string() }),
  /** Where the sample close lies and where its workspace may be made. */
  'sample-close': nothing,
  'recent-workspaces': nothing,
  'forget-workspace': z.strictObject({ file: fileToken }),
  /** Opens a file that an export wrote with the program of the operating system. */
  'open-written': z.strictObject({ file: fileToken }),
  'show-written': z.strictObject({ file: fileToken }),
  /** `html` is the same for programs that take tables. */
  'copy-text': z.strictObject({ text: z.string(), html: z.string().default('') }),
  settings: nothing,
  'change-settings': z.strictObject({ settings: settingsChange }),
  about: nothing,
  /** Says whether the page holds changes that are not saved, so that the program asks before it ends. */
  'tell-unsaved': z.strictObject({ isUnsaved: z.boolean() }),
  /** Stops the long command that runs. */
  cancel: nothing,
} as const;

/** Everything that the page may ask. */
export const windowCommands = { ...deskCommands, ...shellCommands } as const;
/** Name of a command. */
export type WindowCommand = keyof typeof windowCommands;
/** Name of a command of the engine thread. */
export type DeskCommand = keyof typeof deskCommands;
/** Name of a command of the shell. */
export type ShellCommand = keyof typeof shellCommands;

/** What each command is asked with; parts that have a default may be left out. */
export type WindowRequests = { readonly [Name in WindowCommand]: z.input<(typeof windowCommands)[Name]> };
/** The same after the check, defaults filled in. */
export type CheckedRequests = { readonly [Name in WindowCommand]: z.output<(typeof windowCommands)[Name]> };
