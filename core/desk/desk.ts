/** The desk: everything that the window asks of the engine, over the one workspace that is open. */

import { answered } from '../answered.ts';
import {
  type CheckedRequests,
  type DeskCommand,
  deskCommands,
  type WindowRequests,
} from '../contract/window-commands.ts';
import type { WindowAnswer } from '../contract/window-replies.ts';
import { refused } from '../model/result.ts';
import type { RunControl } from '../run.ts';
import { FileLost } from '../store/file-lost.ts';
import { closeCommands } from './close-commands.ts';
import type { DeskHost } from './desk-host.ts';
import { explainCommands } from './explain-commands.ts';
import { exportCommands } from './export-command.ts';
import { gridCommands } from './grid-commands.ts';
import type { Handler, Handlers } from './handlers.ts';
import { importCommands } from './import-commands.ts';
import { lineCommands } from './line-commands.ts';
import { prepareFigures } from './prepare-figures.ts';
import { profileCommands } from './profile-commands.ts';
import { reviewCommands } from './review-commands.ts';
import { Session } from './session.ts';
import { setupCommands } from './setup-commands.ts';
import { watchCommands } from './watch-commands.ts';
import { inWindowWords } from './window-words.ts';
import { closeOpen, workspaceCommands } from './workspace-commands.ts';

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
  /** Works out what first looks at screens would wait for; ends within a slice once `isStopped` says so. */
  readonly prepare: (isStopped: () => boolean) => Promise<void>;
  /** Closes the workspace that is open, after the commands before. */
  readonly close: () => Promise<void>;
};

const handlers: Handlers<DeskCommand> = {
  ...workspaceCommands,
  ...setupCommands,
  ...importCommands,
  ...watchCommands,
  ...profileCommands,
  ...closeCommands,
  ...gridCommands,
  ...lineCommands,
  ...reviewCommands,
  ...exportCommands,
  ...explainCommands,
};

/**
 * Commands that read what is there: they are answered while another one runs, from the result before it. And the end of
 * a watch, which waits for nothing, as does the wish for a look: what a look takes in waits for its own turn.
 */
const READING: ReadonlySet<DeskCommand> = new Set<DeskCommand>([
  ...(['workspace', 'setup', 'setup-check', 'extracts', 'profiles', 'overview', 'bridge'] as const),
  ...([
    'grid-open',
    'grid-page',
    'grid-toggle',
    'grid-values',
    'grid-text',
    'grid-find',
    'grid-close',
  ] as const),
  ...(['watch-stop', 'watch-look'] as const),
  ...(['line', 'original-row', 'adjustments', 'adjustment', 'review', 'explain', 'explanations'] as const),
]);

/** A desk without a workspace. `engineVersion` is printed in every output. */
export function createDesk(host: DeskHost, engineVersion: string): Desk {
  const session = new Session(host, engineVersion);
  const { turns } = session;
  return {
    call: async (command, request, control = {}) => {
      const checked = deskCommands[command].safeParse(request);
      if (!checked.success) return refused(...checked.error.issues.map(requestFailure));
      // The check of a command gives the request that its handler takes; the compiler does not tie the two by name.
      const handler = handlers[command] as Handler<typeof command>;
      const answer = (): Promise<WindowAnswer<typeof command>> =>
        answered(() => settled(handler, session, checked.data as CheckedRequests[typeof command], control));
      return inWindow(await (READING.has(command) ? answer() : turns.take(answer)));
    },
    rest: () => turns.take(async () => session.open?.workspace.fold()),
    prepare: (isStopped) => prepareFigures(session, isStopped),
    close: () => turns.take(() => closeOpen(session)),
  };
}

function inWindow<Name extends DeskCommand>(answer: WindowAnswer<Name>): WindowAnswer<Name> {
  return answer.isOk ? answer : { ...answer, failures: answer.failures.map(inWindowWords) };
}

async function settled<Name extends DeskCommand>(
  handler: Handler<Name>,
  session: Session,
  request: CheckedRequests[Name],
  control: RunControl,
): Promise<WindowAnswer<Name>> {
  try {
    return await handler(session, request, control);
  } catch (error) {
    if (error instanceof FileLost) return { ...refused(error.failure), canSaveAs: true };
    throw error;
  }
}

function requestFailure({ path, message }: { path: readonly PropertyKey[]; message: string }) {
  const where = path.length === 0 ? 'the request' : path.map(String).join('.');
  return { where, found: message, remedy: 'Fill it in and try again.' };
}
