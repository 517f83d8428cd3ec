/** What was refused last, for the notice at the top of the screen; and the fault that ended a command, for its dialog. */

import { create } from 'zustand';
import type { WindowCommand, WindowRequests } from '../../core/contract/window-commands.ts';
import type { WindowAnswer, WindowReplies } from '../../core/contract/window-replies.ts';
import type { Failure } from '../../core/model/result.ts';
import { call } from '../api.ts';

type Shown = {
  readonly failures: readonly Failure[];
  /** True when the open workspace can be saved as another file only. */
  readonly canSaveAs: boolean;
  readonly fault: string;
};

/** The refusals on show; none when empty. */
export const useRefusals = create<Shown>(() => ({ failures: [], canSaveAs: false, fault: '' }));

/** Shows why something could not be done, and offers to save the workspace as another file where only that helps. */
export function showRefusals(failures: readonly Failure[], canSaveAs = false): void {
  useRefusals.setState({ failures, canSaveAs });
}

/** Takes the notice away. */
export function dismissRefusals(): void {
  useRefusals.setState({ failures: [], canSaveAs: false, fault: '' });
}

/** Opens the dialog for a fault of the page itself. */
export function showFault(error: unknown): void {
  useRefusals.setState({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

/** Asks for a command; undefined after a fault on the other side, which the shell has logged and told in its own dialog. */
export async function answerOf<Name extends WindowCommand>(
  command: Name,
  request: WindowRequests[Name],
): Promise<WindowAnswer<Name> | undefined> {
  try {
    return await call(command, request);
  } catch {
    return undefined;
  }
}

/** Asks for a command and shows why when it is refused; undefined then. */
export async function ask<Name extends WindowCommand>(
  command: Name,
  request: WindowRequests[Name],
): Promise<WindowReplies[Name] | undefined> {
  const answer = await answerOf(command, request);
  if (answer?.isOk) return answer.value;
  if (answer) showRefusals(answer.failures, answer.canSaveAs);
  return undefined;
}
