/** How a workspace comes to be open: made, made from a folder, opened, or the sample. */

import type { KnownFile } from '../../core/contract/window/values.ts';
import type { WorkspaceState } from '../../core/contract/window/workspace.ts';
import { announce } from './announcements.ts';
import { mayLeaveScreen } from './navigation.ts';
import { withPerson } from './person.ts';
import { withProgress } from './progress.ts';
import { askConfirmation } from './questions.ts';
import { answerOf, ask, dismissRefusals, showRefusals } from './refusals.ts';
import { enterWorkspace, useWorkspace } from './workspace.ts';

/** What a new close is made of. Days are ISO text. */
export type NewClose = {
  readonly tenant: string;
  readonly from: string;
  readonly to: string;
  readonly homeCurrency: string;
};

function enter(state: WorkspaceState | undefined): boolean {
  if (!state) return false;
  enterWorkspace(state);
  announce(`${state.name} is open`);
  return true;
}

/** True when the workspace that is open may be closed in favour of another. */
async function mayReplace(name: string): Promise<boolean> {
  const { workspace } = useWorkspace.getState();
  if (!(await mayLeaveScreen())) return false;
  if (!workspace) return true;
  return askConfirmation({
    title: `Open ${name}?`,
    text: `${workspace.name} is open. It is saved and will be closed first.`,
    confirm: 'Close it and open the other',
  });
}

/** Asks whether a workspace that somebody else has open is opened anyway. */
function mayTakeOver(name: string, heldBy: string): Promise<boolean> {
  return askConfirmation({
    title: `Open ${name} anyway?`,
    text: `It is open elsewhere (${heldBy}). Ask them to close it first. If you open it anyway, they can save no more and lose what they change from now on.`,
    confirm: 'Open it anyway',
    isDangerous: true,
  });
}

async function openFile(file: KnownFile, isTakingOver: boolean): Promise<void> {
  const answer = await withProgress('workspace-open', () =>
    answerOf('workspace-open', { file: file.token, isTakingOver }),
  );
  if (!answer) return;
  if (answer.isOk) enter(answer.value);
  else if (answer.heldBy === undefined) showRefusals(answer.failures, answer.canSaveAs);
  else if (await mayTakeOver(file.name, answer.heldBy)) await openFile(file, true);
}

/** Opens a workspace; the one that is open is closed after asking, one that is open elsewhere is too. */
export async function openWorkspace(file: KnownFile): Promise<void> {
  if (!(await mayReplace(file.name))) return;
  dismissRefusals();
  await openFile(file, false);
}

/** Lets the person pick a workspace and opens it. */
export async function pickAndOpen(): Promise<void> {
  const file = await ask('pick-workspace', {});
  if (file) await openWorkspace(file);
}

/** Asks where a new close is saved and makes it; true when it is open. */
export async function createClose({ tenant, from, to, homeCurrency }: NewClose): Promise<boolean> {
  const file = await ask('pick-new-workspace', { name: `${tenant} ${to.slice(0, 7)}` });
  if (!file || !(await mayReplace(file.name))) return false;
  dismissRefusals();
  const made = await withPerson((by) =>
    ask('workspace-create', { file: file.token, tenant, from, to, homeCurrency, by }),
  );
  return enter(made);
}

async function takeFolder(file: KnownFile, folder: KnownFile): Promise<void> {
  dismissRefusals();
  enter(
    await withProgress('workspace-from-folder', () =>
      ask('workspace-from-folder', { file: file.token, folder: folder.token }),
    ),
  );
}

/** Makes a workspace of a folder with close.json: asks for the folder and where to save. */
export async function createFromFolder(): Promise<void> {
  const folder = await ask('pick-folder', { title: 'Folder with close.json and its extracts' });
  if (!folder) return;
  const file = await ask('pick-new-workspace', { name: folder.name });
  if (file && (await mayReplace(file.name))) await takeFolder(file, folder);
}

/** Opens the sample close; it is made at the first time. */
export async function openSample(): Promise<void> {
  const sample = await ask('sample-close', {});
  if (!sample) return;
  if (sample.exists) await openWorkspace(sample.file);
  else if (await mayReplace(sample.file.name)) await takeFolder(sample.file, sample.folder);
}
