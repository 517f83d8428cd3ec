/** The desktop around the app, as a test has it: answers of dialogs, chosen menu items, what was handed to programs. */

import type { ElectronApplication } from 'playwright-core';

type Answers = {
  readonly showOpenDialog: { readonly canceled: boolean; readonly filePaths: readonly string[] };
  readonly showSaveDialog: { readonly canceled: boolean; readonly filePath: string };
  readonly showMessageBox: { readonly response: number; readonly checkboxChecked: boolean };
};

/** From now on a dialog answers so at once. */
export async function stubDialog<Name extends keyof Answers>(
  electronApp: ElectronApplication,
  name: Name,
  answer: Answers[Name],
): Promise<void> {
  await electronApp.evaluate(
    ({ dialog }, given) => {
      Object.assign(dialog, { [given.name]: () => Promise.resolve(given.answer) });
    },
    { name, answer },
  );
}

/** Chooses an item of the application menu by its id; throws when it is not there or not enabled. */
export async function chooseMenuItem(electronApp: ElectronApplication, id: string): Promise<void> {
  await electronApp.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item?.enabled) throw new Error(`The menu offers no ${wanted}.`);
    item.click();
  }, id);
}

type Handed = { readonly call: string; readonly target: string };
type Recording = { handedOver?: Handed[] };

/** From now on nothing is opened or shown by other programs; it is written down instead. */
export async function recordShell(electronApp: ElectronApplication): Promise<void> {
  await electronApp.evaluate(({ shell }) => {
    // A place of the tests in the main process.
    const recording = globalThis as Recording;
    const handed: Handed[] = [];
    recording.handedOver = handed;
    const record = (call: string, reply: unknown) => (target: string) => {
      handed.push({ call, target });
      return reply;
    };
    Object.assign(shell, {
      openPath: record('openPath', Promise.resolve('')),
      openExternal: record('openExternal', Promise.resolve()),
      showItemInFolder: record('showItemInFolder', undefined),
    });
  });
}

/** What was to be opened or shown since `recordShell`. */
export function handedOver(electronApp: ElectronApplication): Promise<readonly Handed[]> {
  return electronApp.evaluate(() => (globalThis as Recording).handedOver ?? []);
}
