/** One sight of the app, and the ways about it that all of them share. */

import type { Locator } from 'playwright-core';
import type { RunningApp } from '../harness/start-app.ts';

/** One sight: `show` leads there from any other with no dialog open, `leave` closes what it opened. */
export type Scene = {
  readonly name: string;
  readonly show: (app: RunningApp) => Promise<void>;
  readonly leave?: (app: RunningApp) => Promise<void>;
};

/** Goes to a step by the list at the left and waits for its heading. */
export async function goToStep({ page }: RunningApp, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Steps of the close' })
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .click();
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** Chooses one of the segments of a screen: a part of it, or a way to look at it. */
export async function choosePart({ page }: RunningApp, group: string, part: string): Promise<void> {
  await page.getByRole('radiogroup', { name: group }).getByText(part, { exact: true }).click();
}

/** Opens a part of the setup by its index. */
export async function goToSetupPart(app: RunningApp, part: string): Promise<void> {
  await goToStep(app, 'Setup');
  const index = app.page.getByRole('navigation', { name: 'Parts of the setup' });
  await index.getByRole('button', { name: new RegExp(`^${part}`) }).click();
  await app.page.getByRole('heading', { level: 2, name: part }).waitFor();
}

/** The dialog on screen. */
function dialogOf({ page }: RunningApp): Locator {
  return page.getByRole('dialog');
}

/** Closes the dialog on screen by its key. */
export async function closeDialog(app: RunningApp): Promise<void> {
  await app.page.keyboard.press('Escape');
  await dialogOf(app).waitFor({ state: 'detached' });
}

/** A dialog that a button opens. */
export function dialog(name: string, open: (app: RunningApp) => Promise<void>): Scene {
  return {
    name,
    show: async (app) => {
      await open(app);
      await dialogOf(app).waitFor();
    },
    leave: closeDialog,
  };
}

/** Presses the first button of a name. */
export function press(app: RunningApp, name: string | RegExp): Promise<void> {
  return app.page.getByRole('button', { name }).first().click();
}
