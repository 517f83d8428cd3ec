/** The desk: everything that the window asks of the engine, over the one workspace that is open. */

import type { DeskCommand, WindowAnswer, WindowRequests } from '../contract/window-commands.ts';
import type { RunControl } from '../run.ts';

/** The use cases of the window. */
export type Desk = {
  /**
   * Answers a command; the request is checked here again. Commands wait for each other, except those that only read
   * the last result. Throws only what is a fault of ours.
   */
  readonly call: <Name extends DeskCommand>(
    command: Name,
    request: WindowRequests[Name],
    control?: RunControl,
  ) => Promise<WindowAnswer<Name>>;
  /** Writes into the workspace what so far is in its journal only; call it when nothing was asked for a while. */
  readonly rest: () => Promise<void>;
  /** Closes the workspace that is open, after the commands before. */
  readonly close: () => Promise<void>;
};
