/** The long command that runs, as far as the engine has told. */

import { create } from 'zustand';
import type { DeskCommand } from '../../core/contract/window-commands.ts';
import { on } from '../api.ts';
import { announce } from './announcements.ts';
import { ask, dismissRefusals, useRefusals } from './refusals.ts';

/** A step of the running command; `total` 0 while it is not known. */
export type Running = {
  readonly command: DeskCommand;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
};

/** What runs; undefined while nothing does. */
export const useProgress = create<{ readonly running: Running | undefined; readonly isStopping: boolean }>(
  () => ({
    running: undefined,
    isStopping: false,
  }),
);

/** Follows the progress that the engine tells of the command that the page waits for. */
export function followProgress(): void {
  on('progress', (running) => {
    // The last steps of a command may be told after its answer.
    if (useProgress.getState().running?.command === running.command) useProgress.setState({ running });
  });
}

/** A command that the person stopped was not refused; whatever else went wrong with it stays on show. */
function tellStopped(): void {
  if (useRefusals.getState().failures.some(({ code }) => code !== 'stopped')) return;
  dismissRefusals();
  announce('Stopped; everything is as it was before');
}

/** Counts the commands that were begun. */
let begun = 0;

/** Shows progress while a command runs; one that was begun later has the bar until it ends. */
export async function withProgress<Value>(command: DeskCommand, run: () => Promise<Value>): Promise<Value> {
  begun += 1;
  const mine = begun;
  useProgress.setState({ running: { command, stage: '', done: 0, total: 0 }, isStopping: false });
  try {
    const value = await run();
    if (value === undefined && useProgress.getState().isStopping) tellStopped();
    return value;
  } finally {
    if (mine === begun) useProgress.setState({ running: undefined, isStopping: false });
  }
}

/** Asks the running command to stop. */
export async function stopRunning(): Promise<void> {
  useProgress.setState({ isStopping: true });
  await ask('cancel', {});
}
