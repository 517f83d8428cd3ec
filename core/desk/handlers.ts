/** The shape of what answers commands. */

import type { CheckedRequests, DeskCommand } from '../contract/window-commands.ts';
import type { WindowReplies } from '../contract/window-replies.ts';
import type { Result } from '../model/result.ts';
import type { RunControl } from '../run.ts';
import type { OpenClose } from './open-close.ts';
import type { Session } from './session.ts';

/** Answers one command; refusals of host and run may be thrown. */
export type Handler<Name extends DeskCommand> = (
  session: Session,
  request: CheckedRequests[Name],
  control: RunControl,
) => Promise<Result<WindowReplies[Name]>> | Result<WindowReplies[Name]>;

/** The handlers of some commands. */
export type Handlers<Name extends DeskCommand> = { readonly [One in Name]: Handler<One> };

/** A handler of a command that needs an open workspace. */
export function withOpen<Name extends DeskCommand>(
  answer: (
    open: OpenClose,
    request: CheckedRequests[Name],
    given: { readonly session: Session; readonly control: RunControl },
  ) => Promise<Result<WindowReplies[Name]>> | Result<WindowReplies[Name]>,
): Handler<Name> {
  return (session, request, control) => {
    const { opened } = session;
    return opened.isOk ? answer(opened.value, request, { session, control }) : opened;
  };
}
