/** What the page is told of the watch: what the workspace has staged, and what the looks have seen. */

import type { Watched, WatchedFile, WatchState } from '../contract/window/watch.ts';
import type { StoredFile } from '../store/file-table.ts';
import type { ToldFile } from './folder-watch.ts';
import { knownStanding } from './known-contents.ts';
import type { OpenClose } from './open-close.ts';
import { stateOf } from './workspace-state.ts';

const NONE: Omit<WatchState, 'files'> = {
  ...{ isWatching: false, folder: '', minutes: 5, isCollecting: false, lastLook: '', trouble: '', missed: 0 },
};
const ANOTHER = 'A file of this name is in the folder and has not been read yet.';

/** The files that the workspace keeps until they are collected. */
export function stagedFiles(open: OpenClose): readonly StoredFile[] {
  return open.workspace.storedFiles().filter(({ role }) => role === 'staged');
}

/** The state of the watch; a file is told as the workspace knows its content now. */
export function watchStateOf(open: OpenClose): WatchState {
  const seen = open.watch?.files ?? [];
  const staged = stagedFiles(open).map(({ name, sha256 }) => {
    const file = shown(open, name, sha256);
    const isArriving = seen.some((one) => one.name === name && one.standing === 'arriving');
    return isArriving && file.why === '' ? { ...file, why: ANOTHER } : file;
  });
  const others = seen.filter(({ name }) => !staged.some((file) => file.name === name));
  const files = [...staged, ...others.map((file) => told(open, file))];
  files.sort((one, other) => (one.name < other.name ? -1 : 1));
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
