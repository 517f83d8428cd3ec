/** The open workspace, and the commands that open, run and close it. */

import { create } from 'zustand';
import type { WorkspaceState } from '../../core/contract/window/workspace.ts';
import { useNavigation } from './navigation.ts';
import { withProgress } from './progress.ts';
import { ask, dismissRefusals, showRefusals } from './refusals.ts';

/** The state of the open workspace; undefined while none is open. */
export const useWorkspace = create<{ readonly workspace: WorkspaceState | undefined }>(() => ({
  workspace: undefined,
}));

/** Takes over the state that a command answered with. */
export function showWorkspace(workspace: WorkspaceState | undefined): void {
  useWorkspace.setState({ workspace });
  if (workspace && workspace.refusals.length > 0) showRefusals(workspace.refusals);
}

/** Enters a workspace that was just opened: at the first screen that has something to do. */
export function enterWorkspace(workspace: WorkspaceState): void {
  dismissRefusals();
  showWorkspace(workspace);
  const { stage, hasFigures } = workspace;
  const screen = hasFigures ? 'close' : stage === 'setup-incomplete' ? 'setup' : 'import';
  useNavigation.setState({ screen: stage === 'not-run' ? 'close' : screen, focus: {} });
}

/** Shows the workspace that the engine still holds when the page was loaded again. */
export async function followWorkspace(): Promise<void> {
  const workspace = await ask('workspace', {});
  if (workspace) enterWorkspace(workspace);
}

/** Runs the close with the setup, extracts and decisions as they are. */
export async function runClose(): Promise<void> {
  dismissRefusals();
  const state = await withProgress('close-run', () => ask('close-run', {}));
  if (state) showWorkspace(state);
}

/** Goes back to the start: no workspace is open any more. */
function showStart(): void {
  useWorkspace.setState({ workspace: undefined });
  useNavigation.setState({ screen: 'start', focus: {} });
}

/** Asks the engine which workspace it holds, and shows its state or the start. */
export async function readWorkspaceAgain(): Promise<void> {
  const workspace = await ask('workspace', {});
  if (workspace) showWorkspace(workspace);
  else showStart();
}

/** Closes the workspace and goes back to the start. */
export async function leaveWorkspace(): Promise<void> {
  if ((await ask('workspace-close', {})) === undefined) return;
  dismissRefusals();
  showStart();
}
