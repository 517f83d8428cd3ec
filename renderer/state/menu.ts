/** What the entries of the menu do; shortcuts and buttons lead here too. */

import type { MenuItem } from '../../core/contract/window-bridge.ts';
import { announce } from './announcements.ts';
import { find } from './find.ts';
import { openFrameDialog } from './frame-dialogs.ts';
import { goTo, mayLeaveScreen, type Screen, useNavigation } from './navigation.ts';
import { pickAndOpen } from './opening.ts';
import { withPerson } from './person.ts';
import { useProgress, withProgress } from './progress.ts';
import { ask, dismissRefusals, showRefusals } from './refusals.ts';
import { leaveWorkspace, runClose, showWorkspace, useWorkspace } from './workspace.ts';

/** Runs the close, or leads to the step that is missing before it can run. */
export async function runOrLead(): Promise<void> {
  const { workspace } = useWorkspace.getState();
  if (!workspace || useProgress.getState().running || !(await mayLeaveScreen())) return;
  if (workspace.stage === 'setup-incomplete') {
    goTo('setup');
    lead('The setup is not complete', 'Complete what is marked here, save, and run the close again.');
  } else if (workspace.stage === 'no-extracts') {
    goTo('import');
    lead('There is no extract', 'Import the extracts of Billing and Revenue, then run the close again.');
  } else {
    await runClose();
    const after = useWorkspace.getState().workspace;
    if (after?.stage !== 'current') return;
    announce(outcomeWords(after.blockers, after.exceptionsToDo));
    // What the run was for is on the dashboard; whoever looks at figures stays with them.
    if (['setup', 'import'].includes(useNavigation.getState().screen)) goTo('close');
  }
}

function lead(found: string, remedy: string): void {
  showRefusals([{ where: 'Run close', found, remedy }]);
}

function outcomeWords(blockers: number, exceptions: number): string {
  if (blockers > 0) return `The close has run: ${blockers} ${blockers === 1 ? 'blocker' : 'blockers'}`;
  return exceptions === 0
    ? 'The close has run: nothing to do'
    : `The close has run: ${exceptions} ${exceptions === 1 ? 'exception' : 'exceptions'} to do`;
}

/** Takes back the last decision that is in force. */
export async function undoDecision(): Promise<void> {
  const { workspace } = useWorkspace.getState();
  if (!workspace || workspace.undo === '' || useProgress.getState().running) return;
  dismissRefusals();
  const decided = await withPerson((by) => withProgress('undo', () => ask('undo', { by })));
  if (!decided) return;
  showWorkspace(decided.state);
  announce(`Taken back: ${workspace.undo}`);
}

/** Goes to a screen of the open workspace; without one the start stays. */
function goToStep(screen: Screen): void {
  if (useWorkspace.getState().workspace) goTo(screen);
}

/** Opens a dialog of a screen of the open workspace. */
function goToDialog(screen: Screen, dialog: 'import-files' | 'export' | 'next-period'): void {
  if (useWorkspace.getState().workspace) goTo(screen, { dialog });
}

async function closeIfOpen(): Promise<void> {
  if (useWorkspace.getState().workspace && (await mayLeaveScreen())) await leaveWorkspace();
}

const ACTIONS: Readonly<Record<MenuItem, () => void | Promise<void>>> = {
  'new-workspace': () => openFrameDialog('new-close'),
  'open-workspace': pickAndOpen,
  'close-workspace': closeIfOpen,
  'next-period': () => goToDialog('review', 'next-period'),
  'import-files': () => goToDialog('import', 'import-files'),
  'run-close': runOrLead,
  export: () => goToDialog('review', 'export'),
  undo: undoDecision,
  find,
  settings: () => openFrameDialog('settings'),
  about: () => openFrameDialog('about'),
  shortcuts: () => openFrameDialog('shortcuts'),
  'go-setup': () => goToStep('setup'),
  'go-import': () => goToStep('import'),
  'go-close': () => goToStep('close'),
  'go-exceptions': () => goToStep('exceptions'),
  'go-adjustments': () => goToStep('adjustments'),
  'go-rates': () => goToStep('rates'),
  'go-review': () => goToStep('review'),
};

/** Does what an entry of the menu says. */
export function runMenuItem(item: MenuItem): void {
  void ACTIONS[item]();
}
