/** The shape of the functions that answer the commands of the shell. */

import type { CheckedRequests, ShellCommand } from '../../core/contract/window-commands.ts';
import type { Done, WindowAnswer } from '../../core/contract/window-replies.ts';

/** Answers some commands of the shell; each request is checked before. */
export type ShellHandlers<Names extends ShellCommand = ShellCommand> = {
  readonly [Name in Names]: (
    request: CheckedRequests[Name],
  ) => WindowAnswer<Name> | Promise<WindowAnswer<Name>>;
};

/** The answer of a command that has nothing to say. */
export const DONE: Done = { isDone: true };
