/** Leaving the program: asks while something is not saved or a long command runs, closes the workspace, then goes. */

import { app, type BrowserWindow, dialog } from 'electron';
import type { Failure } from '../../core/model/result.ts';
import type { Engine } from './engine.ts';
import type { UnsavedWork } from './unsaved-work.ts';

/** How long the workspace may take to be closed, in milliseconds; its journal holds everything that was confirmed. */
const CLOSING_LIMIT = 30_000;

/** What leaving needs of the shell. */
export type Leaving = {
  readonly window: BrowserWindow;
  readonly engine: Engine;
  readonly unsaved: UnsavedWork;
  /** Keeps what is to be found again at the next start. */
  readonly remember: () => Promise<void>;
};

/** Makes every way out go through one door; returns what a window does that is about to close. */
export function guardLeaving(leaving: Leaving): (event: { readonly preventDefault: () => void }) => void {
  let state: 'staying' | 'leaving' | 'gone' = 'staying';
  const leave = async (): Promise<void> => {
    try {
      if (!(await mayLeave(leaving))) return;
      await leaving.remember();
      await leaving.engine.end();
      state = 'gone';
      app.quit();
    } finally {
      if (state !== 'gone') state = 'staying';
    }
  };
  const onLeave = (event: { readonly preventDefault: () => void }): void => {
    if (state === 'gone') return;
    event.preventDefault();
    if (state === 'leaving') return;
    state = 'leaving';
    void leave();
  };
  app.on('before-quit', onLeave);
  app.on('window-all-closed', () => app.quit());
  return onLeave;
}

async function mayLeave({ window, engine, unsaved }: Leaving): Promise<boolean> {
  if (unsaved.isThere() && !(await isWanted(window, NOT_SAVED_YET))) return false;
  if (engine.longCommand() !== undefined) {
    if (!(await isWanted(window, STILL_WORKING))) return false;
    engine.cancel();
  }
  const closed = await engine.closeWorkspace(CLOSING_LIMIT);
  return closed.isOk || isWanted(window, notSaved(closed.failures));
}

/** A question that is answered with staying or leaving. */
type Question = {
  readonly message: string;
  readonly detail: string;
  readonly buttons: [stay: string, leave: string];
};

const NOT_SAVED_YET: Question = {
  message: 'The setup has changes that are not saved',
  detail: 'They are lost if you quit now.',
  buttons: ['Stay', 'Discard and quit'],
};

const STILL_WORKING: Question = {
  message: 'Tieout is still working',
  detail: 'What is running now would be stopped and leaves nothing behind. Everything before it is kept.',
  buttons: ['Keep working', 'Stop and quit'],
};

function notSaved(failures: readonly Failure[]): Question {
  const reasons = failures.map(({ where, found, remedy }) => `${where}: ${found}. ${remedy}`);
  return {
    message: 'The workspace could not be saved',
    detail: [
      ...reasons,
      'What was confirmed is kept beside the workspace and is taken up when it is opened again.',
    ].join('\n\n'),
    buttons: ['Stay', 'Quit without saving'],
  };
}

async function isWanted(window: BrowserWindow, { message, detail, buttons }: Question): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    ...{ type: 'question', message, detail, buttons },
    ...{ defaultId: 0, cancelId: 0, noLink: true },
  });
  return response === 1;
}
