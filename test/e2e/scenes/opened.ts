/** Menus, popovers and states of the sample close beside its screens, parts and dialogs. */

import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropFiles } from '../harness/drop-files.ts';
import { SAMPLE } from '../harness/sample-month.ts';
import type { RunningApp } from '../harness/start-app.ts';
import { choosePart, closeDialog, dialog, goToSetupPart, goToStep, press, type Scene } from './scene.ts';

const WAYS = 'Ways to look at the exceptions';

/** A menu or popover that a button of a screen opens. */
function popover(name: string, step: string, open: (app: RunningApp) => Promise<void>): Scene {
  return {
    name,
    show: async (app) => {
      await goToStep(app, step);
      await open(app);
    },
    leave: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.locator('[role="menu"], [role="dialog"]').waitFor({ state: 'detached' });
    },
  };
}

const detail = ({ page }: RunningApp) => page.getByRole('complementary', { name: 'Detail' });

/** A month later of some files: one with other amounts, one whose dates can be read both ways, one cut off. */
function otherFiles(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-scenes-'));
  const text = (name: string) => readFileSync(join(SAMPLE, name), 'utf8');
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  copyFileSync(join(SAMPLE, 'accounts.csv'), join(folder, 'accounts again.csv'));
  const items = text('invoice-items-us.csv').split('\n');
  return [
    write('invoice-items-us.csv', `${items.slice(0, -40).join('\n')}\n`),
    write('payments november.csv', text('payments.csv').replace(/(\d{4})-(\d\d)-(\d\d)/g, '0$3/$2/$1')),
    write('refunds.csv', 'only one line\n'),
    join(folder, 'accounts again.csv'),
  ];
}

/** What lies over a screen until it is left. */
export const MENUS: readonly Scene[] = [
  popover('menu-workspace', 'Close', (app) => press(app, /^Marlow & Reed Instruments/)),
  popover('menu-help', 'Close', (app) => press(app, 'Help')),
  popover('exceptions-filter', 'Exceptions', async (app) => {
    await press(app, 'Filter');
    await app.page.getByRole('menuitem', { name: 'Cause', exact: true }).click();
    await app.page.getByRole('checkbox').first().waitFor();
  }),
  popover('exceptions-row-menu', 'Exceptions', async (app) => {
    await app.page.getByRole('gridcell', { name: 'Not synced' }).first().click({ button: 'right' });
    await app.page.getByRole('menu', { name: 'Row' }).waitFor();
  }),
  popover('exceptions-filter-text', 'Exceptions', async (app) => {
    await press(app, 'Filter');
    await app.page.getByRole('menuitem', { name: 'Document', exact: true }).click();
    await app.page.getByRole('checkbox').first().waitFor();
  }),
  popover('exceptions-columns', 'Exceptions', (app) => press(app, 'Columns')),
];

/** States of screens and further dialogs; none changes the close. */
export const STATES: readonly Scene[] = [
  {
    name: 'exceptions-none',
    show: async (app) => {
      await goToStep(app, 'Exceptions');
      await app.page.getByRole('searchbox', { name: 'Find in these rows' }).fill('no such document');
      await app.page
        .getByRole('button', { name: /^(Clear|Show all)/ })
        .first()
        .waitFor();
    },
    leave: async ({ page }) => {
      await page.getByRole('searchbox', { name: 'Find in these rows' }).fill('');
      await page.getByRole('gridcell').first().waitFor();
    },
  },
  {
    name: 'exceptions-row-of-file',
    show: async (app) => {
      await goToStep(app, 'Exceptions');
      const button = detail(app).getByRole('button', { name: 'Show the row of the file' });
      await button.first().waitFor();
      for (let left = await button.count(); left > 0; left -= 1) await button.first().click();
      const cells = detail(app).getByRole('table', { name: 'Cells under their headers' });
      await cells.first().waitFor();
      await cells.last().evaluate((table) => table.scrollIntoView({ block: 'end' }));
    },
  },
  {
    name: 'exceptions-two-groups',
    show: async (app) => {
      await goToStep(app, 'Exceptions');
      await choosePart(app, WAYS, 'By org');
      await app.page.locator('.group-row').first().click();
      await app.page.keyboard.press('ArrowRight');
      await app.page.locator('.group-row-mark.is-open').first().waitFor();
    },
    leave: (app) => choosePart(app, WAYS, 'To do'),
  },
  {
    name: 'close-functional',
    show: async (app) => {
      await goToStep(app, 'Close');
      await choosePart(app, 'Periods', 'Every period');
      await choosePart(app, 'Currency basis', 'Functional');
      await app.page.getByRole('region', { name: 'Bridge' }).locator('svg').first().waitFor();
    },
    leave: async (app) => {
      await choosePart(app, 'Periods', 'Closing period');
      await choosePart(app, 'Currency basis', 'Transaction');
    },
  },
  {
    name: 'setup-problem',
    show: async (app) => {
      await goToSetupPart(app, 'Tenant and features');
      await app.page.getByRole('textbox', { name: 'Name' }).first().fill('');
      await app.page
        .getByRole('button', { name: /problem/ })
        .first()
        .waitFor();
    },
    leave: async ({ page }) => {
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByText('Saved', { exact: true }).waitFor();
    },
  },
  {
    name: 'import-questions',
    show: async (app) => {
      await goToStep(app, 'Import');
      await dropFiles(app.page, '[data-testid="import-zone"]', otherFiles());
      await app.page.getByRole('list', { name: 'Files on offer' }).waitFor();
    },
    leave: async ({ page }) => {
      await page.getByRole('button', { name: 'Leave all out' }).click();
      await page.getByRole('rowheader').first().waitFor();
    },
  },
  dialog('dialog-sign', async (app) => {
    await goToStep(app, 'Review and export');
    await press(app, 'Sign as preparer');
  }),
  {
    name: 'dialog-explanation',
    show: async (app) => {
      await goToStep(app, 'Exceptions');
      await detail(app).getByRole('button', { name: 'Amount differs' }).first().click();
      await app.page.getByRole('dialog').waitFor();
    },
    leave: closeDialog,
  },
];
