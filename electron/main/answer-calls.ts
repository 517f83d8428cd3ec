/** Joins the commands of the contract with those who answer them: the shell itself or the engine thread. */

import type { BrowserWindow } from 'electron';
import { type DeskCommand, deskCommands, type WindowCommand } from '../../core/contract/window-commands.ts';
import { ok, type Result } from '../../core/model/result.ts';
import { dialogCommands, learn } from './dialog-commands.ts';
import type { Engine } from './engine.ts';
import { answerPage } from './ipc.ts';
import { filesOfRequest } from './known-files.ts';
import { tellPage } from './main-window.ts';
import type { OwnFiles } from './own-files.ts';
import type { RememberedWatches } from './remembered-watches.ts';
import { isFromPage } from './sender.ts';
import { settingsCommands } from './settings-commands.ts';
import type { ShellBase } from './shell-base.ts';
import { DONE, type ShellHandlers } from './shell-handlers.ts';
import type { UnsavedWork } from './unsaved-work.ts';
import { workspaceCommands } from './workspace-commands.ts';
import { writtenCommands } from './written-commands.ts';

/** What the commands of the page act on. */
export type Answering = {
  readonly base: ShellBase;
  readonly own: OwnFiles;
  readonly watches: RememberedWatches;
  readonly window: BrowserWindow;
  readonly engine: Engine;
  readonly unsaved: UnsavedWork;
};

/** Answers the page of this window from now on. */
export function answerCalls(answering: Answering): void {
  const { base, window } = answering;
  const handlers = shellHandlers(answering);
  answerPage({
    isFromPage: ({ senderFrame, sender }) =>
      isFromPage(senderFrame, sender, { contents: window.webContents, origin: base.place.origin }),
    answer: (command, request) =>
      isForDesk(command) ? callDesk(answering, command, request) : callShell(handlers, command, request),
    learn: (path) => learn(base.files, path),
    now: () => performance.now(),
    log: base.log,
    onFault: base.onFault,
  });
}

function shellHandlers({ base, own, window, engine, unsaved }: Answering): ShellHandlers {
  const { files, places, version } = base;
  return {
    ...dialogCommands(window, files),
    ...writtenCommands(files),
    ...workspaceCommands(files, own.recent, {
      extracts: places.sampleExtracts,
      workspaceFolder: places.sampleWorkspace,
    }),
    ...settingsCommands({
      settings: own.settings,
      version,
      notices: places.notices,
      onChange: (settings) => tellPage(window, 'settings', settings),
    }),
    'tell-unsaved': ({ isUnsaved }) => {
      unsaved.tell(isUnsaved);
      return ok(DONE);
    },
    cancel: () => {
      engine.cancel();
      return ok(DONE);
    },
  };
}

function isForDesk(command: WindowCommand): command is DeskCommand {
  return Object.hasOwn(deskCommands, command);
}

async function callDesk(
  { base, engine, watches }: Answering,
  command: DeskCommand,
  request: object,
): Promise<Result<unknown>> {
  const named = filesOfRequest(base.files, request);
  if (!named.isOk) return named;
  const answer = await engine.call(command, request, named.value);
  if (answer.isOk) watches.follow(command, request, named.value);
  return answer;
}

function callShell(
  handlers: ShellHandlers,
  command: Exclude<WindowCommand, DeskCommand>,
  request: object,
): Promise<Result<unknown>> {
  // The request has passed the check of this very command; the compiler cannot pair the two.
  const handle = handlers[command] as (request: object) => Result<unknown> | Promise<Result<unknown>>;
  return Promise.resolve(handle(request));
}
