/** A folder into which new extracts come by themselves, and what came of each of its files. */

import type { WorkspaceState } from './workspace.ts';

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
  /** left alone: no extract, a content that was there before, or one that was discarded. */
  | 'refused';

/** A file of the watched folder, or one that was staged from it. */
export type WatchedFile = {
  readonly name: string;
  readonly standing: WatchStanding;
  /** What stands behind the standing, in words; '' where nothing needs to be said. */
  readonly why: string;
};

/** The watch of the open workspace. It ends with the program; what was staged stays in the workspace. */
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
  /** In the order of their names. */
  readonly files: readonly WatchedFile[];
};

/** What a look into the folder came to, for the page that did not ask for it. */
export type Watched = { readonly watch: WatchState; readonly state: WorkspaceState };

/** What collecting staged files came to. */
export type Collected = Watched & { readonly taken: readonly string[] };
