/** A folder into which new extracts come by themselves, and what came of each of its files. */

import { z } from 'zod';
import { declaredName } from './values.ts';
import type { WorkspaceState } from './workspace.ts';

/** How often a folder is looked into, whether files are collected at once, and under whose name. */
export const watchOrder = {
  minutes: z.int().min(1).max(60),
  isCollecting: z.boolean(),
  by: declaredName,
};

/** How a file of the watched folder stands. */
export type WatchStanding =
  /** Not picked up: two looks have not seen it the same yet, or it cannot be opened; */
  | 'arriving'
  /** in the workspace, and no part of the close until it is collected; */
  | 'staged, not collected'
  /** an extract of the close; */
  | 'collected'
  /** in the workspace, with a question that only a person can answer; */
  | 'asks'
  /** left alone: no extract, or a content that was there before; */
  | 'refused'
  /** left alone because somebody wanted none of it. */
  | 'discarded';

const standings = [
  'arriving',
  'staged, not collected',
  'collected',
  'asks',
  'refused',
  'discarded',
] as const satisfies readonly WatchStanding[];

/**
 * What a watch had seen when it was left: moment of the last look, UTC, '' before the first; its files with size in bytes,
 * last change in milliseconds, SHA-256 ('' for one that was not read) and what came of them.
 */
export const seenBefore = z.strictObject({
  lastLook: z.string(),
  files: z.array(
    z.strictObject({
      ...{ name: z.string(), size: z.number(), modified: z.number() },
      ...{ standing: z.enum(standings), why: z.string(), sha256: z.string() },
    }),
  ),
});
/** The same as a value. */
export type SeenBefore = z.infer<typeof seenBefore>;

/** A file of the watched folder, or one that was staged from it. */
export type WatchedFile = {
  readonly name: string;
  readonly standing: WatchStanding;
  /** What stands behind the standing, in words; '' where nothing needs to be said. */
  readonly why: string;
};

/** The watch of the open workspace. It goes on when the workspace is opened again on this machine. */
export type WatchState = {
  readonly isWatching: boolean;
  /** Name of the folder, '' when none was watched since the workspace was opened. */
  readonly folder: string;
  readonly minutes: number;
  /** True when files are collected at once. */
  readonly isCollecting: boolean;
  /** Moment of the last look, UTC; '' before the first. */
  readonly lastLook: string;
  /** Why the last look could not be made; '' when it could. */
  readonly trouble: string;
  /** Files that came or changed while the workspace was not open; 0 where nobody watched before. */
  readonly missed: number;
  /** In the order of their names. */
  readonly files: readonly WatchedFile[];
};

/** What a look into the folder came to, for the page that did not ask for it. */
export type Watched = { readonly watch: WatchState; readonly state: WorkspaceState };

/** What collecting staged files came to. */
export type Collected = Watched & { readonly taken: readonly string[] };
