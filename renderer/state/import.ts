/** Files that are offered for import: looked at, asked about, read again, taken. Nothing of them is in the workspace yet. */

import { create } from 'zustand';
import type { FilePreview, ImportPreview } from '../../core/contract/window/import.ts';
import type { KnownFile } from '../../core/contract/window/values.ts';
import { tokensOf } from '../api.ts';
import { announce } from './announcements.ts';
import { readExtracts, readProfiles } from './extracts.ts';
import { canBeTaken, countWords, isChosenAtFirst, type OfferedFile } from './offered.ts';
import { withPerson } from './person.ts';
import { withProgress } from './progress.ts';
import { ask, dismissRefusals } from './refusals.ts';
import { showWorkspace } from './workspace.ts';

/** The files on offer. */
export type Offered = {
  readonly files: readonly OfferedFile[];
  readonly ignored: ImportPreview['ignored'];
  /** Keys of the files that are to be taken. */
  readonly chosen: ReadonlySet<string>;
  /** Key of the file that is shown; '' for none. */
  readonly shown: string;
};

const NOTHING: Offered = { files: [], ignored: [], chosen: new Set(), shown: '' };

/** What is on offer. */
export const useOffered = create<Offered>(() => NOTHING);

function keyed(preview: string, file: FilePreview): OfferedFile {
  return { key: `${preview} ${file.id}`, preview, file, isMeant: false };
}

function addPreview({ preview, files, ignored }: ImportPreview): void {
  const added = files.map((file) => keyed(preview, file));
  useOffered.setState((before) => ({
    files: [...before.files, ...added],
    ignored: [...before.ignored, ...ignored],
    chosen: new Set([...before.chosen, ...added.filter(isChosenAtFirst).map(({ key }) => key)]),
    shown: worthALook(added) ?? before.shown,
  }));
}

/** The first file that asks something, else the first. */
function worthALook(files: readonly OfferedFile[]): string | undefined {
  return (files.find((one) => !canBeTaken(one) && !one.file.isKnown) ?? files[0])?.key;
}

async function preview(known: readonly KnownFile[]): Promise<void> {
  if (known.length === 0) return;
  dismissRefusals();
  const files = known.map(({ token }) => token);
  const found = await withProgress('import-preview', () => ask('import-preview', { files }));
  if (found) showPreview(found);
}

/** Puts the files of a preview on offer. */
export function showPreview(found: ImportPreview): void {
  addPreview(found);
  announce(`${countWords(found.files.length, 'file')} looked at, nothing is taken yet`);
}

/** Looks at files and folders that were dropped on the screen. */
export async function previewDropped(files: readonly File[]): Promise<void> {
  await preview(await tokensOf(files));
}

/** Lets the person pick files and looks at them. */
export async function pickFiles(): Promise<void> {
  await preview((await ask('pick-extracts', {})) ?? []);
}

/** Lets the person pick a folder and looks at the files in it. */
export async function pickFolder(): Promise<void> {
  const folder = await ask('pick-folder', { title: 'Folder with extracts' });
  if (folder) await preview([folder]);
}

/** Shows a file. */
export function showOffered(key: string): void {
  useOffered.setState({ shown: key });
}

/** Ticks a file to be taken, or unticks it. */
export function chooseOffered(key: string, isChosen: boolean): void {
  useOffered.setState(({ chosen }) => {
    const keys = new Set(chosen);
    if (isChosen) keys.add(key);
    else keys.delete(key);
    return { chosen: keys };
  });
}

let workspaceOfOffer = '';

/** Forgets what was on offer in another workspace, which let go of it when it was closed. */
export function enterImport(workspace: string): void {
  if (workspace !== workspaceOfOffer) useOffered.setState(NOTHING);
  workspaceOfOffer = workspace;
}

/** Reads a file again with parts of its entry stated; it is ticked once nothing is open any more. */
export async function stateOffered(
  offered: OfferedFile,
  stated: Readonly<Record<string, unknown>>,
): Promise<void> {
  dismissRefusals();
  const file = await withProgress('import-adjust', () =>
    ask('import-adjust', { preview: offered.preview, file: offered.file.id, stated }),
  );
  if (!file) return;
  useOffered.setState(({ files }) => ({
    files: files.map((one) => (one.key === offered.key ? { ...one, file, isMeant: false } : one)),
  }));
  const wasOpen = !isChosenAtFirst(offered);
  if (!isChosenAtFirst({ file, isMeant: false })) chooseOffered(offered.key, false);
  else if (wasOpen) chooseOffered(offered.key, true);
  announce(file.questions.length > 0 ? 'Read again, a question is open' : 'Read again');
}

function forget(keys: ReadonlySet<string>): void {
  useOffered.setState(({ files, chosen, shown, ignored }) => {
    const left = files.filter(({ key }) => !keys.has(key));
    const isShownLeft = left.some(({ key }) => key === shown);
    return {
      files: left,
      chosen: new Set([...chosen].filter((key) => !keys.has(key))),
      shown: isShownLeft ? shown : (worthALook(left) ?? ''),
      ignored: left.length === 0 ? [] : ignored,
    };
  });
}

/** Says that a file is meant to replace an extract although it has less: it can be taken then, and is ticked. */
export function meanOffered(key: string): void {
  useOffered.setState(({ files }) => ({
    files: files.map((one) => (one.key === key ? { ...one, isMeant: true } : one)),
  }));
  chooseOffered(key, true);
}

/** Takes the files that are ticked; what is left stays on offer. */
export async function takeChosen(): Promise<void> {
  dismissRefusals();
  await withPerson(async (by) => {
    const { files, chosen } = useOffered.getState();
    let taken = 0;
    for (const [id, some] of byPreview(files.filter(({ key }) => chosen.has(key)))) {
      const reply = await withProgress('import-take', () =>
        ask('import-take', {
          preview: id,
          files: some.map(({ file }) => file.id),
          meant: some.filter(({ isMeant }) => isMeant).map(({ file }) => file.id),
          by,
        }),
      );
      if (!reply) break;
      taken += reply.taken.length;
      showWorkspace(reply.state);
      forget(new Set(some.map(({ key }) => key)));
      await discardIfEmpty(id);
    }
    await readExtracts();
    if (taken > 0) announce(`${countWords(taken, 'extract')} taken into the close`);
  });
}

/** Leaves a file out without taking it. */
export async function leaveOut({ key, preview: id }: OfferedFile): Promise<void> {
  forget(new Set([key]));
  await discardIfEmpty(id);
}

/** Leaves out all files on offer. */
export async function leaveAllOut(): Promise<void> {
  const previews = new Set(useOffered.getState().files.map(({ preview: id }) => id));
  useOffered.setState(NOTHING);
  for (const id of previews) await ask('import-discard', { preview: id });
}

/** Keeps the way a file is read as a profile; true when it is kept. */
export async function saveProfile({ preview: id, file }: OfferedFile, name: string): Promise<boolean> {
  const profiles = await ask('profile-save', { preview: id, file: file.id, name });
  if (!profiles) return false;
  await readProfiles();
  announce(`Files with these headers will be read as “${name}”`);
  return true;
}

async function discardIfEmpty(id: string): Promise<void> {
  if (useOffered.getState().files.some((one) => one.preview === id)) return;
  await ask('import-discard', { preview: id });
}

function byPreview(files: readonly OfferedFile[]): ReadonlyMap<string, readonly OfferedFile[]> {
  const groups = new Map<string, OfferedFile[]>();
  for (const file of files) groups.set(file.preview, [...(groups.get(file.preview) ?? []), file]);
  return groups;
}
