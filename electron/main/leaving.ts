/** Leaving the program: asks while a long command runs, closes the workspace, then goes. */

import { app, type BrowserWindow, dialog } from 'electron';
import type { Engine } from './engine.ts';

/** How long the workspace may take to be closed, in milliseconds; its journal holds everything that was confirmed. */
const CLOSING_LIMIT = 30_000;

/** What leaving needs of the shell. */
export type Leaving = {
  readonly window: BrowserWindow;
  readonly engine: Engine;
  /** Keeps what is to be found again at the next start. */
  readonly remember: () => Promise<void>;
};

/** Makes every way out go through one door; returns what a window does that is about to close. */
export function guardLeaving(leaving: Leaving): (event: { readonly preventDefault: () => void }) => void {
  let state: 'staying' | 'leaving' | 'gone' = 'staying';
  const leave = async (): Promise<void> => {
    if (!(await mayLeave(leaving))) {
      state = 'staying';
      return;
    }
    await leaving.remember();
    await leaving.engine.close(CLOSING_LIMIT);
    state = 'gone';
    app.quit();
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

async function mayLeave({ window, engine }: Leaving): Promise<boolean> {
  if (engine.longCommand() === undefined) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Tieout is still working',
    detail: 'What is running now would be stopped and leaves nothing behind. Everything before it is kept.',
    buttons: ['Keep working', 'Stop and quit'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) engine.cancel();
  return response === 1;
}
