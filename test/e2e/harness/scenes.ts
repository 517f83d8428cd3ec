/** The sights of the app: every screen and main dialog, each with the way to it from the sample close. */

import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { choosePart, dialog, goToSetupPart, goToStep, press, type Scene } from '../scenes/scene.ts';
import { dropFiles } from './drop-files.ts';

import { SAMPLE } from './sample-month.ts';
import type { RunningApp } from './start-app.ts';

export { choosePart, goToStep } from '../scenes/scene.ts';

/** The parts of the setup, as its index names them. */
const SETUP_PARTS: readonly string[] = [
  ...['Tenant and features', 'Closing dates', 'Orgs and mapping', 'Currencies', 'Rates', 'Field mapping'],
  ...['Transaction templates', 'Tolerance and limits', 'Control figures', 'Prior close'],
];

/** A screen, settled on something that it shows once it is filled. */
function screen(name: string, title: string, settled: (app: RunningApp) => Locator): Scene {
  return {
    name,
    show: async (app) => {
      await goToStep(app, title);
      await settled(app).first().waitFor();
    },
  };
}

/** The screens of an open close, without dialogs. */
export const SCREENS: readonly Scene[] = [
  screen('setup', 'Setup', ({ page }) => page.getByRole('heading', { level: 2 })),
  screen('import', 'Import', ({ page }) => page.getByRole('rowheader')),
  screen('close', 'Close', ({ page }) => page.getByRole('region', { name: 'Bridge' }).locator('svg, canvas')),
  screen('exceptions', 'Exceptions', ({ page }) =>
    page.getByRole('complementary', { name: 'Detail' }).getByRole('heading', { level: 2 }),
  ),
  screen('adjustments', 'Unlabeled adjustments', ({ page }) =>
    page.getByRole('complementary', { name: 'Adjustment' }).getByRole('heading', { level: 2 }),
  ),
  screen('rates', 'Rates', ({ page }) => page.getByRole('gridcell')),
  screen('review', 'Review and export', ({ page }) => page.getByRole('button', { name: /export/ })),
];

/** Parts of screens that are chosen within them. */
export const PARTS: readonly Scene[] = [
  ...SETUP_PARTS.map(
    (part, at): Scene => ({
      name: `setup-${at + 1}`,
      show: (app) => goToSetupPart(app, part),
    }),
  ),
  {
    name: 'import-offered',
    show: async (app) => {
      await goToStep(app, 'Import');
      const offer = app.page.getByRole('list', { name: 'Files on offer' });
      if ((await offer.count()) > 0) return;
      const names = [
        'accounting-periods.csv',
        'invoices.csv',
        'credit-balance-adjustments.xlsx',
        'close.json',
      ];
      await dropFiles(
        app.page,
        '[data-testid="import-zone"]',
        names.map((name) => join(SAMPLE, name)),
      );
      await offer.waitFor();
    },
    leave: async ({ page }) => {
      await page.getByRole('button', { name: 'Leave all out' }).click();
      await page.getByRole('rowheader').first().waitFor();
    },
  },
  {
    name: 'import-evidence',
    show: async (app) => {
      await goToStep(app, 'Import');
      await app.page.getByRole('button', { name: /invoices\.csv/ }).click();
      await app.page.getByLabel('Covers from').waitFor();
    },
  },
  {
    name: 'close-below',
    show: async (app) => {
      await goToStep(app, 'Close');
      await app.page.getByRole('region', { name: 'Checks' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'close-cell',
    show: async (app) => {
      await goToStep(app, 'Close');
      const row = app.page.getByRole('region', { name: 'Differences' }).getByRole('row');
      await row.filter({ hasText: 'Marlow Europe' }).getByRole('button').nth(1).click();
      await app.page.getByRole('button', { name: 'Show every org' }).waitFor();
    },
    leave: ({ page }) => page.getByRole('button', { name: 'Show every org' }).click(),
  },
  {
    name: 'exceptions-grouped',
    show: async (app) => {
      await goToStep(app, 'Exceptions');
      await choosePart(app, 'Ways to look at the exceptions', 'By cause');
      await app.page.locator('.group-row').first().waitFor();
    },
    leave: (app) => choosePart(app, 'Ways to look at the exceptions', 'To do'),
  },
  {
    name: 'adjustments-totals',
    show: async (app) => {
      await goToStep(app, 'Unlabeled adjustments');
      await choosePart(app, 'Part', 'Totals by org');
      await app.page.getByRole('table').first().waitFor();
    },
    leave: (app) => choosePart(app, 'Part', 'Queue'),
  },
  {
    name: 'rates-differences',
    show: async (app) => {
      await goToStep(app, 'Rates');
      await app.page
        .getByRole('radiogroup')
        .getByText(/ifference/)
        .click();
    },
  },
  ...['Open items', 'Audit trail'].map(
    (part): Scene => ({
      name: `review-${part === 'Audit trail' ? 'trail' : 'open-items'}`,
      show: async (app) => {
        await goToStep(app, 'Review and export');
        await choosePart(app, 'Part', part);
        await app.page.getByRole('columnheader').first().waitFor();
      },
      leave: (app) => choosePart(app, 'Part', 'Sign-off and export'),
    }),
  ),
];

async function fromHelp(app: RunningApp, item: string): Promise<void> {
  await press(app, 'Help');
  await app.page.getByRole('menuitem', { name: item }).click();
}

/** The main dialogs of an open close. */
export const DIALOGS: readonly Scene[] = [
  dialog('dialog-new-close', async (app) => {
    await app.page.keyboard.press('Control+n');
  }),
  dialog('dialog-settings', (app) => press(app, 'Settings')),
  dialog('dialog-about', (app) => fromHelp(app, 'About Tieout')),
  dialog('dialog-shortcuts', (app) => fromHelp(app, 'Keyboard shortcuts')),
  dialog('dialog-explanations', (app) => fromHelp(app, 'Findings, causes and statuses')),
  dialog('dialog-accept', async (app) => {
    await goToStep(app, 'Exceptions');
    await app.page
      .getByRole('complementary', { name: 'Detail' })
      .getByRole('button', { name: 'Accept' })
      .click();
    await app.page.getByRole('region', { name: 'Effect' }).waitFor();
  }),
  dialog('dialog-assign', async (app) => {
    await goToStep(app, 'Unlabeled adjustments');
    await app.page.getByRole('gridcell', { name: 'IIA-00000301' }).click();
    await press(app, /^Assign (another )?org$/);
    await app.page.getByRole('combobox', { name: 'Billing org' }).click();
    await app.page.getByRole('option', { name: 'Germany' }).click();
    await app.page.getByRole('region', { name: 'Effect' }).waitFor();
  }),
  dialog('dialog-next-period', async (app) => {
    await goToStep(app, 'Review and export');
    await press(app, 'Next period');
  }),
];
