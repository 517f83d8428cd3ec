import type { CheckedRequests, DeskCommand } from '../contract/window-commands.ts';
import type { WindowReplies } from '../contract/window-replies.ts';
import { type Result, refused } from '../model/result.ts';
import { type Handler, withOpen } from './handlers.ts';
import { type Figures, noFigures, type OpenClose } from './open-close.ts';

/** A handler of a command that reads the last figures, whether or not something changed since. */
export function withFigures<Name extends DeskCommand>(
  answer: (
    figures: Figures,
    request: CheckedRequests[Name],
    open: OpenClose,
  ) => Promise<Result<WindowReplies[Name]>> | Result<WindowReplies[Name]>,
): Handler<Name> {
  return withOpen<Name>((open, request) => {
    const { figures } = open;
    return figures ? answer(figures, request, open) : refused(noFigures(open));
  });
}
