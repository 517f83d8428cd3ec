/** Checks what the page asks before anything acts on it. */

import { type WindowCommand, windowCommands } from '../../core/contract/window-commands.ts';
import { type Failure, ok, type Result, refused } from '../../core/model/result.ts';

/** True for a command of the contract. */
export function isCommand(name: unknown): name is WindowCommand {
  return typeof name === 'string' && Object.hasOwn(windowCommands, name);
}

/** The request with its defaults filled in, or everything that is wrong with it. */
export function checkedRequest(command: WindowCommand, request: unknown): Result<object> {
  const checked = windowCommands[command].safeParse(request);
  if (checked.success) return ok(checked.data);
  return refused(
    ...checked.error.issues.map(
      ({ path, message }): Failure => ({
        where: path.join('.') || command,
        found: message,
        remedy: 'Correct what was entered.',
      }),
    ),
  );
}
