/** Takes the calls of the page: who asks, what is asked, and only then the answer. */

import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { KnownFile } from '../../core/contract/window/values.ts';
import type { WindowCommand } from '../../core/contract/window-commands.ts';
import type { Result } from '../../core/model/result.ts';
import { type FaultReport, faultReport } from '../engine-thread/messages.ts';
import { CALL_CHANNEL, TOKENS_CHANNEL } from '../preload/channels.ts';
import { checkedRequest, isCommand } from './checked-request.ts';
import type { Log } from './log.ts';

/** What taking calls needs of the shell. */
export type CallDesk = {
  readonly isFromPage: (event: IpcMainInvokeEvent) => boolean;
  readonly answer: (command: WindowCommand, request: object) => Promise<Result<unknown>>;
  readonly learn: (path: string) => Promise<KnownFile>;
  readonly now: () => number;
  readonly log: Log;
  readonly onFault: (fault: FaultReport) => void;
};

/** Answers the page from now on. */
export function answerPage(desk: CallDesk): void {
  const refuse = (why: 'sender' | 'command'): never => {
    desk.log.note({ event: 'request-refused', why });
    throw new Error('this is not answered');
  };
  ipcMain.handle(CALL_CHANNEL, (event, command: unknown, request: unknown) => {
    if (!desk.isFromPage(event)) return refuse('sender');
    return isCommand(command) ? answerCommand(desk, command, request) : refuse('command');
  });
  ipcMain.handle(TOKENS_CHANNEL, (event, paths: unknown) => {
    if (!desk.isFromPage(event)) return refuse('sender');
    const isListOfText = Array.isArray(paths) && paths.every((path) => typeof path === 'string');
    return isListOfText ? Promise.all(paths.map(desk.learn)) : refuse('command');
  });
}

async function answerCommand(
  desk: CallDesk,
  command: WindowCommand,
  request: unknown,
): Promise<Result<unknown>> {
  const begin = desk.now();
  const note = (outcome: 'answered' | 'refused' | 'fault'): void => {
    const milliseconds = Math.round(desk.now() - begin);
    if (!FREQUENT.has(command)) desk.log.note({ event: 'command', command, milliseconds, outcome });
  };
  try {
    const checked = checkedRequest(command, request);
    const answer = checked.isOk ? await desk.answer(command, checked.value) : checked;
    note(answer.isOk ? 'answered' : 'refused');
    return answer;
  } catch (error) {
    note('fault');
    desk.onFault(faultReport(error));
    throw error;
  }
}

/** Asked at every step of scrolling: they would fill the log. */
const FREQUENT: ReadonlySet<WindowCommand> = new Set(['grid-page', 'grid-values', 'line']);
