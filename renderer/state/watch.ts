/** The watched folder: what it is, how its files stand, and what is done with those that are staged. */

import { create } from 'zustand';
import type { WatchedFile, WatchState } from '../../core/contract/window/watch.ts';
import { on } from '../api.ts';
import { announce } from './announcements.ts';
import { readExtracts } from './extracts.ts';
import { showPreview } from './import.ts';
import { countWords } from './offered.ts';
import { withPerson } from './person.ts';
import { withProgress } from './progress.ts';
import { askConfirmation } from './questions.ts';
import { ask, dismissRefusals } from './refusals.ts';
import { showWorkspace, useWorkspace } from './workspace.ts';

/** The watch of the open workspace; undefined until it was asked for. */
export const useWatch = create<{ readonly watch: WatchState | undefined }>(() => ({ watch: undefined }));

/** Reads the watch anew. */
export async function readWatch(): Promise<void> {
  const watch = await ask('watch', {});
  if (watch) useWatch.setState({ watch });
}

let workspaceOfWatch = '';

/** Forgets the watch of another workspace, which rests while that is not open. */
export function enterWatch(workspace: string): void {
  if (workspace !== workspaceOfWatch) useWatch.setState({ watch: undefined });
  workspaceOfWatch = workspace;
}

/** Follows the looks of the engine, which come while the page is at something else. */
export function followWatch(): void {
  on('watched', ({ watch, state }) => {
    const { workspace } = useWorkspace.getState();
    // A look may end after its workspace was left.
    if (workspace?.folder !== state.folder || workspace.name !== state.name) return;
    const before = useWatch.getState().watch;
    useWatch.setState({ watch });
    useWorkspace.setState({ workspace: state });
    // What stood so before is no news; of a watch that goes on only what was missed is.
    const news = before ? newsWords(before.files, watch.files) : '';
    const missed = before?.missed === watch.missed ? '' : missedWords(watch);
    const words = [missed, news].filter((one) => one !== '').join('; ');
    if (words === '') return;
    announce(words);
    void readExtracts();
  });
}

/** Lets the person pick a folder and watches it from then on. */
export async function startWatch(minutes: number, isCollecting: boolean): Promise<void> {
  const folder = await ask('pick-folder', { title: 'Folder to watch' });
  if (!folder) return;
  dismissRefusals();
  const watch = await withPerson((by) =>
    ask('watch-start', { folder: folder.token, minutes, isCollecting, by }),
  );
  if (!watch) return;
  useWatch.setState({ watch });
  announce(`${folder.name} is watched`);
}

/** Has the folder looked into now; what comes of it is told as that of any other look. */
export async function lookNow(): Promise<void> {
  dismissRefusals();
  const watch = await ask('watch-look', {});
  if (!watch) return;
  useWatch.setState({ watch });
  announce(`${watch.folder} is looked into: what stays the same for a few seconds is picked up`);
}

/** Ends the watch at once. */
export async function stopWatch(): Promise<void> {
  const watch = await ask('watch-stop', {});
  if (!watch) return;
  useWatch.setState({ watch });
  announce('The folder is not watched any more');
}

/** Takes staged files into the close, all of them or none. */
export async function collectStaged(files: readonly string[]): Promise<void> {
  dismissRefusals();
  const collected = await withPerson((by) =>
    withProgress('watch-collect', () => ask('watch-collect', { files: [...files], by })),
  );
  if (!collected) return;
  useWatch.setState({ watch: collected.watch });
  showWorkspace(collected.state);
  await readExtracts();
  announce(`${countWords(collected.taken.length, 'extract')} taken into the close`);
}

/** Lets a staged file go, once the person has read what that means. */
export async function discardStaged(file: string): Promise<void> {
  const isMeant = await askConfirmation({
    title: `Discard ${file}?`,
    text: 'It leaves the workspace. The file in the folder stays as it is and is not staged again until it changes.',
    confirm: 'Discard the file',
  });
  if (!isMeant) return;
  dismissRefusals();
  const discarded = await ask('watch-discard', { files: [file] });
  if (!discarded) return;
  useWatch.setState({ watch: discarded.watch });
  showWorkspace(discarded.state);
  announce(`${file} is discarded`);
}

/** Puts a staged file among those on offer, where its questions are answered. */
export async function answerStaged(file: string): Promise<void> {
  dismissRefusals();
  const found = await withProgress('watch-preview', () => ask('watch-preview', { files: [file] }));
  if (found) showPreview(found);
}

/** What came while nobody watched: `2 files came into exports or changed since it was last looked into`; '' for nothing. */
export function missedWords({ missed, folder }: Pick<WatchState, 'missed' | 'folder'>): string {
  return missed === 0
    ? ''
    : `${countWords(missed, 'file')} came into ${folder} or changed since it was last looked into`;
}

/** What a look brought, in one sentence: `1 file staged, 2 files collected`; '' for nothing. */
export function newsWords(before: readonly WatchedFile[], after: readonly WatchedFile[]): string {
  const isNew = ({ name, standing }: WatchedFile): boolean =>
    before.find((file) => file.name === name)?.standing !== standing;
  const count = (...standings: readonly WatchedFile['standing'][]): number =>
    after.filter((file) => standings.includes(file.standing) && isNew(file)).length;
  const parts = [
    [count('staged, not collected', 'asks'), 'staged'],
    [count('collected'), 'collected'],
  ] as const;
  return parts
    .filter(([files]) => files > 0)
    .map(([files, done]) => `${countWords(files, 'file')} ${done}`)
    .join(', ');
}
