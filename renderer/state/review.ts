/** Sign-off, export and the next period. */

import type { Exported } from '../../core/contract/window/review.ts';
import type { SignOffRole } from '../../core/model/sign-off.ts';
import { announce } from './announcements.ts';
import { withPerson } from './person.ts';
import { withProgress } from './progress.ts';
import { ask, dismissRefusals } from './refusals.ts';
import { changeSettings, useSettings } from './settings.ts';
import { enterWorkspace, showWorkspace } from './workspace.ts';

/** Signs under a declared name; false when it was refused. */
export async function signClose(role: SignOffRole, by: string): Promise<boolean> {
  dismissRefusals();
  const state = await withProgress('sign', () => ask('sign', { role, by }));
  if (!state) return false;
  showWorkspace(state);
  // Who signs has said the name; the next decision need not ask for it again.
  if (useSettings.getState().person === '') await changeSettings({ person: by });
  announce(`Signed as ${role}`);
  return true;
}

/** Takes all signatures back. */
export async function reopenClose(reason: string): Promise<void> {
  dismissRefusals();
  const state = await withPerson((by) => withProgress('reopen', () => ask('reopen', { reason, by })));
  if (!state) return;
  showWorkspace(state);
  announce('The close is open again');
}

/** What is exported. */
export type ExportWish = {
  readonly standing: 'draft' | 'final';
  readonly books: boolean;
  readonly tables: boolean;
};

/** Asks for a folder and exports into it; undefined when nothing was written. */
export async function exportClose(wish: ExportWish): Promise<Exported | undefined> {
  dismissRefusals();
  const folder = await ask('pick-folder', { title: 'Folder for the workbook' });
  if (!folder) return undefined;
  const exported = await withProgress('export', () => ask('export', { ...wish, folder: folder.token }));
  if (!exported) return undefined;
  showWorkspace(exported.state);
  announce(exported.files.length === 1 ? '1 file written' : `${exported.files.length} files written`);
  return exported;
}

/** Begins the next period in a new file and enters it; false when nothing was made. Days are ISO text. */
export async function beginNextPeriod(name: string, from: string, to: string): Promise<boolean> {
  dismissRefusals();
  const file = await ask('pick-new-workspace', { name });
  if (!file) return false;
  const state = await withPerson((by) =>
    withProgress('workspace-next', () => ask('workspace-next', { file: file.token, from, to, by })),
  );
  if (!state) return false;
  enterWorkspace(state);
  announce(`${state.name} is open`);
  return true;
}
