/** What the page is told of the watch: what the workspace has staged, and what the looks have seen. */

import type { Watched, WatchedFile, WatchState } from '../contract/window/watch.ts';
import type { StoredFile } from '../store/file-table.ts';
import type { ToldFile } from './folder-watch.ts';
import { knownStanding } from './known-contents.ts';
import type { OpenClose } from './open-close.ts';
import { stateOf } from './workspace-state.ts';

const NONE: Omit<WatchState, 'files'> = {
  ...{ isWatching: false, folder: '', minutes: 5, isCollecting: false, lastLook: '', trouble: '' },
};

/** The files that the workspace keeps until they are collected. */
export function stagedFiles(open: OpenClose): readonly StoredFile[] {
  return open.workspace.storedFiles().filter(({ role }) => role === 'staged');
}

/** The state of the watch; a file is told as the workspace knows its content now. */
export function watchStateOf(open: OpenClose): WatchState {
  const staged = stagedFiles(open).map(({ name, sha256 }) => shown(open, name, sha256));
  const names = new Set(staged.map(({ name }) => name));
  // A newer file of the name of a staged one is told in its place while it arrives.
  const seen = (open.watch?.files ?? []).filter(
    ({ name, standing }) => !names.has(name) || standing === 'arriving',
  );
  const replaced = new Set(seen.map(({ name }) => name));
  const files = [
    ...staged.filter(({ name }) => !replaced.has(name)),
    ...seen.map((file) => told(open, file)),
  ].sort((one, other) => (one.name < other.name ? -1 : 1));
  return { ...(open.watch?.about ?? NONE), files };
}

/** The same with the state of the workspace. */
export function watchedOf(open: OpenClose): Watched {
  return { watch: watchStateOf(open), state: stateOf(open) };
}

function told(open: OpenClose, { name, standing, why, sha256 }: ToldFile): WatchedFile {
  return sha256 === '' ? { name, standing, why } : shown(open, name, sha256, { standing, why });
}

function shown(
  open: OpenClose,
  name: string,
  sha256: string,
  before: Omit<WatchedFile, 'name'> = { standing: 'staged, not collected', why: '' },
): WatchedFile {
  return { name, ...(knownStanding(open, name, sha256) ?? before) };
}
