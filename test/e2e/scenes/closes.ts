/** Closes other than the sample one, each with what is to be seen of it. */

import { join } from 'node:path';
import { writeClose } from '../../closes/write-close.ts';
import { chooseMenuItem, stubDialog } from '../harness/desktop.ts';
import type { RunningApp } from '../harness/start-app.ts';
import { largeMonth } from './large-month.ts';
import { choosePart, closeDialog, goToSetupPart, goToStep, press, type Scene } from './scene.ts';
import { signedMonth } from './signed-month.ts';

/** A close that is opened in a window of its own; `folder` is an empty one for its files. */
export type OtherClose = {
  readonly open: (app: RunningApp, folder: string) => Promise<void>;
  readonly scenes: readonly Scene[];
};

const OPENED_IN_MS = 60_000;

/** A screen as it is once its heading stands. */
function still(name: string, title: string): Scene {
  return { name, show: (app) => goToStep(app, title) };
}

async function beginClose({ electronApp, page }: RunningApp, folder: string): Promise<void> {
  const filePath = join(folder, 'New close.tieout');
  await stubDialog(electronApp, 'showSaveDialog', { canceled: false, filePath });
  await page.getByRole('button', { name: 'New close' }).click();
  await page.getByRole('textbox', { name: 'Tenant' }).fill('Quarry & Finch');
  await page.getByRole('combobox', { name: 'Home currency' }).click();
  await page.getByRole('option', { name: 'USD · US Dollar' }).click();
  await page.getByRole('button', { name: 'Choose where to save it' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Mara Lindqvist');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Setup' }).waitFor();
}

/** From now on a workspace that is not there any more is picked. */
function pickMissing({ electronApp }: RunningApp): Promise<void> {
  const filePaths = ['/closes/October.tieout'];
  return stubDialog(electronApp, 'showOpenDialog', { canceled: false, filePaths });
}

const EMPTY: OtherClose = {
  open: beginClose,
  scenes: [
    still('empty-setup', 'Setup'),
    still('empty-import', 'Import'),
    still('empty-close', 'Close'),
    still('empty-exceptions', 'Exceptions'),
    still('empty-review', 'Review and export'),
    {
      name: 'dialog-question',
      show: async (app) => {
        await pickMissing(app);
        await chooseMenuItem(app.electronApp, 'open-workspace');
        await app.page.getByRole('dialog').waitFor();
      },
      leave: closeDialog,
    },
    {
      name: 'start-recent',
      show: async ({ electronApp, page }) => {
        await chooseMenuItem(electronApp, 'close-workspace');
        await page.getByRole('button', { name: 'Open the sample close' }).waitFor();
      },
    },
    {
      name: 'start-refused',
      show: async (app) => {
        await pickMissing(app);
        await press(app, 'Open a workspace');
        await app.page.getByRole('button', { name: 'Dismiss this notice' }).waitFor();
      },
    },
  ],
};

const LARGE: OtherClose = {
  open: async ({ electronApp, page }, folder) => {
    const month = join(folder, 'month');
    await writeClose(largeMonth(), month);
    await stubDialog(electronApp, 'showOpenDialog', { canceled: false, filePaths: [month] });
    const filePath = join(folder, 'Quarry and Finch Instruments Holding and Services, October.tieout');
    await stubDialog(electronApp, 'showSaveDialog', { canceled: false, filePath });
    await page.getByRole('button', { name: /^New from a folder/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Close' }).waitFor({ timeout: OPENED_IN_MS });
    await page.getByRole('button', { name: 'Run close' }).first().click();
    await page.getByRole('region', { name: 'Bridge' }).waitFor({ timeout: OPENED_IN_MS });
  },
  scenes: [
    still('large-close', 'Close'),
    {
      name: 'large-close-below',
      show: async (app) => {
        await goToStep(app, 'Close');
        await app.page.getByRole('region', { name: 'Checks' }).scrollIntoViewIfNeeded();
      },
    },
    still('large-exceptions', 'Exceptions'),
    still('large-adjustments', 'Unlabeled adjustments'),
    {
      name: 'large-setup-orgs',
      show: (app) => goToSetupPart(app, 'Orgs and mapping'),
    },
    {
      name: 'large-setup-mapping',
      show: async (app) => {
        await goToSetupPart(app, 'Orgs and mapping');
        await app.page.getByRole('heading', { name: /^Mapping/ }).scrollIntoViewIfNeeded();
      },
    },
    { name: 'large-setup-dates', show: (app) => goToSetupPart(app, 'Closing dates') },
    still('large-review', 'Review and export'),
    {
      name: 'large-open-items',
      show: async (app) => {
        await goToStep(app, 'Review and export');
        await choosePart(app, 'Part', 'Open items');
        await app.page.getByRole('columnheader').first().waitFor();
      },
    },
  ],
};

const SIGNED: OtherClose = {
  open: async ({ electronApp, page }, folder) => {
    const path = await signedMonth(folder);
    await stubDialog(electronApp, 'showOpenDialog', { canceled: false, filePaths: [path] });
    await page.getByRole('button', { name: 'Open a workspace' }).click();
    await page.getByRole('heading', { level: 1, name: 'Close' }).waitFor({ timeout: OPENED_IN_MS });
    await page.getByRole('button', { name: 'Run close' }).first().click();
    await page.getByRole('region', { name: 'Bridge' }).waitFor({ timeout: OPENED_IN_MS });
  },
  scenes: [
    still('signed-review', 'Review and export'),
    {
      name: 'signed-exceptions',
      show: (app) => goToStep(app, 'Exceptions'),
    },
    {
      name: 'signed-next-period',
      show: async (app) => {
        await goToStep(app, 'Review and export');
        await press(app, 'Next period');
        await app.page.getByRole('dialog').waitFor();
      },
    },
  ],
};

/** All of them. */
export const OTHER_CLOSES: readonly OtherClose[] = [EMPTY, LARGE, SIGNED];
