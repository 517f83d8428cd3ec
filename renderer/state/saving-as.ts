/** Saving the open workspace as another file, where its own was changed or taken over by somebody else. */

import { announce } from './announcements.ts';
import { mayLeaveScreen } from './navigation.ts';
import { withProgress } from './progress.ts';
import { answerOf, ask, showRefusals } from './refusals.ts';
import { enterWorkspace, useWorkspace } from './workspace.ts';

/** Asks for a file and goes on in it with everything that was confirmed; the offer stays while that is refused. */
export async function saveAsOther(): Promise<void> {
  // Only what was confirmed goes along.
  if (!(await mayLeaveScreen())) return;
  const { workspace } = useWorkspace.getState();
  const file = await ask('pick-new-workspace', { name: `${workspace?.name ?? ''} copy` });
  if (!file) return;
  const answer = await withProgress('workspace-save-as', () =>
    answerOf('workspace-save-as', { file: file.token }),
  );
  if (!answer) return;
  if (!answer.isOk) return showRefusals(answer.failures, true);
  enterWorkspace(answer.value);
  announce(`${answer.value.name} is open`);
}
